import { separateLayers } from '../../src/engine/foreground/separate-layers.js';
import type { MattedPhoto } from '../../src/engine/matte/matted-photo.js';

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** The person's linear light times alpha, and alpha; interleaved RGBA of the photo's size, the caller's. */
export async function multipliedPerson(photo: MattedPhoto): Promise<Float32Array> {
  const { foreground: person } = await separateLayers(photo, idle);
  const { toLinear } = photo.profile;
  const { data: alpha } = photo.alpha;
  const rgba = new Float32Array(alpha.length * 4);
  for (let i = 0; i < alpha.length; i++) {
    for (let channel = 0; channel < 3; channel++) {
      rgba[i * 4 + channel] = toLinear[person.data[i * 3 + channel]] * alpha[i];
    }
    rgba[i * 4 + 3] = alpha[i];
  }
  return rgba;
}
