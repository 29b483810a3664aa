import type { Mask } from './mask.js';

/**
 * A mask grown by `radiusPx` in all eight directions (a square of side 2r+1), or shrunk when the radius is negative. Outside
 * the picture the edge repeats, so shrinking does not eat into a shape that runs out of the frame. Cost does not depend on r.
 */
export function growMask(mask: Mask, radiusPx: number): Mask {
  const { widthPx, heightPx } = mask;
  const radius = Math.abs(Math.round(radiusPx));
  const data = mask.data.slice();
  if (radius === 0) return { widthPx, heightPx, data };
  const looked = radiusPx > 0 ? 1 : 0;
  const longest = Math.max(widthPx, heightPx);
  const line = new Uint8Array(longest);
  for (let y = 0; y < heightPx; y++)
    spread(data, line, { start: y * widthPx, step: 1, length: widthPx, radius, looked });
  for (let x = 0; x < widthPx; x++)
    spread(data, line, { start: x, step: widthPx, length: heightPx, radius, looked });
  return { widthPx, heightPx, data };
}

interface Spread {
  readonly start: number;
  readonly step: number;
  readonly length: number;
  readonly radius: number;
  /** the value that spreads */
  readonly looked: number;
}

function spread(data: Uint8Array, line: Uint8Array, { start, step, length, radius, looked }: Spread): void {
  for (let i = 0; i < length; i++) line[i] = data[start + i * step]!;
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < length; i++) {
    if (line[i] === looked) last = i;
    if (i - last <= radius) data[start + i * step] = looked;
  }
  last = Number.POSITIVE_INFINITY;
  for (let i = length - 1; i >= 0; i--) {
    if (line[i] === looked) last = i;
    if (last - i <= radius) data[start + i * step] = looked;
  }
}
