import { createColourWindow } from './colour-window.js';
import type { MattingTile } from './matting-tile.js';
import type { TileMemory } from './tile-memory.js';

/**
 * The local lines α = a·I + b that closed-form matting has found around every pixel of a tile, HWC, 4 values (aR, aG, aB, b)
 * per pixel. Where alpha is flat all round, a is 0 and b that alpha. Applied to the same place in a larger copy of the photo
 * they give its alpha with the larger copy's detail.
 * @param epsilon - as in the solve
 * @param memory - the result lies in it
 * Source: Levin et al. 2006, section 5 (coarse to fine).
 */
export function localLines(tile: MattingTile, epsilon: number, memory: TileMemory): Float32Array {
  const { widthPx, heightPx, alpha } = tile;
  const lines = memory.floats('lines', widthPx * heightPx * 4).fill(0);
  const window = createColourWindow(tile.rgb, widthPx, epsilon);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      lines[at * 4 + 3] = alpha[at]!;
      if (x === 0 || y === 0 || x === widthPx - 1 || y === heightPx - 1) continue;
      if (!isFlat(alpha, at, widthPx)) fitLine(alpha, at, widthPx, window, lines);
    }
  }
  return lines;
}

function isFlat(alpha: Float32Array, at: number, widthPx: number): boolean {
  for (let line = at - widthPx; line <= at + widthPx; line += widthPx) {
    if (alpha[line - 1] !== alpha[at] || alpha[line] !== alpha[at] || alpha[line + 1] !== alpha[at])
      return false;
  }
  return true;
}

function fitLine(
  alpha: Float32Array,
  at: number,
  widthPx: number,
  window: ReturnType<typeof createColourWindow>,
  lines: Float32Array,
): void {
  window.moveTo(at);
  const { offsets, inverse, mean } = window;
  let [sum, r, g, b] = [0, 0, 0, 0];
  for (let i = 0; i < 9; i++) {
    const value = alpha[at + ((i / 3) | 0) * widthPx - widthPx + (i % 3) - 1]! / 9;
    sum += value;
    r += value * offsets[i * 3]!;
    g += value * offsets[i * 3 + 1]!;
    b += value * offsets[i * 3 + 2]!;
  }
  const u = inverse[0]! * r + inverse[1]! * g + inverse[2]! * b;
  const v = inverse[1]! * r + inverse[3]! * g + inverse[4]! * b;
  const w = inverse[2]! * r + inverse[4]! * g + inverse[5]! * b;
  lines[at * 4] = u;
  lines[at * 4 + 1] = v;
  lines[at * 4 + 2] = w;
  lines[at * 4 + 3] = sum - u * mean[0]! - v * mean[1]! - w * mean[2]!;
}
