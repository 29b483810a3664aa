import type { Plane } from '../raster/plane.js';
import { type PhotoGrid, type PlacedPlane, spreadPass } from './place-pass.js';

/** What several looks at one photo say together; both planes on the grid, the caller owns them. */
export interface AgreedLooks {
  /** probability of person, 0..1 */
  readonly person: Plane;
  /** how far the looks are apart, 0..1 */
  readonly doubt: Plane;
  /** each look by itself, in the order given; 0 outside its box */
  readonly each: readonly Float32Array[];
}

/**
 * A first matte on which two of three looks agree: the median of the three, pixel by pixel. Each look has its own blind spots
 * (the whole photo loses small faces, the box loses its surroundings, the small network takes furniture for people); they
 * seldom fall on the same pixels. Where a look's box ends it has seen nobody.
 */
export function agreePasses(
  looks: readonly [PlacedPlane, PlacedPlane, PlacedPlane],
  grid: PhotoGrid,
): AgreedLooks {
  const { widthPx, heightPx } = grid;
  const each = looks.map((look) => spreadPass(look, grid));
  const [a, b, c] = each as [Float32Array, Float32Array, Float32Array];
  const person = new Float32Array(a.length);
  const doubt = new Float32Array(a.length);
  for (let i = 0; i < a.length; i++) {
    const [low, high] = [Math.min(a[i]!, b[i]!), Math.max(a[i]!, b[i]!)];
    person[i] = Math.max(low, Math.min(high, c[i]!));
    doubt[i] = Math.max(high, c[i]!) - Math.min(low, c[i]!);
  }
  return { person: { widthPx, heightPx, data: person }, doubt: { widthPx, heightPx, data: doubt }, each };
}
