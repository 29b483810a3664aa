import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import type { Measured } from '../measure-name.js';
import { grainOf } from '../metrics/grain-of.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

const sidePx = 220;
const headHeightPx = 200;
const radiusPx = 12;
const sigmaCodes = 3;
/** Of the three taps that make neighbours correlate by 0.3, the outer two. */
const side = 0.157;

/** Walls of three tones with the grain of a camera: the grain that is left, against what was there, in level and size. */
export async function grainProbe(render: RenderUnderTest): Promise<Measured> {
  let [ratio, size] = [1, 0];
  for (const code of [60, 120, 190]) {
    const grain = coarseGrain(code);
    const given = probeGiven({
      widthPx: sidePx,
      heightPx: sidePx,
      headHeightPx,
      codeAt: (x, y) => code + sigmaCodes * grain[y * sidePx + x],
    });
    const before = grainOf(given.sharp, radiusPx);
    const after = grainOf(await render(given, softenTo(radiusPx, headHeightPx)), radiusPx);
    const here = after.sigma / before.sigma;
    if (Math.abs(Math.log(here)) > Math.abs(Math.log(ratio))) ratio = here;
    size = Math.max(size, Math.abs(after.correlation - before.correlation));
  }
  return { noiseRatio: ratio, grainSize: size };
}

/** Normal, of deviation 1. */
function coarseGrain(seed: number): Float32Array {
  const random = seededRandom(seed);
  const white = Float32Array.from(
    { length: sidePx * sidePx },
    () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
  const along = (from: Float32Array, step: number) =>
    from.map((value, i) => value + side * ((from[i - step] ?? 0) + (from[i + step] ?? 0)));
  const scale = 1 / (1 + 2 * side * side);
  return along(along(white, 1), sidePx).map((value) => value * scale);
}
