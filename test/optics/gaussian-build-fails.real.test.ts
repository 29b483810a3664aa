import { expect, it } from 'vitest';
import type { Measured, MeasureName } from './measure-name.js';
import { blurLawProbe } from './probes/blur-law-probe.js';
import { discPerHeadProbe } from './probes/disc-per-head-probe.js';
import { discProbe } from './probes/disc-probe.js';
import { lightProbe } from './probes/light-probe.js';
import { renderGaussianBuild } from './renderers/gaussian-build.js';
import { holds, targets } from './targets.js';

// A test of the tests: were the disc a Gaussian, the targets must tell. Only measures of the kernel are asked; grain and dither, which
// this build lacks too, would make it too easy.
it('does not let a Gaussian of equal variance pass for a lens', async () => {
  const measured: Measured = {
    ...(await discProbe(renderGaussianBuild)),
    ...(await blurLawProbe(renderGaussianBuild)),
    ...(await discPerHeadProbe(renderGaussianBuild, [512])),
    ...(await lightProbe(renderGaussianBuild)),
  };
  const failed: MeasureName[] = targets
    .filter(({ measure, exact }) => measure in measured && !holds(measured[measure]!, exact))
    .map(({ measure }) => measure);
  expect(failed).toEqual(['discRadiusError', 'discVariation', 'discEdge', 'lawSlope', 'discPerHead']);
  // What does not hang on the kernel it does as well as the product.
  expect(holds(measured.energy!, { atLeast: 0.99, atMost: 1.01 })).toBe(true);
});
