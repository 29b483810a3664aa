import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { shade } from '../person-look.js';
import type { Room } from '../room.js';
import { ellipse, roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** A nearly black room with one shaded lamp and a dim picture: a light rim of hair has nowhere to hide. */
export function darkRoom(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) => {
    const glow = Math.exp(-(((x - 352) / 110) ** 2) - ((y - 210) / 150) ** 2);
    return shade([0.5, 0.3, 0.14], 0.018 + 0.22 * glow * (0.8 + 0.4 * cloudNoise(x / 60, y / 60, 8, 3)));
  });
  paintShape(canvas, roundBox([28, 96, 108, 200]), { colour: [0.004, 0.004, 0.004] });
  paintShape(canvas, roundBox([34, 102, 102, 194]), {
    colour: (x, y) => shade([0.03, 0.04, 0.06], 0.4 + cloudNoise(x / 16, y / 16, 3, 3)),
  });
  paintShape(canvas, roundBox([348, 262, 354, 360]), { colour: [0.05, 0.035, 0.02] });
  paintShape(canvas, roundBox([322, 208, 382, 264], 8), {
    colour: (x, y) => shade([1.05, 0.68, 0.33], 1.25 - Math.abs(x - 352) / 60 - Math.abs(y - 240) / 120),
  });
  paintShape(canvas, ellipse(352, 366, 34, 6), { colour: [0.02, 0.015, 0.01] });
  paintShape(canvas, roundBox([270, 366, 480, 600]), { colour: [0.02, 0.013, 0.009] });
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.6 })], hasLamps: false };
}
