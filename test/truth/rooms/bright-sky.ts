import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { mix, shade } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** A hazy sky up to a third brighter than white over the roofs of a town. */
export function brightSky(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) => {
    const high = Math.min(1, Math.max(0, 1 - y / 340));
    return mix([1.3, 1.25, 1.18], [0.5, 0.72, 1.05], high * (0.4 + 0.9 * cloudNoise(x / 120, y / 60, 4)));
  });
  const random = createRandom(77);
  for (const [baseY, dark] of [
    [318, 0.42],
    [356, 0.2],
  ] as const) {
    for (let x = -70; x < 470; ) {
      const wide = 16 + 40 * random();
      const top = baseY - 66 * random() ** 2;
      const colour = shade([0.8, 0.85, 1], dark * (0.7 + 0.5 * random()));
      paintShape(canvas, roundBox([x, top, x + wide, 560]), { colour });
      for (let row = top + 5; row < baseY + 90; row += 8) {
        paintShape(canvas, roundBox([x + 3, row, x + wide - 3, row + 3]), { colour: shade(colour, 0.7) });
      }
      x += wide + 6 * random();
    }
  }
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.95 })], hasLamps: false };
}
