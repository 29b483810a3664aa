import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { paintStrand } from '../paint-strand.js';
import { mix, shade } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { ellipse } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** Warm bulbs on wires in a garden at dusk, six to twelve times as bright as white; the wires hang well before the hedge. */
export function stringLights(): Room {
  const hedge = createCanvas(frame, frameMarginPx);
  fillCanvas(hedge, (x, y) => {
    const leaves = cloudNoise(x / 9, y / 9, 31, 3) ** 2;
    const dusk = mix([0.09, 0.1, 0.2], [0.3, 0.16, 0.12], Math.min(1, Math.max(0, y / 190)));
    const edge = 150 + 40 * cloudNoise(x / 50, 0, 8);
    return mix(dusk, shade([0.03, 0.05, 0.025], 0.3 + 2 * leaves), Math.min(1, Math.max(0, (y - edge) / 3)));
  });
  const wires = createCanvas(frame, frameMarginPx);
  const random = createRandom(19);
  for (const [fromY, toY, sag] of [
    [-20, 40, 60],
    [60, 10, 80],
    [110, 150, 70],
    [210, 120, 60],
    [240, 290, 50],
  ] as const) {
    const points = Array.from({ length: 41 }, (_, i) => {
      const part = i / 40;
      return [-60 + 520 * part, fromY + (toY - fromY) * part + sag * 4 * part * (1 - part)] as const;
    });
    paintStrand(wires, { points, widthPx: 1.1, taper: 1, colour: [0.01, 0.01, 0.01] });
    for (let i = 1; i < 40; i += 3) {
      const [x, y] = points[i]!;
      const bright = 6 + 6 * random();
      paintShape(wires, ellipse(x, y + 1, 1.2, 2), { colour: [0.02, 0.02, 0.02] });
      paintShape(wires, ellipse(x, y + 5, 2.3, 2.8), { colour: shade([1, 0.7, 0.36], bright) });
    }
  }
  return {
    near: [],
    far: [hangLayer(wires, 'room', { t: 0.55 }), hangLayer(hedge, 'room', { t: 0.88 })],
    hasLamps: true,
  };
}
