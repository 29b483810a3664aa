import { type Canvas, createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { levelSurface } from '../level-surface.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { paintWriting } from '../paint-writing.js';
import { shade } from '../person-look.js';
import { createRandom } from '../random.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

const ceilingEndsY = 118;
const floorBeginsY = 262;
const ceiling = levelSurface([-60, 0.35], [ceilingEndsY, 0.82]);
const floor = levelSurface([470, 0.3], [floorBeginsY, 0.82]);

/** An office at work: lit panels in a ceiling that runs away, four times as bright as white, and screens on desks. */
export function openOffice(): Room {
  const back = createCanvas(frame, frameMarginPx);
  fillCanvas(back, (x, y) => shade([0.36, 0.37, 0.38], 0.7 + 0.3 * cloudNoise(x / 150, y / 90, 2, 2)));
  for (let x = -50; x < 460; x += 74) {
    paintShape(back, roundBox([x, 140, x + 52, 226]), { colour: [0.75, 0.95, 1.15] });
    paintShape(back, roundBox([x + 25, 140, x + 27, 226]), { colour: [0.2, 0.2, 0.2] });
  }
  const far = [
    hangLayer(paintDesks(), 'room', { t: 0.6 }),
    hangLayer(
      cutRows(ceilingAt, (y) => ceilingEndsY - y),
      'room',
      ceiling.depth,
    ),
    hangLayer(
      cutRows(floorAt, (y) => y - floorBeginsY),
      'room',
      floor.depth,
    ),
    hangLayer(back, 'room', { t: 0.82 }),
  ];
  return { near: [], far, hasLamps: true };
}

/** A surface of which only the rows are there for which `inside` is positive. */
function cutRows(colour: (x: number, y: number) => Light, inside: (y: number) => number): Canvas {
  const whole = createCanvas(frame, frameMarginPx);
  fillCanvas(whole, colour, 4);
  for (let i = 0; i < whole.alpha.length; i++) {
    const y = Math.floor(i / whole.widthPx) - frameMarginPx + 0.5;
    if (inside(y) > 0) continue;
    whole.alpha[i] = 0;
    whole.light.fill(0, i * 3, i * 3 + 3);
  }
  return whole;
}

function ceilingAt(x: number, y: number): Light {
  const [side, away] = ceiling.place(x, y);
  const inX = (((side + 9) / 0.5) % 1) - 0.5;
  const inY = ((away / 0.62) % 1) - 0.5;
  if (Math.abs(inX) < 0.2 && Math.abs(inY) < 0.14) return [4, 4.1, 4.2];
  const joint = Math.abs((side + 9) % 0.25) < 0.006 || away % 0.31 < 0.012;
  return joint ? [0.3, 0.3, 0.3] : [0.5, 0.5, 0.5];
}

function floorAt(x: number, y: number): Light {
  const [side, away] = floor.place(x, y);
  return shade([0.1, 0.11, 0.13], 0.7 + 0.6 * cloudNoise(side * 25, away * 18, 6, 3));
}

function paintDesks(): Canvas {
  const desks = createCanvas(frame, frameMarginPx);
  const random = createRandom(91);
  for (const left of [-46, 36, 272, 356]) {
    paintShape(desks, roundBox([left - 12, 292, left + 84, 302]), { colour: [0.5, 0.42, 0.3] });
    for (const x of [left - 6, left + 74]) {
      paintShape(desks, roundBox([x, 302, x + 4, 372]), { colour: [0.08, 0.08, 0.09] });
    }
    paintShape(desks, roundBox([left + 28, 270, left + 38, 292]), { colour: [0.05, 0.05, 0.05] });
    paintShape(desks, roundBox([left, 222, left + 68, 274], 2), { colour: [0.02, 0.02, 0.02] });
    const screen: Light = random() < 0.5 ? [0.85, 1.05, 1.3] : [0.05, 0.07, 0.12];
    paintShape(desks, roundBox([left + 3, 225, left + 65, 271]), { colour: screen });
    const ink: Light = screen[0] > 0.5 ? [0.1, 0.12, 0.18] : [0.5, 0.8, 0.6];
    for (let y = 230; y < 266; y += 6) {
      const lengthPx = 25 + 28 * random();
      paintWriting(desks, { x: left + 7, y, lengthPx, sizePx: 3.6, colour: ink }, random);
    }
  }
  return desks;
}
