import type { Tone } from '../../contract/backdrop-settings.js';
import { toneToLight } from '../colour/tone-to-light.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import type { ColourProfile } from '../photo/colour-profile.js';

/** One tone all over. */
export function solidBackdrop(rgb: Tone, profile: ColourProfile): LitBackdrop {
  const light = toneToLight(rgb, profile);
  return {
    readBand(_firstRow, _rows, { red, green, blue }) {
      red.fill(light[0]);
      green.fill(light[1]);
      blue.fill(light[2]);
    },
  };
}
