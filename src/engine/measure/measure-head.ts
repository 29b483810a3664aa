import type { Face, PixelPoint } from '../../contract/face.js';
import type { HeadMeasures } from '../../contract/photo-measures.js';
import type { Plane } from '../raster/plane.js';
import type { FramedView } from './framed-view.js';
import { headEllipse } from './head-ellipse.js';

export interface FramedHead {
  /** in pixels of `alpha` */
  readonly face: Face;
  readonly headHeightPx: number;
  /** share of the person, 0..1 */
  readonly alpha: Plane;
  readonly view: FramedView;
}

/** Below the eyes, in head heights: where shoulders begin, and where both are sure to be. */
const shoulderFrom = 0.6;
const shoulderTo = 1.1;
/** Clothed shoulders reach so far to each side, in head heights. */
const shoulderHalf = 0.95;
const shoulderRows = 8;

/** Where a head is in its frame. `heightPx` is in pixels of `alpha`. */
export function measureHead({ face, headHeightPx, alpha, view }: FramedHead): HeadMeasures {
  const { aspect, seen, whole } = view;
  const inFrame: Face = {
    ...face,
    rightEye: view.toFrame(face.rightEye),
    leftEye: view.toFrame(face.leftEye),
  };
  const height = headHeightPx * view.scale;
  const { centre, outline } = headEllipse(inFrame, height);
  const over = outline.map(({ x, y }) =>
    Math.max(seen.left - x, x - seen.right, seen.top - y, y - seen.bottom, 0),
  );
  const reach = outline.map(({ x, y }) => Math.hypot((2 * x) / aspect - 1, 2 * y - 1));
  return {
    heightShare: height,
    eyeLine: centre.y,
    centreX: centre.x / aspect,
    rollDeg: rollOf(inFrame),
    cutOff: Math.max(...over) / height,
    shouldersCutOff: shouldersCutOff({ centre, height }, alpha, view),
    circleRoom: 1 - Math.max(...reach),
    aspect,
    room: {
      above: (centre.y - whole.top) / height,
      below: (whole.bottom - centre.y) / height,
      left: (centre.x - whole.left) / height,
      right: (whole.right - centre.x) / height,
    },
    heightPx: headHeightPx,
  };
}

const rollOf = ({ rightEye, leftEye }: Face): number =>
  (Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x) * 180) / Math.PI;

/** A shoulder is cut off where the silhouette runs into the frame's side before it is as wide as shoulders are, or the frame ends above it. */
function shouldersCutOff(
  { centre, height }: { centre: PixelPoint; height: number },
  alpha: Plane,
  view: FramedView,
): number {
  const { left, right, bottom } = view.seen;
  const below = Math.min(shoulderTo, (bottom - centre.y) / height);
  const missingBelow = Math.min(1, Math.max(0, (shoulderTo - below) / (shoulderTo - shoulderFrom)));
  const inset = 0.01;
  const sides = [
    { edge: left + inset, room: centre.x - left },
    { edge: right - inset, room: right - centre.x },
  ].map(({ edge, room }) => {
    const touches = Array.from({ length: shoulderRows }, (_, i) => {
      const down = shoulderFrom + ((shoulderTo - shoulderFrom) * (i + 0.5)) / shoulderRows;
      const y = centre.y + down * height;
      return y < bottom && isPerson(alpha, view.toPhoto({ x: edge, y }));
    }).some(Boolean);
    const missing = touches ? Math.max(0, 1 - room / (shoulderHalf * height)) : 0;
    return Math.max(Math.min(1, missing), missingBelow);
  });
  return (sides[0] + sides[1]) / 2;
}

function isPerson({ widthPx, heightPx, data }: Plane, { x, y }: PixelPoint): boolean {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  return column >= 0 && row >= 0 && column < widthPx && row < heightPx && data[row * widthPx + column] > 0.5;
}
