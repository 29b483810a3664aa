import type { Measured } from '../measure-name.js';
import { edgeReach } from '../metrics/edge-reach.js';
import { luminanceAt } from '../metrics/lab.js';
import { rampSteps } from '../metrics/ramp-steps.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

const [widthPx, heightPx] = [240, 400];
const headHeightPx = 200;
const radiusPx = 24;

/** A long desk from the subject to infinity with one line along it: how the blur of the line grows. */
export async function rampProbe(render: RenderUnderTest): Promise<Measured> {
  const given = probeGiven({
    widthPx,
    heightPx,
    headHeightPx,
    codeAt: (x) => (x < widthPx / 2 ? 50 : 190),
    depthAt: (y) => (y + 0.5) / heightPx,
  });
  const { data } = await render(given, softenTo(radiusPx, headHeightPx));
  const reach: number[] = [];
  // The last rows look beyond the frame.
  for (let y = 0; y < heightPx - radiusPx; y++) {
    const row = Float32Array.from({ length: widthPx }, (_, x) => luminanceAt(data, y * widthPx + x));
    reach.push(edgeReach(row, widthPx / 2));
  }
  const { fall, step } = rampSteps(reach);
  return { rampFall: fall, rampStep: step };
}
