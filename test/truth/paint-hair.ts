import type { Canvas } from './canvas.js';
import { flyaway, type HairPath, hairPath } from './hair-strands.js';
import { paintShape, type Shape } from './paint-shape.js';
import { paintStrand } from './paint-strand.js';
import { type HeadPlace, type PersonLook, shade } from './person-look.js';
import { createRandom } from './random.js';
import { ellipse, polygon, union } from './shapes.js';

/** Hairs of a head, and how many of them stand away. */
const counts = {
  short: { hairs: 900, away: 60 },
  curly: { hairs: 800, away: 60 },
  bun: { hairs: 700, away: 210 },
  long: { hairs: 900, away: 150 },
  bob: { hairs: 800, away: 120 },
} as const;

/** Paints the dense hair that stands behind face and neck. */
export function paintHairBehind(canvas: Canvas, place: HeadPlace, look: PersonLook): void {
  paintShape(canvas, massBehind(place, look), { colour: shade(look.hair, 0.35), softPx: 3 });
}

/** Paints single hairs over the head, then those that stand away from it. */
export function paintHair(canvas: Canvas, place: HeadPlace, look: PersonLook): void {
  const random = createRandom(look.seed);
  const { hairs, away } = counts[look.style];
  paintCap(canvas, place, look);
  for (let i = 0; i < hairs; i++) {
    paintOne(
      canvas,
      { path: hairPath[look.style](place, random), widthPx: 0.5 + random(), taper: 0.4 },
      look,
      random,
    );
  }
  for (let i = 0; i < away; i++) {
    const path = flyaway(look.style, place, random);
    paintOne(canvas, { path, widthPx: 0.3 + 0.4 * random(), taper: 0.5 }, look, random);
  }
}

function paintOne(
  canvas: Canvas,
  { path, widthPx, taper }: { path: HairPath; widthPx: number; taper: number },
  look: PersonLook,
  random: () => number,
): void {
  const own = 0.45 + 1.1 * random() ** 1.6;
  const warm = 1 + 0.12 * (random() - 0.5);
  const [r, g, b] = shade(look.hair, own);
  paintStrand(canvas, { points: path, widthPx, taper, colour: [r * warm, g, b / warm] });
}

function massBehind({ centreX: cx, chinY, headPx: h }: HeadPlace, { style }: PersonLook): Shape {
  const skull = ellipse(cx, chinY - 0.6 * h, 0.37 * h, 0.42 * h);
  switch (style) {
    case 'short':
      return skull;
    case 'bun':
      return union(skull, ellipse(cx + 0.05 * h, chinY - 1.1 * h, 0.12 * h, 0.1 * h));
    case 'curly':
      return union(
        ellipse(cx, chinY - 0.6 * h, 0.41 * h, 0.46 * h),
        ellipse(cx, chinY - 0.36 * h, 0.38 * h, 0.26 * h),
      );
    case 'bob':
      return union(skull, curtain([cx, chinY, h], 0.4, -0.08));
    case 'long':
      return union(skull, curtain([cx, chinY, h], 0.42, 0.45));
  }
}

function curtain([cx, chinY, h]: readonly [number, number, number], half: number, downTo: number): Shape {
  return polygon([
    [cx - 0.36 * h, chinY - 0.65 * h],
    [cx + 0.36 * h, chinY - 0.65 * h],
    [cx + half * h, chinY - 0.3 * h],
    [cx + (half + 0.04) * h, chinY + downTo * h],
    [cx - (half + 0.04) * h, chinY + downTo * h],
    [cx - half * h, chinY - 0.3 * h],
  ]);
}

/** Hair that lies on the skull down to the hairline. */
function paintCap(canvas: Canvas, { centreX: cx, chinY, headPx: h }: HeadPlace, look: PersonLook): void {
  const skull = ellipse(cx, chinY - 0.6 * h, 0.36 * h, 0.415 * h);
  const face = ellipse(cx, chinY - 0.42 * h, 0.3 * h, 0.4 * h);
  const cap: Shape = {
    box: skull.box,
    distance: (x, y) => Math.max(skull.distance(x, y), -face.distance(x, y)),
  };
  paintShape(canvas, cap, { colour: shade(look.hair, 0.5), softPx: 2 });
}
