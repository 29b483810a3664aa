import type { BackdropSettings } from '../../contract/backdrop-settings.js';
import { toneToLight } from '../colour/tone-to-light.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import { smoothStep } from './smooth-step.js';
import type { SubjectPlace } from './subject-place.js';
import { sweepShade } from './sweep-shade.js';

export interface StudioOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly tones: Extract<BackdropSettings, { mode: 'studio' }>;
  readonly profile: ColourProfile;
  readonly subject: SubjectPlace;
}

/**
 * A plain wall lit from behind the head: the centre's tone around the head, falling off evenly to the edge's tone in the
 * farthest corner, in linear light; with a floor shadow it is a paper sweep that darkens where it curves into the floor. The shape
 * depends on the picture's proportions, not on its pixels.
 */
export function studioBackdrop({ widthPx, heightPx, tones, profile, subject }: StudioOptions): LitBackdrop {
  const centre = toneToLight(tones.centreRgb, profile);
  const edge = toneToLight(tones.edgeRgb, profile);
  const aspect = widthPx / heightPx;
  const { head } = subject;
  const farthest = Math.max(
    ...[0, 1].flatMap((x) => [0, 1].map((y) => Math.hypot((x - head.x) * aspect, y - head.y))),
  );
  const { floorShadow = 0 } = tones;
  const shadeAt = floorShadow > 0 ? sweepShade(subject, aspect, floorShadow) : () => 1;
  return {
    readBand(firstRow, rows, { red, green, blue }) {
      for (let y = 0, at = 0; y < rows; y++) {
        const placeY = (firstRow + y + 0.5) / heightPx;
        for (let x = 0; x < widthPx; x++, at++) {
          const placeX = (x + 0.5) / widthPx;
          const across = (placeX - head.x) * aspect;
          const down = placeY - head.y;
          const share = smoothStep(0, farthest, Math.sqrt(across * across + down * down));
          const shade = shadeAt(placeX, placeY);
          red[at] = shade * (centre[0] + (edge[0] - centre[0]) * share);
          green[at] = shade * (centre[1] + (edge[1] - centre[1]) * share);
          blue[at] = shade * (centre[2] + (edge[2] - centre[2]) * share);
        }
      }
    },
  };
}
