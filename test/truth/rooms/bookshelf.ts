import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { paintBooks } from '../paint-books.js';
import { paintShape } from '../paint-shape.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** Shelves full of books with lettered spines. */
export function bookshelf(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  const random = createRandom(5);
  fillCanvas(canvas, () => [0.03, 0.022, 0.016]);
  for (const boardY of [-8, 84, 176, 268, 360, 452, 544]) {
    paintBooks(canvas, { left: -64, right: 464, boardY, tallPx: 80 }, random);
    paintShape(canvas, roundBox([-64, boardY, 464, boardY + 8]), { colour: [0.3, 0.18, 0.09] });
    paintShape(canvas, roundBox([-64, boardY + 8, 464, boardY + 16]), {
      colour: [0, 0, 0],
      opacity: 0.5,
      softPx: 6,
    });
  }
  for (const x of [-20, 132, 284, 436]) {
    paintShape(canvas, roundBox([x, -64, x + 7, 544]), { colour: [0.26, 0.155, 0.08] });
  }
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.45 })], hasLamps: false };
}
