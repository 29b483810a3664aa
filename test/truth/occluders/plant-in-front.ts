import { createCanvas, hangLayer, type Light } from '../canvas.js';
import { paintShape } from '../paint-shape.js';
import { paintStrand } from '../paint-strand.js';
import { shade } from '../person-look.js';
import { createRandom } from '../random.js';
import { polygon } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';
import type { TruthLayer } from '../truth-scene.js';

/** Long leaves of a plant nearer than the person, from the lower left corner over the shoulder; t = −0.4. */
export function plantInFront(): TruthLayer {
  const canvas = createCanvas(frame, frameMarginPx);
  const random = createRandom(3);
  for (let i = 0; i < 17; i++) {
    const lean = -0.5 + 1.5 * (i / 16) + 0.16 * (random() - 0.5);
    const long = 150 + 110 * random();
    const rootX = -6 + 50 * random();
    const spine = Array.from({ length: 15 }, (_, k) => {
      const part = k / 14;
      return [
        rootX + long * lean * part * (0.5 + 0.5 * part),
        540 - long * (1.25 * part - 0.42 * lean * part * part),
      ] as const;
    });
    const half = 7 + 6 * random();
    const colour = shade([0.1, 0.2, 0.05], 0.4 + 0.9 * random());
    paintBlade(canvas, spine, half, colour);
    paintStrand(canvas, { points: spine, widthPx: 1.4, taper: 0.4, colour: shade(colour, 1.6) });
  }
  return hangLayer(canvas, 'near', { t: -0.4 });
}

type Points = readonly (readonly [number, number])[];

/** A leaf that is widest at a third of its length. */
function paintBlade(
  canvas: ReturnType<typeof createCanvas>,
  spine: Points,
  half: number,
  colour: Light,
): void {
  const rim = (side: number): Points =>
    spine.map(([x, y], k) => {
      const [ax, ay] = spine[Math.max(0, k - 1)]!;
      const [bx, by] = spine[Math.min(spine.length - 1, k + 1)]!;
      const length = Math.hypot(bx - ax, by - ay);
      const part = k / (spine.length - 1);
      const wide = half * side * (part < 0.33 ? 0.4 + 1.8 * part : 1.49 * (1 - part) ** 0.8);
      return [x - ((by - ay) / length) * wide, y + ((bx - ax) / length) * wide];
    });
  const [first, ...rest] = [...rim(1), ...rim(-1).toReversed()];
  paintShape(canvas, polygon([first!, ...rest]), { colour });
}
