import type { Plane } from '../../../src/engine/raster/plane.js';

/** Opinions that differ by more are not to be believed, either of them. */
const tolerance = 0.1;

/** The mean of two opinions, and where they agree to within 0.1 (1, elsewhere 0). The caller owns both. */
export function agreedReference(
  one: Plane,
  other: Plane,
): { readonly reference: Plane; readonly scored: Uint8Array } {
  const { widthPx, heightPx } = one;
  const data = one.data.map((value, i) => (value + other.data[i]) / 2);
  const scored = Uint8Array.from(one.data, (value, i) =>
    Math.abs(value - other.data[i]) <= tolerance ? 1 : 0,
  );
  return { reference: { widthPx, heightPx, data }, scored };
}
