import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import { sureSubject } from './depth-from-disparity.js';

/** Where the subject lies in a written disparity: the middle leaves as much room for what is nearer as for what is farther. */
const subjectDisparity = 0.5;

/**
 * Disparity of a whole scene, the inverse of `depthFromDisparity`: 0 at infinity, 0.5 at the subject, at most 1.
 * @param depth - t of the backdrop, any size
 * @param alpha - the person's matte; where it exceeds 0.95 the result is the subject's own disparity
 * @returns as large as `alpha`, 0..1; the caller owns it
 */
export function disparityFromDepth(depth: Plane, alpha: Plane): Plane {
  const { widthPx, heightPx } = alpha;
  const t = resizePlane(depth, widthPx, heightPx).data;
  const data = new Float32Array(t.length);
  for (let i = 0; i < data.length; i++) {
    const backdrop = Math.min(1, Math.max(0, (1 - t[i]) * subjectDisparity));
    data[i] = alpha.data[i] > sureSubject ? subjectDisparity : backdrop;
  }
  return { widthPx, heightPx, data };
}
