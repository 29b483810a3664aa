import { type Canvas, createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { shade } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { ellipse, roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

const bulbs: readonly Light[] = [
  [1, 0.72, 0.38],
  [1, 0.85, 0.62],
  [1, 0.25, 0.12],
  [0.45, 0.7, 1],
  [0.3, 1, 0.55],
];

/** A street at night: small lamps of many colours, four to twelve times as bright as white, and lit windows. */
export function nightStreet(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  const random = createRandom(7);
  fillCanvas(canvas, (x, y) => {
    const dusk = 0.012 + 0.03 * Math.max(0, 1 - Math.abs(y - 300) / 260);
    const wall = 0.6 + 0.8 * cloudNoise(x / 45, y / 70, 3);
    return [dusk * wall * 0.7, dusk * wall * 0.8, dusk * wall * 1.3];
  });
  paintHouses(canvas, random);
  for (let i = 0; i < 62; i++) {
    const x = -50 + 500 * random();
    const y = -30 + 400 * random() ** 0.8;
    const radius = 1.1 + 1.6 * random();
    const colour = bulbs[Math.floor(random() * bulbs.length)]!;
    paintShape(canvas, ellipse(x, y, radius, radius), { colour: shade(colour, 4 + 8 * random()) });
  }
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.85 })], hasLamps: true };
}

function paintHouses(canvas: Canvas, random: () => number): void {
  for (let left = -70; left < 470; left += 46 + 30 * random()) {
    const top = 20 + 120 * random();
    const right = left + 40 + 24 * random();
    const wall = shade([0.03, 0.028, 0.035], 0.5 + random());
    paintShape(canvas, roundBox([left, top, right, 560]), { colour: wall });
    for (let y = top + 12; y < 330; y += 22) {
      for (let x = left + 7; x < right - 10; x += 13) {
        if (random() < 0.6) continue;
        const colour = shade([0.8, 0.5, 0.2], 0.25 + 0.7 * random());
        paintShape(canvas, roundBox([x, y, x + 7, y + 11]), { colour });
      }
    }
  }
}
