import type { PixelBox } from '../../contract/face.js';
import type { Stroke } from '../../contract/stroke.js';
import type { LevelSize } from './matte-levels.js';

/** The neighbourhood of a stroke. */
export interface StrokeDistance {
  /** in pixels of the grid, whole numbers, within it */
  readonly box: PixelBox;
  readonly radiusPx: number;
  /** from each pixel of the box to the middle of the stroke, px; up to 8 % too long off the axes and diagonals */
  readonly distancePx: Float32Array;
}

/**
 * How far the pixels around a stroke lie from the way of the brush.
 * @param reach - how far around the way to look, in radii of the brush
 * Source: chamfer distance in two sweeps, Rosenfeld and Pfaltz 1968.
 */
export function strokeDistance(stroke: Stroke, grid: LevelSize, reach: number): StrokeDistance {
  const radiusPx = stroke.radius * Math.max(grid.widthPx, grid.heightPx);
  const way = stroke.points.map(({ x, y }) => ({
    x: Math.min(grid.widthPx - 1, Math.floor(x * grid.widthPx)),
    y: Math.min(grid.heightPx - 1, Math.floor(y * grid.heightPx)),
  }));
  const reachPx = Math.ceil(reach * radiusPx);
  const x0 = Math.max(0, Math.min(...way.map(({ x }) => x)) - reachPx);
  const y0 = Math.max(0, Math.min(...way.map(({ y }) => y)) - reachPx);
  const x1 = Math.min(grid.widthPx, Math.max(...way.map(({ x }) => x)) + reachPx + 1);
  const y1 = Math.min(grid.heightPx, Math.max(...way.map(({ y }) => y)) + reachPx + 1);
  const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
  const distancePx = new Float32Array(box.width * box.height).fill(Number.POSITIVE_INFINITY);
  for (const [index, to] of way.entries()) {
    const from = way[Math.max(0, index - 1)]!;
    const steps = Math.max(1, Math.abs(to.x - from.x), Math.abs(to.y - from.y));
    for (let step = 0; step <= steps; step++) {
      const x = Math.round(from.x + ((to.x - from.x) * step) / steps) - x0;
      distancePx[(Math.round(from.y + ((to.y - from.y) * step) / steps) - y0) * box.width + x] = 0;
    }
  }
  sweep(distancePx, box, 1);
  sweep(distancePx, box, -1);
  return { box, radiusPx, distancePx };
}

/** @param turn - 1 from the top left, −1 from the bottom right */
function sweep(distance: Float32Array, { width, height }: PixelBox, turn: 1 | -1): void {
  const [firstX, firstY] = turn === 1 ? [0, 0] : [width - 1, height - 1];
  for (let row = 0, y = firstY; row < height; row++, y += turn) {
    for (let column = 0, x = firstX; column < width; column++, x += turn) {
      const at = y * width + x;
      let near = distance[at]!;
      if (column > 0) near = Math.min(near, distance[at - turn]! + 1);
      if (row > 0) {
        const before = at - turn * width;
        near = Math.min(near, distance[before]! + 1);
        if (column > 0) near = Math.min(near, distance[before - turn]! + Math.SQRT2);
        if (column < width - 1) near = Math.min(near, distance[before + turn]! + Math.SQRT2);
      }
      distance[at] = near;
    }
  }
}
