import { seededRandom } from '../../engine/composite/synthetic-headshot.js';
import type { Measured } from '../measure-name.js';
import { meanLongestRun } from '../metrics/mean-longest-run.js';
import { softenTo } from '../renderers/lens-for.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { probeGiven } from './probe-given.js';

const headHeightPx = 200;
const radiusPx = 24;

/** A wall that brightens by 12 codes over its width: its runs of equal codes against those of an ideally dithered one. */
export async function bandingProbe(render: RenderUnderTest): Promise<Measured> {
  const given = ditheredWall(1);
  const out = await render(given, softenTo(radiusPx, headHeightPx));
  return { bandingRun: meanLongestRun(out, radiusPx) / meanLongestRun(ditheredWall(2).sharp, radiusPx) };
}

function ditheredWall(seed: number) {
  const random = seededRandom(seed);
  return probeGiven({
    widthPx: 480,
    heightPx: 150,
    headHeightPx,
    codeAt: (x) => 100 + x / 40 + random() + random() - 1,
  });
}
