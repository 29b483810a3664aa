import { expect, it } from 'vitest';
import { givenOf } from '../truth/given-of.js';
import { truthScenes } from '../truth/truth-scenes.js';
import { previewPsnr } from './bench/preview-psnr.js';
import { sceneMeasure } from './bench/scene-measure.js';
import { truePicture } from './bench/true-picture.js';
import type { Measured } from './measure-name.js';
import { changedPixels } from './metrics/changed-pixels.js';
import { bandingProbe } from './probes/banding-probe.js';
import { blurLawProbe } from './probes/blur-law-probe.js';
import { discPerHeadProbe } from './probes/disc-per-head-probe.js';
import { discProbe } from './probes/disc-probe.js';
import { grainProbe } from './probes/grain-probe.js';
import { lightProbe } from './probes/light-probe.js';
import { rampProbe } from './probes/ramp-probe.js';
import { unevenRoomProbe } from './probes/uneven-room-probe.js';
import { softenTo } from './renderers/lens-for.js';
import { renderProduct } from './renderers/product.js';
import type { RenderUnderTest } from './renderers/render-under-test.js';
import { holds, targets } from './targets.js';

/** Each gated measure that misses its target, with its value. */
const missed = (measured: Measured) =>
  targets
    .filter(({ measure, exact, reportedOnly }) => {
      const value = measured[measure];
      return !reportedOnly && value !== undefined && !holds(value, exact);
    })
    .map(({ measure }) => `${measure} ${measured[measure]}`);

const sizes = (render: RenderUnderTest) => discPerHeadProbe(render, [512, 1024]);

it.each([
  ['discs', discProbe],
  ['light', lightProbe],
  ['the blur law', blurLawProbe],
  ['a ramp', rampProbe],
  ['grain', grainProbe],
  ['a smooth wall', bandingProbe],
  ['all sizes', sizes],
  ['an unevenly lit room', unevenRoomProbe],
])('holds its targets on %s', async (_, probe) => {
  expect(missed(await probe(renderProduct))).toEqual([]);
});

it.each(['bookshelf', 'flat-wall'])('holds its targets on %s, the disc 0.12 heads wide', async (name) => {
  const scene = await truthScenes.find((candidate) => candidate.name === name)!.make();
  const given = givenOf(scene);
  const radiusPx = 0.06 * given.headHeightPx;
  const settings = softenTo(radiusPx, given.headHeightPx);
  const picture = await renderProduct(given, settings);
  const measure = sceneMeasure(await truePicture(scene, given, radiusPx), given.alpha, radiusPx);
  expect(
    missed({
      ...measure(picture),
      personChanged: changedPixels(picture, given.sharp, given.alpha),
      previewPsnr: await previewPsnr(given, settings, picture),
    }),
  ).toEqual([]);
});
