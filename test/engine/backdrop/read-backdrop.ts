import { createLightEncoder } from '../../../src/engine/colour/light-encoder.js';
import type { LitBackdrop } from '../../../src/engine/lens/lit-backdrop.js';
import { srgbProfile } from '../composite/synthetic-headshot.js';

/** Every pixel of a backdrop as unrounded sRGB codes, read in uneven bands. */
export function readBackdrop(backdrop: LitBackdrop, widthPx: number, heightPx: number) {
  const encode = createLightEncoder(srgbProfile.toLinear);
  const codes = new Float32Array(widthPx * heightPx * 3);
  for (let first = 0; first < heightPx; first += 7) {
    const rows = Math.min(7, heightPx - first);
    const [red, green, blue] = [0, 1, 2].map(() => new Float32Array(widthPx * rows));
    backdrop.readBand(first, rows, { red: red!, green: green!, blue: blue! });
    for (let i = 0; i < widthPx * rows; i++) {
      codes.set([encode(red![i]!), encode(green![i]!), encode(blue![i]!)], (first * widthPx + i) * 3);
    }
  }
  return (x: number, y: number): readonly number[] => [
    ...codes.subarray((y * widthPx + x) * 3, (y * widthPx + x) * 3 + 3),
  ];
}
