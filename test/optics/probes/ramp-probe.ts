import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import type { Measured } from '../measure-name.js';
import { edgeReach } from '../metrics/edge-reach.js';
import { luminanceAt } from '../metrics/lab.js';
import { rampSteps } from '../metrics/ramp-steps.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

const [widthPx, heightPx] = [480, 400];
const headHeightPx = 200;
const radiusPx = 24;
const boardPx = 120;
const boardEdges = [60, 180, 300, 420];
/** Neighbouring rows are taken together, or the dither would drown small steps. */
const rowsTogether = 3;

/** A long deck of dark and bright boards from the subject to infinity: how the blur of their edges grows. */
export async function rampProbe(render: RenderUnderTest): Promise<Measured> {
  const given = probeGiven({
    widthPx,
    heightPx,
    headHeightPx,
    codeAt: (x) => (isBright(x) ? 190 : 50),
    depthAt: (y) => (y + 0.5) / heightPx,
  });
  const picture = await render(given, softenTo(radiusPx, headHeightPx));
  const rows: number[] = [];
  // The last rows look beyond the frame.
  for (let y = 0; y < heightPx - radiusPx; y++) rows.push(meanReach(picture, y));
  const reach = rows
    .slice(rowsTogether - 1)
    .map((_, i) => rows.slice(i, i + rowsTogether).reduce((sum, value) => sum + value, 0) / rowsTogether);
  const { fall, step } = rampSteps(reach);
  return { rampFall: fall, rampStep: step };
}

const isBright = (x: number) => Math.floor((x + boardPx / 2) / boardPx) % 2 === 1;

function meanReach({ data }: RgbaRaster, y: number): number {
  let sum = 0;
  for (const edge of boardEdges) {
    const line = Float32Array.from({ length: boardPx }, (_, i) =>
      luminanceAt(data, y * widthPx + edge - boardPx / 2 + i),
    );
    sum += edgeReach(isBright(edge) ? line : line.reverse(), boardPx / 2);
  }
  return sum / boardEdges.length;
}
