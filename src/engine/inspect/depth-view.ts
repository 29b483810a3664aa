import type { Scene } from '../pipeline/scene.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { greyRaster } from './grey-raster.js';

/** What is this much nearer than the subject, or more, is white. */
const nearestT = -0.3;

/**
 * How far away things are: near is bright, far is dark, and the person stands out of the room behind as far as alpha says. The same
 * grey means the same depth t in every photo.
 * @returns opaque, the caller owns it
 */
export function depthView({ alpha, depth }: Pick<Scene, 'alpha' | 'depth'>): RgbaRaster {
  const { widthPx, heightPx } = alpha;
  const { data } = resizePlane(depth, widthPx, heightPx);
  for (let i = 0; i < data.length; i++) {
    const t = Math.max(nearestT, data[i]) * (1 - alpha.data[i]);
    data[i] = (1 - t) / (1 - nearestT);
  }
  return greyRaster({ widthPx, heightPx, data });
}
