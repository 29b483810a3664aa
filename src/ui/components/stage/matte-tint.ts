import type { PreviewImage } from '../../../contract/engine-api.js';

const tints = new WeakMap<PreviewImage, PreviewImage>();

/** Seldom a colour of skin, hair or rooms. */
const tint = [255, 0, 170] as const;
const strongest = 0.62;

/** A matte as a veil to lay over the photo: it colours what is not the person. @param matte - white is the person */
export function matteTint(matte: PreviewImage): PreviewImage {
  const held = tints.get(matte);
  if (held !== undefined) return held;
  const rgba8 = new Uint8ClampedArray(matte.rgba8.length);
  for (let at = 0; at < rgba8.length; at += 4) {
    rgba8[at] = tint[0];
    rgba8[at + 1] = tint[1];
    rgba8[at + 2] = tint[2];
    rgba8[at + 3] = (255 - (matte.rgba8[at] ?? 0)) * strongest;
  }
  const veil = { ...matte, rgba8 };
  tints.set(matte, veil);
  return veil;
}
