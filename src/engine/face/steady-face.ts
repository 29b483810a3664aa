import type { Face, PixelBox, PixelPoint } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { lookForFaces } from './look-for-faces.js';
import { mergeFaces } from './merge-faces.js';

/** Sides of the looks in heights of the face's box, and how far each is moved, in shares of its side. */
const looks = [2, 2.4, 2.8, 3.3];
const moves = [
  [0, 0],
  [0.08, 0.05],
  [-0.08, 0.05],
  [0.05, -0.08],
  [-0.05, -0.08],
] as const;

/**
 * A face's points to about a hundredth of the head: one look of the network leaves them uncertain by several, so that many are taken,
 * each a little different, and the middle of what they say is kept. For measuring; cutting out needs no such care.
 * @param face - as `detectFaces` found it, in photo pixels
 * @throws BlurError `cancelled` | `inference`
 */
export async function steadyFace(
  raster: RgbaRaster,
  networks: Pick<Networks, 'face'>,
  face: Face,
  job: Job,
): Promise<Face> {
  const found: Face[] = [];
  for (const look of looks) {
    await job.checkpoint();
    for (const [x, y] of moves) {
      const seen = mergeFaces(await lookForFaces(raster, networks, lookAround(face.box, look, x, y)));
      const same = seen.find((other) => isInside(middleOf(other.box), face.box));
      if (same) found.push(same);
    }
  }
  if (found.length === 0) return face;
  const middle = (of: (face: Face) => PixelPoint): PixelPoint => ({
    x: trimmedMean(found.map((each) => of(each).x)),
    y: trimmedMean(found.map((each) => of(each).y)),
  });
  return {
    ...face,
    rightEye: middle(({ rightEye }) => rightEye),
    leftEye: middle(({ leftEye }) => leftEye),
    mouth: middle(({ mouth }) => mouth),
  };
}

function lookAround(box: PixelBox, look: number, moveX: number, moveY: number): PixelBox {
  const side = look * Math.max(box.width, box.height);
  const { x, y } = middleOf(box);
  return { x: x + (moveX - 0.5) * side, y: y + (moveY - 0.5) * side, width: side, height: side };
}

const middleOf = ({ x, y, width, height }: PixelBox): PixelPoint => ({ x: x + width / 2, y: y + height / 2 });

const isInside = ({ x, y }: PixelPoint, box: PixelBox): boolean =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

/** Mean of the middle half. */
function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length / 4);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}
