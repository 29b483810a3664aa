import { createCanvas, hangLayer } from '../canvas.js';
import { paintShape } from '../paint-shape.js';
import { shade } from '../person-look.js';
import { ellipse, polygon } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';
import type { TruthLayer } from '../truth-scene.js';

/** A laptop's lid that leans toward the person over the lower left of the chest; t from −0.2 at its edge to −0.35. */
export function laptopInFront(): TruthLayer {
  const canvas = createCanvas(frame, frameMarginPx);
  const lid = polygon([
    [36, 402],
    [232, 396],
    [246, 600],
    [14, 600],
  ]);
  paintShape(canvas, lid, {
    colour: (x, y) => shade([0.45, 0.46, 0.48], 1.15 - (x - 36) / 500 - (y - 396) / 400),
  });
  paintShape(
    canvas,
    polygon([
      [36, 402],
      [232, 396],
      [232.4, 399],
      [36, 405],
    ]),
    { colour: [0.85, 0.86, 0.88] },
  );
  paintShape(canvas, ellipse(134, 456, 12, 12), { colour: [0.75, 0.76, 0.78] });
  return hangLayer(canvas, 'near', {
    t: -0.2 - (frame.heightPx / 2 - 400) * (-0.15 / 200),
    perY: -0.15 / 200,
  });
}
