import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { shade } from '../person-look.js';
import type { Room } from '../room.js';
import { frame, frameMarginPx } from '../truth-frame.js';

/** A bare wall with nothing but a slow fall of light, where every band and every halo shows. */
export function flatWall(): Room {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) => {
    const glow = Math.exp(-(((x - 120) / 330) ** 2) - ((y - 150) / 380) ** 2);
    return shade([0.42, 0.44, 0.47], 0.3 + 0.85 * glow);
  });
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.5 })], hasLamps: false };
}
