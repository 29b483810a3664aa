import type { BackdropSettings } from '../../contract/backdrop-settings.js';
import { toneToLight } from '../colour/tone-to-light.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import type { ColourProfile } from '../photo/colour-profile.js';

export interface GradientOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly tones: Extract<BackdropSettings, { mode: 'gradient' }>;
  readonly profile: ColourProfile;
}

/** Samples of the run of tones; straight lines between them are finer than any code. */
const steps = 512;

/**
 * A straight run from one tone to another. Mixed as codes, not as light: that is how design tools draw gradients, so that the same
 * two colours give the same run behind a person as beside it. The run ends in the corners, as in CSS.
 */
export function gradientBackdrop({ widthPx, heightPx, tones, profile }: GradientOptions): LitBackdrop {
  const run = runOfTones(tones, profile);
  const angle = (tones.angleDeg * Math.PI) / 180;
  const [right, up] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs(right) * widthPx + Math.abs(up) * heightPx;
  return {
    readBand(firstRow, rows, { red, green, blue }) {
      for (let y = 0, at = 0; y < rows; y++) {
        const climbed = (heightPx / 2 - (firstRow + y + 0.5)) * up;
        for (let x = 0; x < widthPx; x++, at++) {
          const share = 0.5 + ((x + 0.5 - widthPx / 2) * right + climbed) / length;
          const place = Math.min(1, Math.max(0, share)) * steps;
          const step = Math.min(steps - 1, Math.floor(place));
          const rest = place - step;
          red[at] = run[0][step] + (run[0][step + 1] - run[0][step]) * rest;
          green[at] = run[1][step] + (run[1][step + 1] - run[1][step]) * rest;
          blue[at] = run[2][step] + (run[2][step + 1] - run[2][step]) * rest;
        }
      }
    },
  };
}

/** Light of each channel along the run. */
function runOfTones({ fromRgb, toRgb }: GradientOptions['tones'], profile: ColourProfile): Float32Array[] {
  const run = [0, 1, 2].map(() => new Float32Array(steps + 1));
  for (let step = 0; step <= steps; step++) {
    const mixed = (channel: 0 | 1 | 2) =>
      fromRgb[channel] + ((toRgb[channel] - fromRgb[channel]) * step) / steps;
    const light = toneToLight([mixed(0), mixed(1), mixed(2)], profile);
    run.forEach((channel, i) => {
      channel[step] = light[i];
    });
  }
  return run;
}
