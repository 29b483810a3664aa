import { headHeightFromFace } from '../../src/engine/face/head-height.js';
import { headHeightFromMatte } from '../../src/engine/face/head-height-from-matte.js';
import { alphaBox } from '../../src/engine/matte/alpha-box.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import type { FoundPerson } from './found-person.js';

/**
 * What an estimate has to beat: depth that depends on the row alone. One floor for the whole picture from the lowest pixel of the
 * matte, or from where a standing person's feet would be when that is at the frame's edge, bent into a wall at t = 0.8.
 */
export function rowRamp({ alpha, faces }: FoundPerson, widthPx: number, heightPx: number): Plane {
  const headPx = faces[0] ? headHeightFromFace(faces[0]) : headHeightFromMatte(alpha);
  const box = alphaBox(alpha) ?? { x: 0, y: 0, width: 0, height: 0 };
  const bottom = box.y + box.height;
  const eyeY = faces[0] ? (faces[0].rightEye.y + faces[0].leftEye.y) / 2 : box.y + headPx / 2;
  const seen = bottom >= alpha.heightPx - Math.max(1, headPx / 20) ? eyeY + 7 * headPx : bottom;
  const contactY = Math.max(seen, eyeY + headPx);
  const data = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const photoY = ((y + 0.5) * alpha.heightPx) / heightPx;
    const floor = Math.max(0, (contactY - photoY) / (contactY - eyeY));
    data.fill(floor / (1 + (floor / 0.8) ** 4) ** 0.25, y * widthPx, (y + 1) * widthPx);
  }
  return { widthPx, heightPx, data };
}
