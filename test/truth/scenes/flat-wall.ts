import { createCanvas, fillCanvas, hangLayer } from '../canvas.js';
import { drawnPerson } from '../drawn-person.js';
import { people } from '../people.js';
import { shade } from '../person-look.js';
import { frame, frameHead, frameMarginPx } from '../truth-frame.js';
import type { TruthScene } from '../truth-scene.js';

/** A bare wall with nothing but a slow fall of light, where every band and every halo shows. */
export async function flatWall(): Promise<TruthScene> {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) => {
    const glow = Math.exp(-(((x - 120) / 330) ** 2) - ((y - 150) / 380) ** 2);
    return shade([0.42, 0.44, 0.47], 0.3 + 0.85 * glow);
  });
  return {
    name: 'flat-wall',
    ...frame,
    headHeightPx: frameHead.headPx,
    layers: [drawnPerson(people.blackCurls), hangLayer(canvas, 'room', { t: 0.5 })],
    hasLamps: false,
  };
}
