import type { Face, PixelPoint } from '../../contract/face.js';

/** A head without its hair, from crown to chin. */
export interface HeadEllipse {
  /** middle between the eyes, which lie halfway between crown and chin */
  readonly centre: PixelPoint;
  /** points of its outline, clockwise from the crown */
  readonly outline: readonly PixelPoint[];
}

/** Width of a head over its height: 15.2 cm by 23 cm with ears laid flat, and a little for the ears. */
const widthPerHeight = 0.7;
const outlinePoints = 48;

/** The head of a face, leaning as the line through its eyes does. @param headHeight - crown to chin, in the face's unit */
export function headEllipse({ rightEye, leftEye }: Face, headHeight: number): HeadEllipse {
  const centre = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  const roll = Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x);
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const outline = Array.from({ length: outlinePoints }, (_, i) => {
    const angle = (2 * Math.PI * i) / outlinePoints;
    const across = (Math.sin(angle) * widthPerHeight * headHeight) / 2;
    const down = (-Math.cos(angle) * headHeight) / 2;
    return { x: centre.x + across * cos - down * sin, y: centre.y + across * sin + down * cos };
  });
  return { centre, outline };
}
