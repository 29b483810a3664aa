import type { BackdropSettings } from '../../contract/backdrop-settings.js';
import { toneToLight } from '../colour/tone-to-light.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import type { HeadPlace } from './subject-place.js';

export interface StudioOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly tones: Extract<BackdropSettings, { mode: 'studio' }>;
  readonly profile: ColourProfile;
  readonly head: HeadPlace;
}

/**
 * A plain wall lit from behind the head: the centre's tone around the head, falling off evenly to the edge's tone in the
 * farthest corner, in linear light. The shape depends on the picture's proportions, not on its pixels.
 */
export function studioBackdrop({ widthPx, heightPx, tones, profile, head }: StudioOptions): LitBackdrop {
  const centre = toneToLight(tones.centreRgb, profile);
  const edge = toneToLight(tones.edgeRgb, profile);
  const aspect = widthPx / heightPx;
  const farthest = Math.max(
    ...[0, 1].flatMap((x) => [0, 1].map((y) => Math.hypot((x - head.x) * aspect, y - head.y))),
  );
  return {
    readBand(firstRow, rows, { red, green, blue }) {
      for (let y = 0, at = 0; y < rows; y++) {
        const down = (firstRow + y + 0.5) / heightPx - head.y;
        for (let x = 0; x < widthPx; x++, at++) {
          const across = ((x + 0.5) / widthPx - head.x) * aspect;
          const share = fallOff(Math.sqrt(across * across + down * down) / farthest);
          red[at] = centre[0] + (edge[0] - centre[0]) * share;
          green[at] = centre[1] + (edge[1] - centre[1]) * share;
          blue[at] = centre[2] + (edge[2] - centre[2]) * share;
        }
      }
    },
  };
}

/** 0 at the centre, 1 in the farthest corner, level at both ends so that neither shows as a spot or a ring. */
const fallOff = (distance: number) => {
  const d = Math.min(1, distance);
  return d * d * (3 - 2 * d);
};
