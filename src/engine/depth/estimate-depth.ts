import type { Face } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';

export interface DepthCues {
  /** the person's matte, at the photo's size */
  readonly alpha: Plane;
  /** in photo pixels, best first */
  readonly faces?: readonly Face[];
  /** crown to chin, photo pixels, > 0 */
  readonly headHeightPx: number;
}

/**
 * Depth t of the far backdrop. A wall five times as far as the subject (2 m and 10 m) has t = 1 − 1/5: rooms seldom give more,
 * and beyond it little changes (infinity is 1).
 */
export const farBackdrop = 0.8;

const longSidePx = 256;
/** A standing person is this many heads high, and the eyes are half a head below the crown. */
const headsToFloor = 7.5;
/** How sharply the floor turns into the backdrop: 4 keeps the floor's slope up to about half of the far depth. */
const bend = 4;

/**
 * Depth of the backdrop without a network, t = 1 − S/D per pixel: a floor that starts at the person's feet and a far wall, joined
 * smoothly. For a level camera at eye height the floor's 1/D falls linearly from the feet to the eye line, so t rises linearly;
 * feet below the frame are put where a standing person has them. Never below 0, rising upward without a step.
 * @returns at most 256 px on the long side, the photo's shape; the caller owns it
 */
export function estimateDepth(cues: DepthCues): Plane {
  const { alpha } = cues;
  const scale = Math.min(1, longSidePx / Math.max(alpha.widthPx, alpha.heightPx));
  const widthPx = Math.max(1, Math.round(alpha.widthPx * scale));
  const heightPx = Math.max(1, Math.round(alpha.heightPx * scale));
  const { contactY, eyeY } = contactAndEyes(cues);
  const data = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const photoY = ((y + 0.5) * alpha.heightPx) / heightPx;
    const floor = Math.max(0, (contactY - photoY) / (contactY - eyeY));
    data.fill(floor / (1 + (floor / farBackdrop) ** bend) ** (1 / bend), y * widthPx, (y + 1) * widthPx);
  }
  return { widthPx, heightPx, data };
}

/** Rows, in photo pixels, where the person meets the floor or table and where the camera's horizon is. */
function contactAndEyes({ alpha, faces, headHeightPx }: DepthCues): { contactY: number; eyeY: number } {
  const { top, bottom } = verticalReach(alpha);
  const face = faces?.[0];
  const eyeY = face ? (face.rightEye.y + face.leftEye.y) / 2 : top + headHeightPx / 2;
  const leavesFrame = bottom >= alpha.heightPx - Math.max(1, headHeightPx / 20);
  const contactY = leavesFrame ? eyeY + (headsToFloor - 0.5) * headHeightPx : bottom;
  return { contactY: Math.max(contactY, eyeY + headHeightPx), eyeY };
}

function verticalReach({ widthPx, heightPx, data }: Plane): { top: number; bottom: number } {
  let [top, bottom] = [heightPx, 0];
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (data[y * widthPx + x]! <= 0.5) continue;
      top = Math.min(top, y);
      bottom = y + 1;
      break;
    }
  }
  return { top: Math.min(top, bottom), bottom };
}
