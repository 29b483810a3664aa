import { growMask } from '../raster/grow-mask.js';
import type { Mask } from '../raster/mask.js';
import type { Plane } from '../raster/plane.js';

/**
 * A window on what is not hidden: 1 well inside, 0 on and near what is hidden, and soft between, so that the hidden thing's outline
 * leaves nothing in a spectrum.
 * @param reachPx - from where on a place is well inside, about
 */
export function softWindow(hidden: Mask, reachPx: number): Plane {
  const { widthPx, heightPx } = hidden;
  const open = Float32Array.from(growMask(hidden, reachPx).data, (is) => 1 - is);
  const half = Math.round(reachPx / 2);
  const data = boxMean(boxMean({ widthPx, heightPx, data: open }, half), half).data;
  for (let i = 0; i < data.length; i++) if (hidden.data[i] === 1) data[i] = 0;
  return { widthPx, heightPx, data };
}

/** Mean over a square of side 2·half+1; outside the picture its edge repeats. */
function boxMean(plane: Plane, half: number): Plane {
  return meanAlong(meanAlong(plane, half, 1), half, plane.widthPx);
}

function meanAlong({ widthPx, heightPx, data }: Plane, half: number, step: number): Plane {
  const out = new Float32Array(data.length);
  const length = step === 1 ? widthPx : heightPx;
  for (let line = 0; line < data.length / length; line++) {
    const start = step === 1 ? line * widthPx : line;
    const at = (i: number) => data[start + Math.min(length - 1, Math.max(0, i)) * step];
    let sum = 0;
    for (let i = -half; i < half; i++) sum += at(i);
    for (let i = 0; i < length; i++) {
      sum += at(i + half);
      out[start + i * step] = Math.max(0, sum / (2 * half + 1));
      sum -= at(i - half);
    }
  }
  return { widthPx, heightPx, data: out };
}
