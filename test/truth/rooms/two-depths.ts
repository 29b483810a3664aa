import { type Canvas, createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { cloudNoise } from '../noise.js';
import { paintBooks } from '../paint-books.js';
import { paintShape } from '../paint-shape.js';
import { shade } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { ellipse, roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** A shelf close behind the person, a door frame farther back, and through it a wall farther still: hard steps in depth. */
export function twoDepths(): Room {
  const wall = createCanvas(frame, frameMarginPx);
  fillCanvas(wall, (x, y) => shade([0.5, 0.4, 0.24], 0.5 + 0.6 * cloudNoise(x / 140, y / 140, 71, 2)));
  paintShape(wall, roundBox([44, 70, 132, 168]), { colour: [0.06, 0.05, 0.04] });
  paintShape(wall, roundBox([51, 77, 125, 161]), {
    colour: (x, y) => shade([0.1, 0.3, 0.4], 0.4 + 1.4 * cloudNoise(x / 14, y / 14, 9, 3)),
  });
  paintShape(wall, roundBox([20, 250, 160, 500]), { colour: [0.16, 0.09, 0.05] });
  paintShape(wall, ellipse(92, 226, 13, 24), { colour: [0.05, 0.2, 0.18] });
  const frameLayer = createCanvas(frame, frameMarginPx);
  paintDoor(frameLayer);
  return {
    near: [],
    far: [
      hangLayer(paintShelf(), 'room', { t: 0.35 }),
      hangLayer(frameLayer, 'room', { t: 0.6 }),
      hangLayer(wall, 'room', { t: 0.8 }),
    ],
    hasLamps: false,
  };
}

function paintDoor(canvas: Canvas): void {
  paintShape(canvas, roundBox([-90, -90, 4, 600]), { colour: [0.33, 0.35, 0.33] });
  paintShape(canvas, roundBox([176, -90, 500, 600]), { colour: [0.33, 0.35, 0.33] });
  paintShape(canvas, roundBox([-90, -90, 500, 26]), { colour: [0.33, 0.35, 0.33] });
  for (const [box, tone] of [
    [[4, 26, 18, 600], 0.75],
    [[162, 26, 176, 600], 0.62],
    [[4, 26, 176, 38], 0.68],
  ] as const) {
    paintShape(canvas, roundBox([...box]), { colour: [tone, tone * 0.98, tone * 0.93] });
  }
}

function paintShelf(): Canvas {
  const shelf = createCanvas(frame, frameMarginPx);
  const random = createRandom(15);
  for (const boardY of [60, 176, 292, 408]) {
    paintBooks(shelf, { left: 296, right: 380, boardY, tallPx: 82 }, random);
    paintShape(shelf, roundBox([262, boardY, 500, boardY + 6]), { colour: [0.05, 0.04, 0.035] });
  }
  paintShape(shelf, ellipse(280, 158, 11, 17), {
    colour: (x) => shade([0.6, 0.22, 0.1], 1.2 - (x - 269) / 26),
  });
  paintShape(shelf, ellipse(276, 281, 9, 11), {
    colour: (x) => shade([0.7, 0.7, 0.66], 1.1 - (x - 267) / 26),
  });
  paintShape(shelf, roundBox([386, -90, 396, 600]), { colour: [0.045, 0.036, 0.03] });
  return shelf;
}
