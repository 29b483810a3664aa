import type { Relight } from '../backdrop/relight.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { LensLayer } from './lens-layer.js';
import type { RowSource } from './row-source.js';

/** How codes become light. */
export interface LightRowsOptions {
  readonly toLinear: Float32Array;
  readonly relight: Relight | null;
}

/** A layer's picture in linear light, decoded row by row: its lamps as bright as they must have been, then lit anew. */
export function lightRows(
  { picture, surplus }: LensLayer,
  { toLinear, relight }: LightRowsOptions,
): RowSource {
  const { widthPx, heightPx, data } = picture;
  const firstLamp = lampStarts(surplus.rows, heightPx);
  const gain = new Float32Array(relight ? widthPx : 0);
  return {
    widthPx,
    heightPx,
    channels: 3,
    readRow(y, into) {
      const [red, green, blue] = into;
      for (let x = 0, at = y * widthPx * 3; x < widthPx; x++, at += 3) {
        red[x] = toLinear[data[at]];
        green[x] = toLinear[data[at + 1]];
        blue[x] = toLinear[data[at + 2]];
      }
      for (let i = firstLamp[y]; i < firstLamp[y + 1]; i++) {
        const column = surplus.columns[i];
        red[column] += surplus.light[i * 3];
        green[column] += surplus.light[i * 3 + 1];
        blue[column] += surplus.light[i * 3 + 2];
      }
      if (!relight) return;
      readPlaneRow(relight.gain, { y, heightPx }, gain);
      applyMatrix(into, gain, relight.matrix);
    },
  };
}

/** For each row, and one beyond, the first lamp pixel that is in it or below. */
function lampStarts(rows: Int32Array, heightPx: number): Int32Array {
  const starts = new Int32Array(heightPx + 1);
  for (let y = 0, at = 0; y <= heightPx; y++) {
    while (at < rows.length && rows[at] < y) at++;
    starts[y] = at;
  }
  return starts;
}

function applyMatrix([red, green, blue]: readonly Float32Array[], gain: Float32Array, m: Float32Array): void {
  for (let x = 0; x < gain.length; x++) {
    const r = red[x] * gain[x];
    const g = green[x] * gain[x];
    const b = blue[x] * gain[x];
    red[x] = Math.max(0, m[0] * r + m[1] * g + m[2] * b);
    green[x] = Math.max(0, m[3] * r + m[4] * g + m[5] * b);
    blue[x] = Math.max(0, m[6] * r + m[7] * g + m[8] * b);
  }
}
