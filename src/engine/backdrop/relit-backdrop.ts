import type { LitBackdrop } from '../lens/lit-backdrop.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { Relight } from './relight.js';

/** A backdrop under another light: for what is finished before it is lit, like a painted wall. */
export function relitBackdrop(
  backdrop: LitBackdrop,
  { gain, matrix }: Relight,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): LitBackdrop {
  const gains = new Float32Array(widthPx);
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = matrix;
  return {
    readBand(firstRow, rows, into) {
      backdrop.readBand(firstRow, rows, into);
      const { red, green, blue } = into;
      for (let y = 0, i = 0; y < rows; y++) {
        readPlaneRow(gain, { y: firstRow + y, heightPx }, gains);
        for (let x = 0; x < widthPx; x++, i++) {
          const [r, g, b] = [red[i] * gains[x], green[i] * gains[x], blue[i] * gains[x]];
          red[i] = Math.max(0, rr * r + rg * g + rb * b);
          green[i] = Math.max(0, gr * r + gg * g + gb * b);
          blue[i] = Math.max(0, br * r + bg * g + bb * b);
        }
      }
    },
  };
}
