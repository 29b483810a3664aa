import type { Face, PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { lookForFaces } from './look-for-faces.js';
import { mergeFaces } from './merge-faces.js';

/** Squares looked at along the boxes of people, at most; a wide group needs several. */
const mostCloseLooks = 6;
/** A face less sure than this is looked at once more from near, where a real one becomes surer; so many of them at most. */
const sureScore = 0.85;
const mostUnsure = 4;
/** Side of that look in heights of the face: BlazeFace likes faces that fill a third of what it is shown. */
const nearLook = 3;

/**
 * Finds faces with their eyes and mouth: on the whole photo, and closer along the top of each box of `within`, because
 * the network misses faces smaller than about a tenth of what it is shown.
 * @param raster - upright photo
 * @param within - boxes of people, in photo pixels, the most important first
 * @returns faces in photo pixels, best (largest · score) first; empty when there is none
 * @throws BlurError `cancelled` | `inference`
 */
export async function detectFaces(
  raster: RgbaRaster,
  networks: Pick<Networks, 'face'>,
  job: Job,
  within: readonly PixelBox[] = [],
): Promise<Face[]> {
  const looks = [squareAround(raster), ...within.flatMap(closeLooks).slice(0, mostCloseLooks)];
  const found: Face[] = [];
  for (const [index, look] of looks.entries()) {
    await job.checkpoint();
    found.push(...(await lookForFaces(raster, networks, look)));
    job.report('faces', (index + 1) / looks.length);
  }
  const unsure = mergeFaces(found).filter(({ score }) => score < sureScore);
  for (const { box } of unsure.slice(0, mostUnsure)) {
    await job.checkpoint();
    found.push(...(await lookForFaces(raster, networks, nearSquare(box))));
  }
  return mergeFaces(found);
}

/** The photo letterboxed into a square, as the network was trained. */
function squareAround({ widthPx, heightPx }: RgbaRaster): PixelBox {
  const side = Math.max(widthPx, heightPx);
  return { x: (widthPx - side) / 2, y: (heightPx - side) / 2, width: side, height: side };
}

function nearSquare({ x, y, width, height }: PixelBox): PixelBox {
  const side = nearLook * Math.max(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

function closeLooks(people: PixelBox): PixelBox[] {
  const side = Math.min(people.width * 1.2, people.height);
  const count = Math.max(1, Math.ceil(people.width / side));
  const y = people.y - side * 0.1;
  return Array.from({ length: count }, (_, i) => {
    const centre = people.x + (people.width * (i + 0.5)) / count;
    return { x: centre - side / 2, y, width: side, height: side };
  });
}
