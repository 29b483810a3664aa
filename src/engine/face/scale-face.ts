import type { Face, PixelPoint } from '../../contract/face.js';

/** A face as it lies in a copy of the photo that is `scale` times as large. */
export function scaleFace({ box, rightEye, leftEye, mouth, score }: Face, scale: number): Face {
  const point = ({ x, y }: PixelPoint): PixelPoint => ({ x: x * scale, y: y * scale });
  return {
    box: { ...point(box), width: box.width * scale, height: box.height * scale },
    rightEye: point(rightEye),
    leftEye: point(leftEye),
    mouth: point(mouth),
    score,
  };
}
