import { createCanvas, fillCanvas, hangLayer, type Light } from '../canvas.js';
import { levelSurface } from '../level-surface.js';
import { cloudNoise } from '../noise.js';
import { paintShape } from '../paint-shape.js';
import { mix, shade } from '../person-look.js';
import type { Room } from '../room.js';
import { roundBox } from '../shapes.js';
import { frame, frameMarginPx } from '../truth-frame.js';

const farEdgeY = 190;
/** The row in which the tiles pass the person, in focus. */
const focusY = 428;
const surface = levelSurface([focusY, 0], [farEdgeY, 0.8]);

/** Tiles that come from far behind the person, pass below and go on in front, out of focus again. */
export function tiledFloor(): Room {
  const wall = createCanvas(frame, frameMarginPx);
  fillCanvas(wall, (x, y) => {
    const panel = Math.abs((x + 400) % 58) < 3 ? 0.55 : 1;
    return shade([0.22, 0.3, 0.33], panel * (0.6 + 0.5 * cloudNoise(x / 160, y / 110, 44, 2)));
  });
  const tiles = createCanvas(frame, frameMarginPx);
  fillCanvas(tiles, tileAt, 4);
  const all = hangLayer(tiles, 'room', surface.depth);
  const behind = { ...all, alpha: rowsOf(all.alpha, farEdgeY, Number.POSITIVE_INFINITY) };
  const before = {
    ...all,
    role: 'near',
    alpha: rowsOf(all.alpha, focusY, Number.POSITIVE_INFINITY),
  } as const;
  paintShape(wall, roundBox([-90, farEdgeY - 14, 490, farEdgeY + 2]), { colour: [0.5, 0.5, 0.48] });
  return { near: [before], far: [behind, hangLayer(wall, 'room', { t: 0.8 })], hasLamps: false };
}

function tileAt(x: number, y: number): Light {
  const [side, away] = surface.place(x, y);
  const column = Math.floor(side / 0.11);
  const row = Math.floor(away / 0.16);
  const edge = Math.max(Math.abs(side / 0.11 - column - 0.5), Math.abs(away / 0.16 - row - 0.5));
  const isDark = (column + row) % 2 === 0;
  const tile = mix([0.62, 0.6, 0.55], [0.06, 0.055, 0.06], isDark ? 1 : 0);
  return edge > 0.475 ? [0.25, 0.24, 0.22] : shade(tile, 0.75 + 0.4 * cloudNoise(side * 22, away * 14, 9, 2));
}

/** The cover of a picture with only the frame's rows from `from` up to `end` left. */
function rowsOf(alpha: Float32Array, from: number, end: number): Float32Array {
  const stride = frame.widthPx + 2 * frameMarginPx;
  return alpha.map((cover, i) => {
    const y = Math.floor(i / stride) - frameMarginPx;
    return y >= from && y < end ? cover : 0;
  });
}
