import { type Canvas, createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { mix, shade } from '../person-look.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** A room with a tall window to daylight, one and a half to two and a half times as bright as white. */
export function dayWindow(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) =>
    shade([0.3, 0.26, 0.21], 0.55 + 0.5 * Math.exp(-(((x - 300) / 220) ** 2)) + 0.0003 * y),
  );
  paintShape(canvas, roundBox([212, -90, 388, 318]), { colour: [0.62, 0.6, 0.56] });
  for (const [left, right] of [
    [222, 296],
    [304, 378],
  ] as const) {
    for (const [top, bottom] of [
      [-90, 92],
      [100, 200],
      [208, 306],
    ] as const) {
      paintShape(canvas, roundBox([left, top, right, bottom]), { colour: outside });
    }
  }
  paintShape(canvas, roundBox([200, 318, 400, 330]), { colour: [0.8, 0.78, 0.74] });
  paintCurtain(canvas);
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.7 })], hasLamps: false };
}

function outside(x: number, y: number): Light {
  const cloud = cloudNoise(x / 60, y / 40, 17);
  if (y > 232 + 14 * cloudNoise(x / 18, 0, 5)) return shade([0.35, 0.55, 0.22], 0.7 + 0.9 * cloud);
  return mix([1.5, 1.75, 2.1], [2.5, 2.5, 2.5], cloud);
}

function paintCurtain(canvas: Canvas): void {
  for (let i = 0; i < 9; i++) {
    const left = 168 + i * 6 + 2 * Math.sin(i * 2);
    const colour = shade([0.5, 0.42, 0.33], 0.7 + 0.3 * Math.sin(i * 1.7));
    paintShape(canvas, roundBox([left, -80, left + 6.5, 470]), { colour });
  }
}
