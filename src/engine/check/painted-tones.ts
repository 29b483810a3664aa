import type { BackdropSettings, Tone } from '../../contract/backdrop-settings.js';
import type { Lab } from '../../contract/lab.js';
import { profileToXyz } from '../colour/profile-to-xyz.js';
import { toneToLight } from '../colour/tone-to-light.js';
import { labDistance } from '../measure/lab-distance.js';
import { lightToLab } from '../measure/light-to-lab.js';

const srgb = { name: 'sRGB', icc: null, previewSpace: 'srgb' } as const;
const toXyz = profileToXyz(srgb);
const labOf = (tone: Tone): Lab => lightToLab(toneToLight(tone, srgb), toXyz);

/** The two ends of the tones that a backdrop is painted with; the same twice for a single one; null where the photo's room is kept or a picture shown. */
export function paintedTones(backdrop: BackdropSettings): readonly [Lab, Lab] | null {
  switch (backdrop.mode) {
    case 'solid':
      return [labOf(backdrop.rgb), labOf(backdrop.rgb)];
    case 'gradient':
      return [labOf(backdrop.fromRgb), labOf(backdrop.toRgb)];
    case 'studio':
      return [labOf(backdrop.centreRgb), labOf(backdrop.edgeRgb)];
    default:
      return null;
  }
}

/** ΔE*ab of a tone from the nearest between the two. */
export function distanceToTones(tone: Lab, [from, to]: readonly [Lab, Lab]): number {
  const along = to.map((value, i) => value - from[i]);
  const length = along.reduce((sum, value) => sum + value * value, 0);
  const dot = along.reduce((sum, value, i) => sum + value * (tone[i] - from[i]), 0);
  const share = length > 0 ? Math.min(1, Math.max(0, dot / length)) : 0;
  return labDistance(tone, [
    from[0] + share * along[0],
    from[1] + share * along[1],
    from[2] + share * along[2],
  ]);
}
