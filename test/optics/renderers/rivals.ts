import type { Plane } from '../../../src/engine/raster/plane.js';
import { behindMask } from './behind-mask.js';
import { discBlur, gaussianBlur } from './blur-planes.js';
import type { RenderUnderTest } from './render-under-test.js';

/** A Gaussian has the variance of a disc of twice its deviation. */
const sigmaOf = (radiusPx: number) => radiusPx / 2;

/** A Gaussian of the whole photo in sRGB behind the mask: CSS and canvas filters, most web tools. */
export const gaussianBehindMask: RenderUnderTest = behindMask((codes, radiusPx) =>
  gaussianBlur(codes, sigmaOf(radiusPx)),
);

/** A disc-shaped kernel over the whole photo in sRGB behind the mask: image libraries' filters. */
export const discBehindMask: RenderUnderTest = behindMask(discBlur);

/** Blur of the room alone, divided by the blurred mask, in sRGB: virtual backgrounds of video calls. */
export const maskedNormalised: RenderUnderTest = behindMask((codes, radiusPx, alpha) => {
  const room = (values: (i: number) => number): Plane => ({
    ...codes,
    data: codes.data.map((_, i) => values(i) * (1 - alpha.data[i])),
  });
  const sum = gaussianBlur(
    room((i) => codes.data[i]),
    sigmaOf(radiusPx),
  );
  const weight = gaussianBlur(
    room(() => 1),
    sigmaOf(radiusPx),
  ).data;
  return {
    ...codes,
    data: sum.data.map((value, i) => (weight[i] > 1e-3 ? value / weight[i] : codes.data[i])),
  };
});
