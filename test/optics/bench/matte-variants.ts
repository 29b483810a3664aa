import type { Plane } from '../../../src/engine/raster/plane.js';

/** A matte grown (or, with `grow` false, shrunk) by one pixel in all eight directions, soft edges and all. */
export function movedEdge({ widthPx, heightPx, data }: Plane, grow: boolean): Plane {
  const pick = grow ? Math.max : Math.min;
  const moved = data.slice();
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      for (let down = Math.max(0, y - 1); down <= Math.min(heightPx - 1, y + 1); down++) {
        for (let across = Math.max(0, x - 1); across <= Math.min(widthPx - 1, x + 1); across++) {
          moved[i] = pick(moved[i], data[down * widthPx + across]);
        }
      }
    }
  }
  return { widthPx, heightPx, data: moved };
}
