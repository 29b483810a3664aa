import type { Face, PixelBox } from '../../contract/face.js';
import { detectFaces } from '../face/detect-faces.js';
import { headHeightFromFace } from '../face/head-height.js';
import { type LocatedPeople, locateCloser, locatePeople } from '../matte/locate-people.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';

/** What the first looks at a photo show. */
export interface PeopleSeen {
  readonly located: LocatedPeople;
  /** in photo pixels, best first */
  readonly faces: readonly Face[];
}

/** A face this sure belongs to somebody, even when the whole photo showed no person there. */
const sureFaceScore = 0.8;
/** The whole photo's look has missed somebody of whose face less than this share is person. */
const missedShare = 0.4;
/** At most so many people are looked for again. */
const mostCloserLooks = 4;

/**
 * The first looks: where people are, coarsely, and their faces, on the whole photo and closer where people are. Somebody whom
 * only a face shows is located once more from near.
 * @param raster - upright photo; read only
 * @throws BlurError `cancelled` | `inference`
 */
export async function seePeople(
  raster: RgbaRaster,
  networks: Pick<Networks, 'locate' | 'face'>,
  job: Job,
): Promise<PeopleSeen> {
  await job.checkpoint();
  let located = await locatePeople(raster, networks);
  job.report('locate', 1);
  const faces = await detectFaces(raster, networks, job, located.boxes);
  const missed = faces.filter(
    (face) => face.score >= sureFaceScore && personShare(located, face.box, raster) < missedShare,
  );
  for (const face of missed.slice(0, mostCloserLooks)) {
    await job.checkpoint();
    located = await locateCloser(raster, networks, located, bodyBox(face));
  }
  return { located, faces };
}

function personShare({ person }: LocatedPeople, box: PixelBox, raster: RgbaRaster): number {
  const [scaleX, scaleY] = [person.widthPx / raster.widthPx, person.heightPx / raster.heightPx];
  let [sum, count] = [0, 0];
  for (
    let y = Math.max(0, Math.floor(box.y * scaleY));
    y < Math.min(person.heightPx, (box.y + box.height) * scaleY);
    y++
  ) {
    for (
      let x = Math.max(0, Math.floor(box.x * scaleX));
      x < Math.min(person.widthPx, (box.x + box.width) * scaleX);
      x++
    ) {
      if (person.data[y * person.widthPx + x]! > 0.5) sum++;
      count++;
    }
  }
  return count > 0 ? sum / count : 0;
}

/** Head and chest of whoever a face belongs to: the segmenter is trained on what a video call shows. */
function bodyBox(face: Face): PixelBox {
  const head = headHeightFromFace(face);
  const x = face.box.x + face.box.width / 2;
  return { x: x - 1.75 * head, y: face.box.y - head, width: 3.5 * head, height: 3.5 * head };
}
