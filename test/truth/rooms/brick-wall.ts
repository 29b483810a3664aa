import { createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { cloudNoise, smoothNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { mix, shade } from '../person-look.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** Bricks close behind the person, with a board of fine black and white squares that must melt to their mean light. */
export function brickWall(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, brickAt, 3);
  paintShape(canvas, roundBox([300, 60, 392, 190]), { colour: [0.02, 0.02, 0.02] });
  paintShape(canvas, roundBox([305, 65, 387, 185]), {
    colour: (x, y) => {
      const isWhite = (Math.floor(x / 2) + Math.floor(y / 2)) % 2 === 0;
      return isWhite ? [0.9, 0.9, 0.9] : [0.015, 0.015, 0.015];
    },
  });
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.35 })], hasLamps: false };
}

function brickAt(x: number, y: number): Light {
  const row = Math.floor((y + 200) / 17);
  const along = x + 300 + (row % 2) * 23;
  const column = Math.floor(along / 46);
  const inX = along - column * 46;
  const inY = y + 200 - row * 17;
  const rough = 1.2 * smoothNoise(x / 3, y / 3, 8);
  const lit = 0.75 + 0.5 * smoothNoise(x / 170, y / 170, 2);
  if (inX < 2.4 + rough || inY < 2.2 + rough)
    return shade([0.4, 0.37, 0.33], lit * (0.7 + 0.5 * cloudNoise(x / 4, y / 4, 3, 2)));
  const own = smoothNoise(column * 5.7, row * 3.1, 21);
  const clay = mix([0.3, 0.085, 0.05], [0.42, 0.2, 0.12], own);
  return shade(clay, lit * (0.6 + 0.7 * cloudNoise(x / 5, y / 4, 15, 3)));
}
