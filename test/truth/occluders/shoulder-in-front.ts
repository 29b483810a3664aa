import { createCanvas, hangLayer } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { paintStrand } from '../paint-strand.js';
import { shade } from '../person-look.js';
import { createRandom } from '../random.js';
import { ellipse, roundBox, union } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';
import type { TruthLayer } from '../truth-scene.js';

/** Somebody's shoulder and the back of a head, much nearer than the person, in the lower right corner; t = −0.6. */
export function shoulderInFront(): TruthLayer {
  const canvas = createCanvas(frame, frameMarginPx);
  const random = createRandom(8);
  const coat = union(ellipse(360, 528, 140, 118), roundBox([240, 510, 500, 600]));
  paintShape(canvas, coat, {
    colour: (x, y) => shade([0.2, 0.06, 0.05], 0.45 + 0.9 * cloudNoise(x / 26, y / 40, 2, 3)),
  });
  paintShape(canvas, ellipse(404, 372, 72, 100), { colour: [0.02, 0.014, 0.01] });
  for (let i = 0; i < 260; i++) {
    const start = Math.PI * (0.55 + 1.0 * random());
    const x = 404 + 73 * Math.cos(start);
    const y = 372 + 101 * Math.sin(start) * -1;
    const points = Array.from(
      { length: 9 },
      (_, k) => [x + 2 * Math.sin(k + i) - k * 0.6 * random(), y + k * (5 + 3 * random())] as const,
    );
    paintStrand(canvas, {
      points,
      widthPx: 0.6 + random(),
      taper: 0.4,
      colour: shade([0.05, 0.03, 0.02], 0.4 + random()),
    });
  }
  return hangLayer(canvas, 'near', { t: -0.6 });
}
