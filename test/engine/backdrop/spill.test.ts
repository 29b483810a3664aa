import { describe, expect, it } from 'vitest';
import type { Tone } from '../../../src/contract/backdrop-settings.js';
import { renderScene } from '../../../src/engine/composite/render-scene.js';
import { buildScene } from '../../../src/engine/pipeline/build-scene.js';
import { createStageTimer } from '../../../src/engine/pipeline/stage-timer.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { spillTruth } from '../../optics/bench/spill-truth.js';
import { ciede2000 } from '../../optics/metrics/ciede2000.js';
import { labAt } from '../../optics/metrics/lab.js';
import { createCanvas, fillCanvas, hangLayer } from '../../truth/canvas.js';
import { drawnScene } from '../../truth/drawn-scene.js';
import { givenOf } from '../../truth/given-of.js';
import { people } from '../../truth/people.js';
import { frame, frameMarginPx } from '../../truth/truth-frame.js';
import { idleJob, srgbProfile } from '../composite/synthetic-headshot.js';

const tones: readonly Tone[] = [
  [255, 255, 255],
  [119, 119, 119],
  [0, 0, 0],
  [11, 95, 255],
  [230, 0, 45],
];

/** A wall of one colour, unevenly lit. */
const wall = (colour: readonly [number, number, number]) => () => {
  const canvas = createCanvas(frame, frameMarginPx);
  fillCanvas(canvas, (x, y) => {
    const light = 0.8 + 0.2 * Math.sin(x / 37) * Math.cos(y / 53);
    return [colour[0] * light, colour[1] * light, colour[2] * light];
  });
  return { near: [], far: [hangLayer(canvas, 'room', { t: 0.7 })], hasLamps: false };
};

/** Length of the longest connected piece of what is set, in pixels along its longer side. */
function longestPiece({ widthPx, data }: Pick<Plane, 'widthPx'> & { data: Uint8Array }): number {
  let longest = 0;
  const left = data.slice();
  for (let start = 0; start < left.length; start++) {
    if (left[start] === 0) continue;
    const stack = [start];
    const [xs, ys]: [number[], number[]] = [[], []];
    left[start] = 0;
    for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
      xs.push(i % widthPx);
      ys.push(Math.floor(i / widthPx));
      for (const step of [-1, 1]) {
        for (const next of [
          i + step,
          i + step * widthPx,
          i + step * (widthPx + 1),
          i + step * (widthPx - 1),
        ]) {
          if (left[next] !== 1) continue;
          left[next] = 0;
          stack.push(next);
        }
      }
    }
    longest = Math.max(longest, Math.max(...xs) - Math.min(...xs) + 1, Math.max(...ys) - Math.min(...ys) + 1);
  }
  return longest;
}

describe('the old room’s colour', () => {
  it.each([
    ['dark hair from a green wall', people.darkLong, [0.06, 0.42, 0.09]],
    ['blond hair from a blue wall', people.blondLong, [0.05, 0.12, 0.5]],
    ['curls from a bright wall', people.blackCurls, [0.84, 0.86, 0.88]],
    ['grey hair from a dark room', people.greyShort, [0.012, 0.011, 0.01]],
  ] as const)('does not stay in %s, whatever the new backdrop', async (name, look, colour) => {
    const scene = drawnScene(name, { look, room: wall(colour) });
    const given = givenOf(scene);
    const request = { ...given, source: given.sharp, profile: srgbProfile };
    const built = await buildScene(
      request,
      idleJob,
      createStageTimer(() => 0),
    );
    const truthBefore = spillTruth(scene, given, 0);
    for (const rgb of tones) {
      const settings = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'solid', rgb } as const };
      const out = await renderScene(built, settings, idleJob);
      const truth = truthBefore(rgb);
      const { data, widthPx } = given.alpha;
      const wrong = new Uint8Array(data.length);
      let [sum, edge] = [0, 0];
      data.forEach((share, i) => {
        if (share <= 0.05 || share >= 0.95) return;
        const difference = ciede2000(labAt(out, i), labAt(truth, i));
        sum += difference;
        edge++;
        if (difference > 12) wrong[i] = 1;
      });
      expect(sum / edge, `mean on ${rgb}`).toBeLessThan(4);
      expect(longestPiece({ widthPx, data: wrong }), `run on ${rgb}`).toBeLessThanOrEqual(5);
    }
  });
});
