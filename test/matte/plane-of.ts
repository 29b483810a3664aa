import type { Plane } from '../../src/engine/raster/plane.js';

/** A small plane with a value that depends on the pixel. */
export function planeOf(widthPx: number, heightPx: number, value: (x: number, y: number) => number): Plane {
  const data = Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    value(i % widthPx, Math.floor(i / widthPx)),
  );
  return { widthPx, heightPx, data };
}
