import type { Face, PixelPoint } from '../../contract/face.js';
import { scaleBox } from '../raster/scale-box.js';

/** A face as it lies in a copy of the photo `across` times as wide and `down` times as high. */
export function scaleFace(
  { box, rightEye, leftEye, mouth, score }: Face,
  across: number,
  down: number,
): Face {
  const point = ({ x, y }: PixelPoint): PixelPoint => ({ x: x * across, y: y * down });
  return {
    box: scaleBox(box, across, down),
    rightEye: point(rightEye),
    leftEye: point(leftEye),
    mouth: point(mouth),
    score,
  };
}
