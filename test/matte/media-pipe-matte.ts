import type { Networks } from '../../src/engine/network/networks.js';
import { cropToInput } from '../../src/engine/raster/crop-to-input.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';

const sidePx = 256;

/**
 * What MediaPipe's own selfie segmenter gives for a photo: the whole of it squeezed to a square, the answer enlarged again. Run by our
 * converted network, which `test/models/segmenters.browser.test.ts` holds to MediaPipe's own runtime.
 */
export async function mediaPipeMatte(photo: RgbaRaster, networks: Pick<Networks, 'locate'>): Promise<Plane> {
  const { widthPx, heightPx } = photo;
  const whole = { x: 0, y: 0, width: widthPx, height: heightPx };
  const input = { widthPx: sidePx, heightPx: sidePx, low: 0, high: 1 };
  const { alpha } = await networks.locate(cropToInput(photo, whole, input));
  return resizePlane({ widthPx: sidePx, heightPx: sidePx, data: alpha }, widthPx, heightPx);
}
