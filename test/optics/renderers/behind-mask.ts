import type { RenderSettings } from '../../../src/contract/render-settings.js';
import { discDiameterPx } from '../../../src/engine/lens/disc-diameter.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import type { Given } from '../../truth/given-of.js';
import type { RenderUnderTest } from './render-under-test.js';

/** Blurs one channel of encoded values. */
export type CodeBlur = (codes: Plane, radiusPx: number, alpha: Plane) => Plane;

/**
 * What tools without a lens do: blur the encoded photo by one strength, lay the photo over it through the mask, in encoded values.
 * The strength is the one that suits the room's mean depth best. A plain colour behind is laid in the same way.
 */
export const behindMask =
  (blur: CodeBlur): RenderUnderTest =>
  async (given, settings) => {
    const { sharp, alpha } = given;
    const { widthPx, heightPx } = sharp;
    const { backdrop } = settings;
    const data = new Uint8ClampedArray(sharp.data);
    for (let channel = 0; channel < 3; channel++) {
      const codes = Float32Array.from(alpha.data, (_, i) => sharp.data[i * 4 + channel]);
      const behind =
        backdrop.mode === 'solid'
          ? codes.map(() => backdrop.rgb[channel])
          : blur({ widthPx, heightPx, data: codes }, meanRadiusPx(given, settings), alpha).data;
      alpha.data.forEach((share, i) => {
        data[i * 4 + channel] = share * codes[i] + (1 - share) * behind[i];
      });
    }
    return { widthPx, heightPx, data };
  };

function meanRadiusPx({ alpha, depth, headHeightPx }: Given, { lens }: RenderSettings): number {
  let [sum, weights] = [0, 0];
  const pixelsPerDepth = alpha.data.length / depth.data.length;
  depth.data.forEach((t, i) => {
    const weight = 1 - alpha.data[Math.floor(i * pixelsPerDepth)];
    sum += weight * Math.abs(t);
    weights += weight;
  });
  return (discDiameterPx(lens, headHeightPx, 1) / 2) * (sum / weights);
}
