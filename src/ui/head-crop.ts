import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { PixelBox, PixelPoint } from '../contract/face.js';

type Found = Pick<AnalysisSummary, 'widthPx' | 'heightPx' | 'headHeightPx' | 'faces' | 'people'>;

/** From above the crown to the shoulders, in head heights. */
const heightInHeads = 1.9;

/**
 * Head and shoulders of the person whom the photo is about, with some of the room beside them, in pixels of the upright photo and
 * within it.
 * @param aspect - width by height of what is wanted; given up only where the photo is too small for it
 */
export function headCrop(found: Found, aspect: number): PixelBox {
  const { widthPx, heightPx } = found;
  const wanted = heightInHeads * found.headHeightPx;
  const height = Math.min(wanted > 0 ? wanted : heightPx, heightPx, widthPx / aspect);
  const width = height * aspect;
  const head = headCentre(found);
  return {
    x: Math.max(0, Math.min(widthPx - width, head.x - width / 2)),
    y: Math.max(0, Math.min(heightPx - height, head.y - height * 0.46)),
    width,
    height,
  };
}

function headCentre({ widthPx, heightPx, headHeightPx, faces, people }: Found): PixelPoint {
  const [face] = faces;
  if (face !== undefined) return { x: face.box.x + face.box.width / 2, y: face.box.y + face.box.height / 2 };
  const box = people.find(({ isSubject }) => isSubject)?.box;
  // Of somebody without a face to be seen, the head is at the top.
  if (box !== undefined) return { x: box.x + box.width / 2, y: box.y + headHeightPx / 2 };
  return { x: widthPx / 2, y: heightPx * 0.4 };
}
