import type { Face, PixelPoint } from '../../contract/face.js';

/** An eye's surroundings, along the line through both eyes. */
export interface EyePlace {
  /** @param across - from the eye's middle along that line, in head heights; `down` square to it */
  at(across: number, down: number): PixelPoint;
}

/** Places around both eyes, in the face's pixels. */
export function eyePlaces({ rightEye, leftEye }: Face, headHeightPx: number): readonly EyePlace[] {
  const roll = Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x);
  const [cos, sin] = [Math.cos(roll) * headHeightPx, Math.sin(roll) * headHeightPx];
  return [rightEye, leftEye].map((eye) => ({
    at: (across, down) => ({ x: eye.x + across * cos - down * sin, y: eye.y + across * sin + down * cos }),
  }));
}
