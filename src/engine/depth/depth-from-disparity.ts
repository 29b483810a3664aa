import { BlurError } from '../../contract/blur-error.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';

/** Alpha above which a pixel speaks for the subject's distance. */
export const sureSubject = 0.95;

/**
 * Backdrop depth t = (d_s − d) / d_s from disparity: 0 at the subject, 1 at infinity, below 0 in front. An unknown scale of the
 * disparity cancels out.
 * @param disparity - linear in 1/distance, 0 = infinity, near large; any size that covers the photo
 * @param alpha - the person's matte; the subject's disparity d_s is the mean where it exceeds 0.95
 * @returns as large as `disparity`; the caller owns it
 * @throws BlurError `plane-mismatch` when no pixel is surely subject or the subject's disparity is not above 0
 */
export function depthFromDisparity(disparity: Plane, alpha: Plane): Plane {
  const { widthPx, heightPx } = disparity;
  const sure = { ...alpha, data: new Float32Array(alpha.data.length) };
  for (let i = 0; i < sure.data.length; i++) sure.data[i] = alpha.data[i]! > sureSubject ? 1 : 0;
  const weight = resizePlane(sure, widthPx, heightPx).data;
  let [sum, total] = [0, 0];
  for (let i = 0; i < weight.length; i++) {
    sum += weight[i]! * disparity.data[i]!;
    total += weight[i]!;
  }
  const subject = sum / total;
  if (!(subject > 0)) {
    const why = Number.isNaN(subject) ? 'the matte shows nobody' : 'the subject is infinitely far away';
    throw new BlurError('plane-mismatch', `this disparity gives no depth: ${why}`);
  }
  return { widthPx, heightPx, data: disparity.data.map((d) => (subject - d) / subject) };
}
