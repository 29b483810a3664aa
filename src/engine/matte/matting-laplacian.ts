import { createColourWindow } from './colour-window.js';
import type { MattingTile } from './matting-tile.js';
import type { TileMemory } from './tile-memory.js';

/** Width of the square of neighbours that one row of the Laplacian couples. */
const stencilSide = 5;

/** The rows of the matting Laplacian that belong to unknown pixels. */
export interface MattingLaplacian {
  /** pixel index per row, rising */
  readonly pixels: Int32Array;
  /** 25 coefficients per row: the 5×5 neighbourhood in reading order, 0 where nothing is coupled */
  readonly stencils: Float32Array;
}

/**
 * The matting Laplacian over 3×3 windows, for the unknown pixels of a tile only. Windows that reach over the tile's border
 * do not exist, as in the original.
 * @param epsilon - regularisation, in squared units of the tile's colours
 * @param memory - the result lies in it
 * Source: Levin, Lischinski, Weiss, "A closed-form solution to natural image matting", 2006, equation 12.
 */
export function mattingLaplacian(tile: MattingTile, epsilon: number, memory: TileMemory): MattingLaplacian {
  const { widthPx, heightPx, unknown } = tile;
  const rowOf = memory.integers('rowOf', widthPx * heightPx).fill(-1);
  let count = 0;
  for (let i = 0; i < unknown.length; i++) if (unknown[i]) rowOf[i] = count++;
  const pixels = memory.integers('pixels', count);
  for (let i = 0; i < unknown.length; i++) if (unknown[i]) pixels[rowOf[i]!] = i;
  const stencils = memory.floats('stencils', count * stencilSide * stencilSide).fill(0);
  const window = createColourWindow(tile.rgb, widthPx, epsilon);
  const rows = new Int32Array(9);
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const at = y * widthPx + x;
      if (!readRows(rowOf, widthPx, at, rows)) continue;
      window.moveTo(at);
      addWindow(window.offsets, window.inverse, rows, stencils);
    }
  }
  return { pixels, stencils };
}

/** Row numbers of the nine pixels of a window, −1 for known ones; false when all are known. */
function readRows(rowOf: Int32Array, widthPx: number, at: number, rows: Int32Array): boolean {
  let any = false;
  for (let i = 0; i < 9; i++) {
    const row = rowOf[at + ((i / 3) | 0) * widthPx - widthPx + (i % 3) - 1]!;
    rows[i] = row;
    if (row >= 0) any = true;
  }
  return any;
}

function addWindow(
  offsets: Float64Array,
  inverse: Float64Array,
  rows: Int32Array,
  stencils: Float32Array,
): void {
  for (let i = 0; i < 9; i++) {
    const row = rows[i]!;
    if (row < 0) continue;
    const [r, g, b] = [offsets[i * 3]!, offsets[i * 3 + 1]!, offsets[i * 3 + 2]!];
    const u = inverse[0]! * r + inverse[1]! * g + inverse[2]! * b;
    const v = inverse[1]! * r + inverse[3]! * g + inverse[4]! * b;
    const w = inverse[2]! * r + inverse[4]! * g + inverse[5]! * b;
    // slot of neighbour j: its place in the 5×5 square around pixel i
    const centre = row * 25 + 12 - ((i / 3) | 0) * 5 - (i % 3);
    for (let j = 0; j < 9; j++) {
      const product = u * offsets[j * 3]! + v * offsets[j * 3 + 1]! + w * offsets[j * 3 + 2]!;
      stencils[centre + ((j / 3) | 0) * 5 + (j % 3)]! -= (1 + product) / 9;
    }
    stencils[row * 25 + 12]! += 1;
  }
}
