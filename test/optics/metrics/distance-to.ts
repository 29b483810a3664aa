import type { Mask } from '../../../src/engine/raster/mask.js';

/**
 * Distance in px from every pixel to the nearest pixel of a mask, centre to centre, 0 on the mask, Infinity when it is empty. Exact;
 * source: Felzenszwalb and Huttenlocher (2012), lower envelope of parabolas, columns then rows.
 */
export function distanceTo({ widthPx, heightPx, data }: Mask): Float32Array {
  const squared = Float64Array.from(data, (on) => (on === 1 ? 0 : Infinity));
  const longest = Math.max(widthPx, heightPx);
  const scratch = {
    line: new Float64Array(longest),
    site: new Int32Array(longest),
    from: new Float64Array(longest + 1),
  };
  for (let x = 0; x < widthPx; x++)
    transform(squared, { start: x, step: widthPx, length: heightPx }, scratch);
  for (let y = 0; y < heightPx; y++)
    transform(squared, { start: y * widthPx, step: 1, length: widthPx }, scratch);
  return Float32Array.from(squared, Math.sqrt);
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

interface Scratch {
  readonly line: Float64Array;
  /** where the parabolas of the envelope stand, and from where on each is the lowest */
  readonly site: Int32Array;
  readonly from: Float64Array;
}

function transform(values: Float64Array, { start, step, length }: Line, { line, site, from }: Scratch): void {
  let last = -1;
  for (let i = 0; i < length; i++) line[i] = values[start + i * step];
  for (let i = 0; i < length; i++) {
    if (line[i] === Infinity) continue;
    let meet = -Infinity;
    while (last >= 0) {
      const j = site[last];
      meet = (line[i] + i * i - line[j] - j * j) / (2 * (i - j));
      if (meet > from[last]) break;
      last--;
      meet = -Infinity;
    }
    site[++last] = i;
    from[last] = meet;
  }
  if (last < 0) return;
  for (let i = 0, at = 0; i < length; i++) {
    while (at < last && from[at + 1] < i) at++;
    values[start + i * step] = (i - site[at]) ** 2 + line[site[at]];
  }
}
