import type { Stroke } from '../../../src/contract/stroke.js';
import { applyStrokes } from '../../../src/engine/matte/apply-strokes.js';
import { refineMatte } from '../../../src/engine/matte/refine-matte.js';
import { tidyAlpha } from '../../../src/engine/matte/tidy-alpha.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { createRandom } from '../../truth/random.js';

/** A disc, in shares of the picture's width. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly rgb: readonly [number, number, number];
}

export const person: Disc = { x: 0.4, y: 0.6, radius: 0.25, rgb: [200, 150, 120] };
/** touches the person, like a hat */
export const hat: Disc = { x: 0.62, y: 0.28, radius: 0.15, rgb: [170, 30, 40] };
/** stands apart */
export const cup: Disc = { x: 0.86, y: 0.76, radius: 0.09, rgb: [225, 215, 60] };
/** behind the person, like a chair's back */
export const chair: Disc = { x: 0.75, y: 0.6, radius: 0.18, rgb: [40, 80, 45] };

/** A wall with stripes, shading and grain, square, with discs before it; later ones in front. */
export function drawDiscs(sidePx: number, discs: readonly Disc[]): RgbaRaster {
  const random = createRandom(7);
  const data = new Uint8ClampedArray(sidePx * sidePx * 4).fill(255);
  for (let i = 0; i < sidePx * sidePx; i++) {
    const [x, y] = [((i % sidePx) + 0.5) / sidePx, (Math.floor(i / sidePx) + 0.5) / sidePx];
    const stripe = 14 * Math.sin(x * 60) + 8 * Math.sin(y * 37) + 25 * y;
    let rgb = [95 + stripe, 115 + stripe, 140 + stripe * 0.8];
    for (const disc of discs) {
      const share = coverage(disc, x, y, sidePx);
      const shade = 12 * Math.sin((x + y) * 45) - 60 * (x - disc.x);
      rgb = rgb.map((value, k) => value + share * (disc.rgb[k]! + shade - value));
    }
    for (let k = 0; k < 3; k++) data[i * 4 + k] = rgb[k]! + 6 * (random() - 0.5);
  }
  return { widthPx: sidePx, heightPx: sidePx, data };
}

/** The share of any of the discs in each pixel. */
export function truthOf(sidePx: number, discs: readonly Disc[]): Plane {
  const data = Float32Array.from({ length: sidePx * sidePx }, (_, i) => {
    const [x, y] = [((i % sidePx) + 0.5) / sidePx, (Math.floor(i / sidePx) + 0.5) / sidePx];
    return Math.max(0, ...discs.map((disc) => coverage(disc, x, y, sidePx)));
  });
  return { widthPx: sidePx, heightPx: sidePx, data };
}

function coverage(disc: Disc, x: number, y: number, sidePx: number): number {
  const inside = (disc.radius - Math.hypot(x - disc.x, y - disc.y)) * sidePx;
  return Math.max(0, Math.min(1, inside / 2 + 0.5));
}

/** What a network would see that takes only `seen` for the person: as coarse as 128 pixels. */
export const firstMatte = (seen: readonly Disc[]): Plane => resizePlane(truthOf(512, seen), 128, 128);

const idle = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

/** The matte as the pipeline makes it of a first one and strokes. */
export async function matteWith(
  raster: RgbaRaster,
  first: Plane,
  strokes: readonly Stroke[],
): Promise<Plane> {
  const { base, hints } = applyStrokes(raster, first, strokes);
  const hair = { ...base, data: new Float32Array(base.data.length) };
  const networkPx = base.widthPx / first.widthPx;
  const alpha = await refineMatte(raster, { person: base, hair, networkPx }, idle, { hints });
  tidyAlpha(alpha, [], 1, hints);
  return alpha;
}

/** Intersection over union of a matte and the truth. */
export function overlap(
  alpha: Plane,
  truth: Plane,
  within: (x: number, y: number) => boolean = () => true,
): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < truth.data.length; i++) {
    if (!within(((i % truth.widthPx) + 0.5) / truth.widthPx, Math.floor(i / truth.widthPx) / truth.heightPx))
      continue;
    both += Math.min(alpha.data[i]!, truth.data[i]!);
    either += Math.max(alpha.data[i]!, truth.data[i]!);
  }
  return both / either;
}

/** Within a disc's surroundings. */
export const near =
  (disc: Disc) =>
  (x: number, y: number): boolean =>
    Math.hypot(x - disc.x, y - disc.y) < disc.radius * 1.3;
