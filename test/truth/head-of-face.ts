import type { Face } from '../../src/contract/face.js';
import { headHeightFromFace } from '../../src/engine/face/head-height.js';
import type { HeadPlace } from './person-look.js';

/** Where a head is by its face's points: the eyes lie halfway between crown and chin. */
export function headOfFace(face: Face): HeadPlace {
  const headPx = headHeightFromFace(face);
  const centreX = (face.rightEye.x + face.leftEye.x) / 2;
  const eyesY = (face.rightEye.y + face.leftEye.y) / 2;
  return { centreX, chinY: eyesY + headPx / 2, headPx };
}
