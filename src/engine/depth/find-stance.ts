import type { Face, PixelPoint } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';

/** How the subject stands in the picture; all in pixels of `alpha`. */
export interface Stance {
  /** the camera's horizon, taken from the subject's eyes */
  readonly eyeY: number;
  /** per column: the row where the ground is as far away as the subject, at least one head below the eyes */
  readonly contactY: Float32Array;
  /** the row at which something in front cuts the body off, or null when nothing surely does */
  readonly cutY: number | null;
}

export interface StanceRequest {
  readonly alpha: Plane;
  /** in pixels of `alpha` */
  readonly face: Face | null;
  readonly headHeightPx: number;
}

/** A standing person is this many heads high, and the eyes are half a head below the crown. */
const headsToFloor = 7.5;
/**
 * Sitting on the ground, a body still reaches 3.4 heads below the eyes (sitting height is 0.52 of stature), a small child's 2.5: one
 * that ends above that, across its middle, is hidden by something.
 */
const cutBelowHeads = 2.4;
/** The neck ends here. */
const cutAboveHeads = 0.8;
/** Edges of things are straight or gently bent: the cut strays from a line by this at most (root mean square), in heads. */
const strayHeads = 0.15;
/** No more of the body than this is seen just below a cut; legs under a table may be seen farther down. */
const goesOnHeads = 0.3;
const justBelowHeads = 1;
/** Half the width that is looked at below the face, and how much of it must be cut. */
const trunkHeads = 0.6;
const cutShare = 0.8;
/** The drawing of a body says nothing of a head that lies on its side: tan 25°. */
const steepestEyes = 0.47;

/** Where the subject meets the ground, column by column, or what hides that it does. */
export function findStance(request: StanceRequest): Stance {
  const { alpha, face, headHeightPx } = request;
  const { widthPx, heightPx } = alpha;
  const bottoms = lowestRows(alpha);
  const lowest = Math.max(0, ...bottoms);
  const eyeY = face
    ? (face.rightEye.y + face.leftEye.y) / 2
    : Math.min(highestRow(alpha), lowest) + headHeightPx / 2;
  const frameY = heightPx - Math.max(1, headHeightPx / 20);
  const upright = face && isUpright(face) ? face : null;
  // Elbows and hands are no ground; nor, of an upright body, is a lap behind a table.
  const least = Math.max(lowest - headHeightPx, upright ? eyeY + cutBelow(headHeightPx) : 0);
  const ground = bottoms.map((y) => (y < least ? 0 : y));
  const isSeen = lowest < frameY && ground.some((y) => y > 0);
  const contactY = isSeen
    ? groundRows(ground, headHeightPx)
    : new Float32Array(widthPx).fill(lowest > 0 ? eyeY + (headsToFloor - 0.5) * headHeightPx : 0);
  return {
    eyeY,
    contactY: contactY.map((y) => Math.max(y, eyeY + headHeightPx)),
    cutY: upright && cutRow(alpha, upright, { headHeightPx, eyeY, frameY }),
  };
}

const cutBelow = (headHeightPx: number) => cutBelowHeads * headHeightPx;

/** Per column the row below the lowest person pixel, 0 where there is none. */
function lowestRows({ widthPx, data }: Plane): Int32Array {
  const bottoms = new Int32Array(widthPx);
  for (let i = 0; i < data.length; i++) {
    if (data[i] > 0.5) bottoms[i % widthPx] = Math.floor(i / widthPx) + 1;
  }
  return bottoms;
}

function highestRow({ widthPx, heightPx, data }: Plane): number {
  const first = data.findIndex((a) => a > 0.5);
  return first < 0 ? heightPx : Math.floor(first / widthPx);
}

interface Body {
  readonly headHeightPx: number;
  readonly eyeY: number;
  /** where the frame ends what is seen of it */
  readonly frameY: number;
}

function cutRow({ widthPx, heightPx, data }: Plane, face: Face, body: Body): number | null {
  const { headHeightPx, eyeY, frameY } = body;
  const middle = (face.rightEye.x + face.leftEye.x) / 2;
  const reach = trunkHeads * headHeightPx;
  const [from, to] = [
    Math.max(0, Math.round(middle - reach)),
    Math.min(widthPx, Math.round(middle + reach) + 1),
  ];
  const cut: PixelPoint[] = [];
  for (let x = from; x < to; x++) {
    let [y, goesOn] = [heightPx, 0];
    for (let row = Math.round(eyeY + 0.5 * headHeightPx); row < heightPx; row++) {
      const isPerson = data[row * widthPx + x] > 0.5;
      const ends = !isPerson && row > 0 && data[(row - 1) * widthPx + x] > 0.5;
      if (y === heightPx && ends && row > eyeY + cutAboveHeads * headHeightPx) y = row;
      if (isPerson && row > y && row < y + justBelowHeads * headHeightPx) goesOn++;
    }
    // What is held before the body parts it as well, but the body goes on below.
    if (y < frameY && y < eyeY + cutBelow(headHeightPx) && goesOn < goesOnHeads * headHeightPx)
      cut.push({ x, y });
  }
  if (cut.length === 0 || cut.length < cutShare * (to - from)) return null;
  if (strayFromLine(cut) > strayHeads * headHeightPx) return null;
  return cut.map(({ y }) => y).sort((a, b) => a - b)[cut.length >> 1];
}

/** Root mean square of what a straight line through the points leaves over, px; along columns. */
function strayFromLine(points: readonly PixelPoint[]): number {
  const mean = (of: (point: PixelPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x0, y0] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = mean(({ x }) => (x - x0) ** 2);
  const slope = spread > 0 ? mean(({ x, y }) => (x - x0) * (y - y0)) / spread : 0;
  return Math.sqrt(mean(({ x, y }) => (y - y0 - slope * (x - x0)) ** 2));
}

function isUpright({ rightEye, leftEye, mouth }: Face): boolean {
  const across = Math.abs(leftEye.x - rightEye.x);
  const steep = Math.abs(leftEye.y - rightEye.y) > steepestEyes * across;
  return !steep && mouth.y > (rightEye.y + leftEye.y) / 2;
}

/**
 * Feet and seat from the lower outline: what lies within a head to either side and reaches lower decides, so that the gap between
 * two legs is no ground; then smoothed over as much. Beside the person the ground is as at the nearest of their columns.
 */
function groundRows(bottoms: Int32Array, headHeightPx: number): Float32Array {
  const reach = Math.max(1, Math.round(headHeightPx));
  const outline = Float32Array.from(bottoms, (_, x) =>
    Math.max(...bottoms.subarray(Math.max(0, x - reach), x + reach + 1)),
  );
  let known = outline.find((y) => y > 0) ?? 0;
  for (let x = 0; x < outline.length; x++) {
    known = outline[x] > 0 ? outline[x] : known;
    outline[x] = known;
  }
  return averaged(averaged(outline, reach), reach);
}

function averaged(values: Float32Array, reach: number): Float32Array {
  const last = values.length - 1;
  return values.map((_, at) => {
    let sum = 0;
    for (let x = at - reach; x <= at + reach; x++) sum += values[Math.min(last, Math.max(0, x))];
    return sum / (2 * reach + 1);
  });
}
