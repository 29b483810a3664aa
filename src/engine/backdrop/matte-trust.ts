import type { FillRequest } from './fill-backdrop.js';
import { sampleTwice, type WeightedLight } from './weighted-light.js';

/** A room leans by chance, and hides a shade, by up to this share of its pattern's strength. */
const chance = 0.15;
/** So much more of the person in the room's colours means that the matte misses hair. */
const spoilt = 0.04;
/** Shares of person between which a pixel tells about both. */
const softFrom = 0.05;
const softTo = 0.9;

/**
 * How far a matte can be trusted where it is soft, 0..1. Where it says too little of the person, the room's colours solved there lean
 * from what the room is beside it toward the person's; a room that merely has a pattern leans either way. The lean is a share of the
 * person, by least squares over all soft pixels.
 * @param beside - the room at half size, filled from where surely nobody is
 */
export function matteTrust({ room, foreground, alpha, profile }: FillRequest, beside: WeightedLight): number {
  const { toLinear } = profile;
  const filled = new Float32Array(3);
  let lean = 0;
  let whole = 0;
  let square = 0;
  for (let y = 0, i = 0; y < alpha.heightPx; y++) {
    for (let x = 0; x < alpha.widthPx; x++, i++) {
      const share = alpha.data[i];
      if (share < softFrom || share > softTo) continue;
      sampleTwice(beside, x, y, filled);
      for (let channel = 0; channel < 3; channel++) {
        const person = toLinear[foreground.data[i * 3 + channel]] - filled[channel];
        const own = toLinear[room.data[i * 3 + channel]] - filled[channel];
        lean += (1 - share) * own * person;
        whole += (1 - share) * person * person;
        square += (1 - share) * own * own;
      }
    }
  }
  if (whole <= 0) return 1;
  const personShare = lean / whole;
  const pattern = Math.sqrt(Math.max(0, square / whole - personShare ** 2));
  return Math.min(1, Math.max(0, 1 - (personShare - chance * pattern) / spoilt));
}
