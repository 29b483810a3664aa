import type { Canvas } from './canvas.js';
import { cloudNoise } from './noise.js';
import { paintShape, type Shape } from './paint-shape.js';
import { type HeadPlace, mix, type PersonLook, shade } from './person-look.js';
import { ellipse, polygon, roundBox, union } from './shapes.js';

/** Paints neck, shoulders and clothes down past the frame's lower edge. */
export function paintBody(canvas: Canvas, place: HeadPlace, look: PersonLook): void {
  const { centreX: cx, chinY, headPx: h } = place;
  const bottom = canvas.heightPx - canvas.marginPx;
  const side = look.lightFrom ?? -0.5;
  const neck = roundBox([cx - 0.2 * h, chinY - 0.25 * h, cx + 0.2 * h, chinY + 0.4 * h], 0.06 * h);
  paintShape(canvas, neck, {
    colour: (x, y) => {
      const round = 1 - 0.45 * Math.abs((x - cx) / (0.2 * h) - side * 0.5) ** 1.5;
      const underChin = 0.45 + 0.55 * Math.min(1, Math.max(0, (y - chinY + 0.02 * h) / (0.22 * h)));
      return shade(look.skin, Math.max(0.2, round) * underChin);
    },
  });
  const torso = shoulders(place, bottom);
  paintShape(canvas, torso, {
    colour: (x, y) => {
      const folds = 0.7 + 0.6 * cloudNoise(x / (0.16 * h), y / (0.5 * h), look.seed + 5, 3);
      const weave = 0.94 + 0.12 * cloudNoise(x / 2.3, y / 2.3, look.seed + 9, 1);
      const lit = 0.75 - 0.35 * ((x - cx) / h) * Math.sign(-side || 1);
      return shade(look.cloth, Math.max(0.25, lit) * folds * weave);
    },
  });
  paintCollar(canvas, place, look);
}

function shoulders({ centreX: cx, chinY, headPx: h }: HeadPlace, bottom: number): Shape {
  const yoke = polygon([
    [cx - 0.2 * h, chinY + 0.22 * h],
    [cx + 0.2 * h, chinY + 0.22 * h],
    [cx + 0.62 * h, chinY + 0.4 * h],
    [cx + 0.62 * h, chinY + 0.7 * h],
    [cx - 0.62 * h, chinY + 0.7 * h],
    [cx - 0.62 * h, chinY + 0.4 * h],
  ]);
  const arms = union(
    ellipse(cx - 0.64 * h, chinY + 0.66 * h, 0.24 * h, 0.27 * h),
    ellipse(cx + 0.64 * h, chinY + 0.66 * h, 0.24 * h, 0.27 * h),
  );
  const chest = roundBox([cx - 0.88 * h, chinY + 0.64 * h, cx + 0.88 * h, bottom + 9], 0.02 * h);
  return union(union(yoke, arms), chest);
}

function paintCollar(canvas: Canvas, { centreX: cx, chinY, headPx: h }: HeadPlace, look: PersonLook): void {
  const openTo = look.shirt ? 0.78 : 0.42;
  const opening = polygon([
    [cx - 0.2 * h, chinY + 0.2 * h],
    [cx + 0.2 * h, chinY + 0.2 * h],
    [cx, chinY + openTo * h],
  ]);
  const skinShadow = shade(look.skin, 0.62);
  paintShape(canvas, opening, {
    colour: (_, y) => shade(look.skin, 0.5 + 0.4 * Math.min(1, Math.max(0, (y - chinY) / (0.4 * h)))),
  });
  if (!look.shirt) return;
  const shirt = look.shirt;
  const front = polygon([
    [cx - 0.21 * h, chinY + 0.22 * h],
    [cx, chinY + 0.5 * h],
    [cx + 0.21 * h, chinY + 0.22 * h],
    [cx + 0.14 * h, chinY + 0.55 * h],
    [cx, chinY + openTo * h],
    [cx - 0.14 * h, chinY + 0.55 * h],
  ]);
  paintShape(canvas, front, { colour: (x) => mix(shirt, skinShadow, 0.1 + (0.15 * Math.abs(x - cx)) / h) });
  for (const sign of [-1, 1]) {
    const lapel = polygon([
      [cx + sign * 0.23 * h, chinY + 0.2 * h],
      [cx + sign * 0.34 * h, chinY + 0.46 * h],
      [cx + sign * 0.02 * h, chinY + (openTo + 0.04) * h],
      [cx + sign * 0.14 * h, chinY + 0.5 * h],
    ]);
    paintShape(canvas, lapel, { colour: shade(look.cloth, sign < 0 ? 1.25 : 0.8) });
  }
}
