import type { PixelBox } from '../../contract/face.js';
import type { Plane } from './plane.js';
import { resampleRegion } from './resample-region.js';

/**
 * A plane at another size: area average when shrinking, bilinear with half-pixel centres when enlarging.
 * @param box - part of the plane to take, in its own pixels; the whole by default; edges repeat outside
 */
export function resizePlane(plane: Plane, widthPx: number, heightPx: number, box?: PixelBox): Plane {
  const whole = { x: 0, y: 0, width: plane.widthPx, height: plane.heightPx };
  const source = { ...plane, stride: 1, channels: 1 };
  return { widthPx, heightPx, data: resampleRegion(source, box ?? whole, widthPx, heightPx) };
}
