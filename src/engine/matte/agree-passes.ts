import type { Plane } from '../raster/plane.js';
import { type PhotoGrid, type PlacedPlane, placePass } from './place-pass.js';

/**
 * A first matte on which two of three looks agree: the median of the three, pixel by pixel. Each look has its own blind spots
 * (the whole photo loses small faces, the box loses its surroundings, the small network takes furniture for people); they
 * seldom fall on the same pixels. Where a look's box ends it has seen nobody.
 */
export function agreePasses(looks: readonly [PlacedPlane, PlacedPlane, PlacedPlane], grid: PhotoGrid): Plane {
  const { widthPx, heightPx } = grid;
  const [a, b, c] = looks.map((look) => spreadOut(look, grid)) as [Float32Array, Float32Array, Float32Array];
  for (let i = 0; i < a.length; i++) {
    a[i] = Math.max(Math.min(a[i]!, b[i]!), Math.min(Math.max(a[i]!, b[i]!), c[i]!));
  }
  return { widthPx, heightPx, data: a };
}

function spreadOut(look: PlacedPlane, grid: PhotoGrid): Float32Array {
  const out = new Float32Array(grid.widthPx * grid.heightPx);
  const { at, data } = placePass(look, grid);
  for (let y = 0; y < at.height; y++) {
    out.set(data.subarray(y * at.width, (y + 1) * at.width), (at.y + y) * grid.widthPx + at.x);
  }
  return out;
}
