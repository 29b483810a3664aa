import { type Canvas, createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { levelSurface } from '../level-surface.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { shade } from '../person-look.js';
import type { Room } from '../room.js';
import { ellipse, polygon, roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

const farEdgeY = 205;
const surface = levelSurface([482, 0], [farEdgeY, 0.8]);

/** A long wooden desk that runs from the person, almost sharp, to a wall where it is far out of focus. */
export function deskRamp(): Room {
  const desk = createCanvas(frame, frameMarginPx);
  const top = roundBox([-90, farEdgeY, 490, 600]);
  const whole = createCanvas(frame, frameMarginPx);
  fillCanvas(whole, woodAt, 4);
  paintShape(desk, top, { colour: (x, y) => pixelOf(whole, x, y) });
  paintSheets(desk);
  return {
    near: [],
    far: [hangLayer(desk, 'room', surface.depth), hangLayer(paintWall(), 'room', { t: 0.8 })],
    hasLamps: false,
  };
}

/** Planks with a dark joint and a grain along them, laid toward the wall. */
function woodAt(x: number, y: number): Light {
  const [side, away] = surface.place(x, y);
  const plank = Math.floor(side / 0.09);
  const joint = Math.abs(side / 0.09 - plank - 0.5) > 0.475 ? 0.35 : 1;
  const grain = 0.75 + 0.5 * cloudNoise(side * 90 + plank * 31, away * 3, 12, 3);
  const own = 0.8 + 0.4 * cloudNoise(plank * 7.3, Math.floor(away * 1.1), 5, 1);
  return shade([0.42, 0.25, 0.12], joint * grain * own);
}

function pixelOf({ light, marginPx, widthPx }: Canvas, x: number, y: number): Light {
  const at = ((Math.floor(y) + marginPx) * widthPx + Math.floor(x) + marginPx) * 3;
  return [light[at]!, light[at + 1]!, light[at + 2]!];
}

/** Papers that lie on the desk, nearer ones larger. */
function paintSheets(desk: Canvas): void {
  for (const [side, away, tone] of [
    [-0.42, 1.12, 0.85],
    [0.4, 1.25, 0.8],
    [-0.55, 1.7, 0.75],
    [0.52, 2.1, 0.7],
    [0.75, 3.1, 0.8],
    [-0.9, 3.4, 0.7],
  ] as const) {
    const corners = [
      [side - 0.09, away],
      [side + 0.09, away],
      [side + 0.12, away * 1.16],
      [side - 0.06, away * 1.16],
    ].map(([u, v]) => [frame.widthPx / 2 + (u! / v!) * frame.widthPx, rowAt(v!)] as const);
    paintShape(desk, polygon(corners), { colour: [tone, tone, tone * 0.96] });
    const [x, y] = [(corners[0]![0] + corners[2]![0]) / 2, (corners[0]![1] + corners[2]![1]) / 2];
    paintShape(desk, ellipse(x + 40 / away, y, 15 / away, 6 / away), { colour: [0.3, 0.05, 0.04] });
  }
}

/** The frame's row in which the desk is so far away. */
const rowAt = (away: number): number =>
  frame.heightPx / 2 + (1 - 1 / away - surface.depth.t) / surface.depth.perY;

function paintWall(): Canvas {
  const wall = createCanvas(frame, frameMarginPx);
  fillCanvas(wall, (x, y) => shade([0.4, 0.43, 0.45], 0.65 + 0.3 * cloudNoise(x / 200, y / 200, 6, 2)));
  for (const [left, colour] of [
    [20, [0.5, 0.15, 0.08]],
    [292, [0.06, 0.2, 0.3]],
  ] as const) {
    paintShape(wall, roundBox([left, 40, left + 76, 130]), { colour: [0.05, 0.045, 0.04] });
    paintShape(wall, roundBox([left + 6, 46, left + 70, 124]), { colour: [0.75, 0.72, 0.66] });
    paintShape(wall, roundBox([left + 18, 60, left + 58, 110]), { colour });
  }
  return wall;
}
