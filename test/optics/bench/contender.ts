import { renderGaussianBuild } from '../renderers/gaussian-build.js';
import { renderProduct } from '../renderers/product.js';
import type { RenderUnderTest } from '../renderers/render-under-test.js';
import { discBehindMask, gaussianBehindMask, maskedNormalised } from '../renderers/rivals.js';

export type ContenderName = 'ours' | 'gaussianBuild' | 'gaussianSrgb' | 'discSrgb' | 'maskedNormalised';

/** All that are measured side by side, and what their columns are called. */
export const contenders: Readonly<Record<ContenderName, { heading: string; render: RenderUnderTest }>> = {
  ours: { heading: 'ours', render: renderProduct },
  gaussianBuild: { heading: 'Gaussian build', render: renderGaussianBuild },
  gaussianSrgb: { heading: 'Gaussian sRGB', render: gaussianBehindMask },
  discSrgb: { heading: 'disc sRGB', render: discBehindMask },
  maskedNormalised: { heading: 'masked-norm.', render: maskedNormalised },
};
