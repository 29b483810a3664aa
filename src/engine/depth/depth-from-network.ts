import { BlurError } from '../../contract/blur-error.js';
import type { DepthNetwork } from '../network/depth-network.js';
import { cropToInput } from '../raster/crop-to-input.js';
import { growMask } from '../raster/grow-mask.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { depthFromDisparity, sureSubject } from './depth-from-disparity.js';
import { fillBehindPerson } from './fill-behind-person.js';

export interface DepthFromNetworkRequest {
  readonly source: RgbaRaster;
  /** the person's matte, the source's size */
  readonly alpha: Plane;
}

const longSidePx = 256;
/** Values beyond these shares of all are taken for these. */
const leastShare = 0.01;
const mostShare = 0.99;
/** Disparities that differ by less than this part of the largest are one and the same. */
const flat = 0.02;
/** Networks draw outlines softly: so far around the person, px of the result, their own disparity may have leaked. */
const leakedPx = 2;
/** Alpha above which a pixel is not the room's. */
const somePerson = 0.02;
/** A body is not at one distance: this share of it is farther than its nearest parts, such as a hand or the legs of a tall picture. */
const nearestParts = 0.95;
const nearest = -1;

/**
 * Depth t of the backdrop, 1 − S/D, by a depth network. The network's unknown scale cancels out; the person is a barrier: behind and
 * just around them depth comes from the room.
 * @returns at most 256 px on the long side, −1..1, the caller owns it; null when the network fails, or its answer is no use: not
 *   finite, everywhere the same, or the subject farther than most of the room
 * @throws BlurError `cancelled`
 */
export async function depthFromNetwork(
  request: DepthFromNetworkRequest,
  network: DepthNetwork,
): Promise<Plane | null> {
  const { source } = request;
  const { input, quantity, run } = network;
  const whole = { x: 0, y: 0, width: source.widthPx, height: source.heightPx };
  const values = await run(cropToInput(source, whole, input)).catch(nullIfBroken);
  if (values === null || !values.every(Number.isFinite)) return null;
  const disparity = clamped(quantity === 'depth' ? values.map(inverse) : values);
  const scale = Math.min(1, longSidePx / Math.max(source.widthPx, source.heightPx));
  const small = resizePlane(
    { widthPx: input.widthPx, heightPx: input.heightPx, data: disparity },
    Math.max(1, Math.round(source.widthPx * scale)),
    Math.max(1, Math.round(source.heightPx * scale)),
  );
  const person = resizePlane(request.alpha, small.widthPx, small.heightPx);
  const of = (is: (a: number) => boolean) => small.data.filter((_, i) => is(person.data[i])).sort();
  const subject = of((a) => a > sureSubject);
  const room = of((a) => a < somePerson);
  return isOfUse(subject, room) ? roomDepth(small, person, subject) : null;
}

/** A network that does not load or run is as good as none. */
function nullIfBroken(thrown: unknown): null {
  const { code } = BlurError.from(thrown);
  if (code === 'inference' || code === 'model-load') return null;
  throw thrown;
}

/** What the network calls nearer than 1/1000 of its unit is no distance. */
const inverse = (distance: number) => 1 / Math.max(1e-3, distance);

/** Without single wild values, and never below 0, which is infinity. */
function clamped(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  const [least, most] = [at(leastShare), at(mostShare)];
  return values.map((value) => Math.max(0, Math.min(most, Math.max(least, value))));
}

/**
 * The subject must stand out: it is what is looked at, and hardly ever behind most of what is around it.
 * @param subject - disparities, rising, as are the room's
 */
function isOfUse(subject: Float32Array, room: Float32Array): boolean {
  if (subject.length === 0 || room.length === 0) return false;
  const largest = Math.max(subject[subject.length - 1], room[room.length - 1]);
  const middle = (sorted: Float32Array) => sorted[sorted.length >> 1];
  return middle(subject) > middle(room) + flat * largest;
}

function roomDepth(disparity: Plane, person: Plane, subject: Float32Array): Plane {
  const { widthPx, heightPx } = disparity;
  const barrier = growMask(
    maskWhere(person, (a) => a > somePerson),
    leakedPx,
  ).data;
  const depth = depthFromDisparity(disparity, person);
  const mean = subject.reduce((sum, d) => sum + d, 0) / subject.length;
  // In front is only what is nearer than all of the body.
  const nearestPart = Math.min(0, 1 - subject[Math.floor(nearestParts * (subject.length - 1))] / mean);
  const near = depth.data.map((t) => Math.max(nearest, Math.min(0, t - nearestPart)));
  const data = depth.data.map((t) => Math.max(0, t));
  // What is in front says nothing of the room behind the person.
  const hidden = { widthPx, heightPx, data: near.map((t, i) => (t < 0 || barrier[i] === 1 ? 1 : 0)) };
  const room = fillBehindPerson({ widthPx, heightPx, data }, hidden);
  return { ...room, data: room.data.map((t, i) => (near[i] < 0 && barrier[i] === 0 ? near[i] : t)) };
}
