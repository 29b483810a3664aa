import type { Mask } from './mask.js';
import type { Plane } from './plane.js';

/**
 * Exact squared Euclidean distance, in px², from every pixel's centre to the nearest set pixel's centre; `Infinity` everywhere
 * when no pixel is set. Source: lower envelope of parabolas, Felzenszwalb and Huttenlocher 2012.
 */
export function squaredDistance(mask: Mask): Plane {
  const { widthPx, heightPx } = mask;
  const data = new Float32Array(widthPx * heightPx);
  for (let i = 0; i < data.length; i++) data[i] = mask.data[i] ? 0 : Number.POSITIVE_INFINITY;
  const longest = Math.max(widthPx, heightPx);
  const work = {
    values: new Float64Array(longest),
    apex: new Int32Array(longest),
    border: new Float64Array(longest + 1),
  };
  for (let x = 0; x < widthPx; x++) lowerEnvelope(data, { start: x, step: widthPx, length: heightPx }, work);
  for (let y = 0; y < heightPx; y++) {
    lowerEnvelope(data, { start: y * widthPx, step: 1, length: widthPx }, work);
  }
  return { widthPx, heightPx, data };
}

interface Line {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

interface Work {
  readonly values: Float64Array;
  readonly apex: Int32Array;
  readonly border: Float64Array;
}

function lowerEnvelope(data: Float32Array, line: Line, { values, apex, border }: Work): void {
  const { start, step, length } = line;
  let top = -1;
  for (let q = 0; q < length; q++) {
    values[q] = data[start + q * step]!;
    if (values[q] === Number.POSITIVE_INFINITY) continue;
    let crossing = Number.NEGATIVE_INFINITY;
    while (top >= 0) {
      const p = apex[top]!;
      crossing = (values[q]! + q * q - (values[p]! + p * p)) / (2 * (q - p));
      if (crossing > border[top]!) break;
      top--;
    }
    if (top < 0) crossing = Number.NEGATIVE_INFINITY;
    top++;
    apex[top] = q;
    border[top] = crossing;
  }
  if (top < 0) return;
  border[top + 1] = Number.POSITIVE_INFINITY;
  let k = 0;
  for (let q = 0; q < length; q++) {
    while (border[k + 1]! < q) k++;
    const p = apex[k]!;
    data[start + q * step] = (q - p) * (q - p) + values[p]!;
  }
}
