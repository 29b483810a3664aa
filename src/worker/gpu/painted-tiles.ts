import type { LitBackdrop } from '../../engine/lens/lit-backdrop.js';
import type { Held } from './held.js';
import type { Region, Size } from './region.js';

/** A finished backdrop, made row by row on the processor and sent to the device tile by tile. */
export interface PaintedTiles {
  /** @returns a texture with the tile's linear light in its corner (0, 0) */
  render(tile: Region): WebGLTexture;
}

/** Tiles in rows are cheapest: the rows of the tile before are kept. */
export function openPaintedTiles(
  held: Held,
  backdrop: LitBackdrop,
  picture: Size,
  tileSize: Size,
): PaintedTiles {
  const plane = () => new Float32Array(picture.widthPx * tileSize.heightPx);
  const rows = { red: plane(), green: plane(), blue: plane() };
  const interleaved = new Float32Array(tileSize.widthPx * tileSize.heightPx * 4);
  const input = held.input('rgba32f', tileSize.widthPx, tileSize.heightPx);
  let heldRow = -1;
  return {
    render({ x, y, widthPx, heightPx }) {
      if (heldRow !== y) {
        const cut = (values: Float32Array) => values.subarray(0, picture.widthPx * heightPx);
        const band = { red: cut(rows.red), green: cut(rows.green), blue: cut(rows.blue) };
        backdrop.readBand(y, heightPx, band);
        heldRow = y;
      }
      for (let row = 0, at = 0; row < heightPx; row++) {
        const from = row * picture.widthPx + x;
        for (let i = from; i < from + widthPx; i++, at += 4) {
          interleaved[at] = rows.red[i];
          interleaved[at + 1] = rows.green[i];
          interleaved[at + 2] = rows.blue[i];
        }
      }
      input.fill({ widthPx, heightPx, data: interleaved.subarray(0, widthPx * heightPx * 4) });
      return input.texture;
    },
  };
}
