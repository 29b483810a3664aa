import type { Plane } from '../../../src/engine/raster/plane.js';

/** A square plane to paint squares on, row-major. */
export const emptyPlane = (sidePx: number): Plane => ({
  widthPx: sidePx,
  heightPx: sidePx,
  data: new Float32Array(sidePx * sidePx),
});

/** Paints a square of `size` pixels, its left upper corner at (x, y), and returns the plane. */
export function paintSquare(plane: Plane, x: number, y: number, size: number, value: number): Plane {
  for (let v = y; v < y + size; v++) {
    plane.data.fill(value, v * plane.widthPx + x, v * plane.widthPx + x + size);
  }
  return plane;
}
