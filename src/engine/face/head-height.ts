import type { Face } from '../../contract/face.js';

/**
 * Crown to chin from a face's points, in photo pixels. Eyes to mouth shrinks when the head nods, the distance of the eyes when
 * it turns: the larger of the two estimates is the one that was shortened less.
 * The factors: the eyes lie halfway between crown and chin, and on people with short or tight hair the matte above the eyes then
 * ends at 0.92 to 1.05 of half of this height (up to 1.3 with the hair of a full head).
 */
export function headHeightFromFace(face: Face): number {
  const eyes = { x: (face.rightEye.x + face.leftEye.x) / 2, y: (face.rightEye.y + face.leftEye.y) / 2 };
  const eyesToMouth = Math.hypot(face.mouth.x - eyes.x, face.mouth.y - eyes.y);
  const betweenEyes = Math.hypot(face.leftEye.x - face.rightEye.x, face.leftEye.y - face.rightEye.y);
  return Math.max(3.2 * eyesToMouth, 3.65 * betweenEyes);
}
