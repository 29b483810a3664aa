import type { Canvas, Light } from './canvas.js';
import { cloudNoise } from './noise.js';
import { paintShape, type Shape } from './paint-shape.js';
import { paintStrand } from './paint-strand.js';
import { type HeadPlace, mix, type PersonLook, shade } from './person-look.js';
import { ellipse, outline, roundBox } from './shapes.js';

/** The face's outline: a skull and a jaw that run into each other. */
function faceShape({ centreX: cx, chinY, headPx: h }: HeadPlace): Shape {
  const skull = ellipse(cx, chinY - 0.6 * h, 0.345 * h, 0.4 * h);
  const jaw = ellipse(cx, chinY - 0.34 * h, 0.27 * h, 0.34 * h);
  const blend = 0.08 * h;
  return {
    box: [cx - 0.4 * h, chinY - 1.05 * h, cx + 0.4 * h, chinY + 0.05 * h],
    distance(x, y) {
      const a = skull.distance(x, y);
      const b = jaw.distance(x, y);
      const share = Math.min(1, Math.max(0, 0.5 + (a - b) / (2 * blend)));
      return a + (b - a) * share - blend * share * (1 - share);
    },
  };
}

/** Paints ears, face and what is in it, lit from one side. */
export function paintFace(canvas: Canvas, place: HeadPlace, look: PersonLook): void {
  const { centreX: cx, chinY, headPx: h } = place;
  for (const sign of [-1, 1]) {
    const ear = ellipse(cx + sign * 0.345 * h, chinY - 0.44 * h, 0.05 * h, 0.1 * h, sign * 0.15);
    paintShape(canvas, ear, { colour: shade(look.skin, sign * (look.lightFrom ?? -0.5) > 0 ? 0.75 : 0.4) });
    if (look.hasEarRings) paintEarRing(canvas, [cx + sign * 0.355 * h, chinY - 0.33 * h], h);
  }
  paintShape(canvas, faceShape(place), { colour: (x, y) => skinAt(place, look, x, y) });
  paintBrowsAndEyes(canvas, place, look);
  paintNoseAndMouth(canvas, place, look);
  if (look.hasGlasses) paintGlasses(canvas, place);
}

function skinAt({ centreX: cx, chinY, headPx: h }: HeadPlace, look: PersonLook, x: number, y: number): Light {
  const nx = (x - cx) / (0.37 * h);
  const ny = (y - chinY + 0.48 * h) / (0.55 * h);
  const nz = Math.sqrt(Math.max(0.02, 1 - nx * nx - ny * ny));
  const lit = Math.max(0, nx * (look.lightFrom ?? -0.5) * 0.9 - ny * 0.35 + nz * 0.75);
  const eyeHollow = Math.exp(-(((Math.abs(nx) - 0.42) / 0.2) ** 2) - ((ny - 0.02) / 0.12) ** 2);
  const cheek = Math.exp(-(((Math.abs(nx) - 0.5) / 0.25) ** 2) - ((ny - 0.35) / 0.2) ** 2);
  const grain = 0.97 + 0.06 * cloudNoise(x / 3, y / 3, look.seed + 2, 2);
  const level = (0.3 + 0.75 * lit) * (1 - 0.22 * eyeHollow) * grain;
  const [r, g, b] = shade(look.skin, level);
  return [r * (1 + 0.1 * cheek), g * (1 - 0.06 * cheek), b * (1 - 0.06 * cheek)];
}

function paintEarRing(canvas: Canvas, [x, y]: readonly [number, number], h: number): void {
  const ring = outline(ellipse(x, y + 0.05 * h, 0.035 * h, 0.05 * h), 0.9);
  paintShape(canvas, ring, {
    colour: (_, row) => (row < y + 0.05 * h ? [0.75, 0.55, 0.22] : [0.35, 0.22, 0.07]),
  });
}

function paintBrowsAndEyes(
  canvas: Canvas,
  { centreX: cx, chinY, headPx: h }: HeadPlace,
  { hair, skin }: PersonLook,
): void {
  for (const sign of [-1, 1]) {
    const x = cx + sign * 0.155 * h;
    const y = chinY - 0.47 * h;
    paintShape(canvas, ellipse(x, y, 0.062 * h, 0.026 * h), { colour: [0.55, 0.53, 0.5], softPx: 1.5 });
    paintShape(canvas, ellipse(x, y - 1, 0.026 * h, 0.026 * h), { colour: [0.06, 0.035, 0.02] });
    paintShape(canvas, ellipse(x, y - 1, 0.011 * h, 0.011 * h), { colour: [0.004, 0.004, 0.004] });
    paintShape(canvas, ellipse(x - 0.01 * h, y - 0.012 * h, 1.1, 1.1), { colour: [0.95, 0.95, 0.95] });
    const lid = [-1, -0.5, 0, 0.5, 1].map((i) => [x + i * 0.066 * h, y - 0.026 * h * (1 - i * i)] as const);
    paintStrand(canvas, { points: lid, widthPx: 2, taper: 0.7, colour: shade(mix(hair, skin, 0.1), 0.3) });
    const brow = [-1, -0.5, 0, 0.5, 1].map(
      (i) => [x + i * 0.085 * h, y - (0.085 + 0.018 * (1 - i * i)) * h] as const,
    );
    const browPoints = sign > 0 ? brow : brow.toReversed();
    paintStrand(canvas, { points: browPoints, widthPx: 4.5, taper: 0.35, colour: mix(hair, skin, 0.15) });
  }
}

function paintNoseAndMouth(
  canvas: Canvas,
  { centreX: cx, chinY, headPx: h }: HeadPlace,
  look: PersonLook,
): void {
  const { skin } = look;
  const away = -Math.sign(look.lightFrom ?? -0.5);
  const flank = ellipse(cx + away * 0.035 * h, chinY - 0.37 * h, 0.028 * h, 0.1 * h, away * -0.12);
  paintShape(canvas, flank, { colour: shade(skin, 0.42), opacity: 0.5, softPx: 0.05 * h });
  paintShape(canvas, ellipse(cx, chinY - 0.29 * h, 0.06 * h, 0.022 * h), {
    colour: shade(skin, 0.35),
    opacity: 0.55,
    softPx: 5,
  });
  for (const sign of [-1, 1]) {
    const nostril = ellipse(cx + sign * 0.03 * h, chinY - 0.283 * h, 0.014 * h, 0.008 * h);
    paintShape(canvas, nostril, { colour: shade(skin, 0.1), opacity: 0.8, softPx: 2 });
  }
  const lips: Light = [skin[0] * 0.75, skin[1] * 0.42, skin[2] * 0.42];
  paintShape(canvas, ellipse(cx, chinY - 0.185 * h, 0.1 * h, 0.016 * h), {
    colour: shade(lips, 0.8),
    softPx: 2,
  });
  paintShape(canvas, ellipse(cx, chinY - 0.162 * h, 0.085 * h, 0.02 * h), { colour: lips, softPx: 2 });
  paintShape(canvas, ellipse(cx, chinY - 0.176 * h, 0.1 * h, 0.004 * h), {
    colour: shade(lips, 0.25),
    softPx: 1.5,
  });
  paintShape(canvas, ellipse(cx, chinY - 0.11 * h, 0.07 * h, 0.012 * h), {
    colour: shade(skin, 0.45),
    opacity: 0.4,
    softPx: 7,
  });
}

function paintGlasses(canvas: Canvas, { centreX: cx, chinY, headPx: h }: HeadPlace): void {
  const y = chinY - 0.46 * h;
  const metal: Light = [0.012, 0.012, 0.014];
  for (const sign of [-1, 1]) {
    const x = cx + sign * 0.16 * h;
    const rim = roundBox([x - 0.115 * h, y - 0.075 * h, x + 0.115 * h, y + 0.085 * h], 0.06 * h);
    paintShape(canvas, rim, { colour: [0.8, 0.85, 0.9], opacity: 0.05 });
    paintShape(canvas, outline(rim, 1.6), { colour: metal });
    const temple = [
      [x + sign * 0.115 * h, y - 0.03 * h],
      [cx + sign * 0.365 * h, y - 0.035 * h],
      [cx + sign * 0.41 * h, y - 0.01 * h],
    ] as const;
    paintStrand(canvas, { points: temple, widthPx: 1.3, taper: 0.8, colour: metal });
  }
  const bridge = [-1, 0, 1].map((i) => [cx + i * 0.045 * h, y - (0.02 + 0.02 * (1 - i * i)) * h] as const);
  paintStrand(canvas, { points: bridge, widthPx: 1.4, taper: 1, colour: metal });
}
