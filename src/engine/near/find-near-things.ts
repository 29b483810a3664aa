import { createLightEncoder } from '../colour/light-encoder.js';
import type { ColourProfile } from '../photo/colour-profile.js';
import type { Job } from '../pipeline/job.js';
import { fillUnknown } from '../raster/fill-unknown.js';
import { growMask } from '../raster/grow-mask.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import { readPlaneRow } from '../raster/plane-row.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { carryUnder } from './carry-under.js';
import type { NearThings } from './near-things.js';

export interface NearRequest {
  /** share of the person as seen */
  readonly alpha: Plane;
  readonly foreground: RgbRaster;
  /** the room with the person taken out */
  readonly backdrop: RgbRaster;
  /** t = 1 − S/D, any size; below 0 nearer than the subject */
  readonly depth: Plane;
  readonly profile: ColourProfile;
}

/** What is this little nearer than the subject is at its distance; from `whollyNear` on it stands in front. */
const barelyNear = -0.02;
const whollyNear = -0.05;
/** Pixels so close to a near thing's outline show some of it. */
const outlinePx = 1;

/**
 * Takes out what stands in front of the subject, as the person is taken out of the room: room, depth and person are continued beneath
 * it from what lies around. Null, and quick, when there is nothing of the kind.
 * @throws BlurError `cancelled`
 */
export async function findNearThings(request: NearRequest, job: Job): Promise<NearThings | null> {
  const { alpha, foreground, backdrop, depth, profile } = request;
  if (!depth.data.some((t) => t < barelyNear)) return null;
  await job.checkpoint();
  const share = nearShare(depth, alpha);
  const hidden = growMask(
    maskWhere(share, (value) => value > 0.9),
    outlinePx,
  );
  const unsure = growMask(
    maskWhere(share, (value) => value > 0.5),
    2 * outlinePx,
  );
  const { toLinear } = profile;
  const encode = createLightEncoder(toLinear);
  await job.checkpoint();
  const isHidden = (i: number) => hidden.data[i] === 1;
  const room = carryUnder(backdrop, { isHidden, weight: () => 1, toLinear, encode });
  await job.checkpoint();
  // A soft pixel beside a near thing is as much that thing's outline as the person's.
  const personHidden = (i: number) => isHidden(i) || (unsure.data[i] === 1 && alpha.data[i] < 0.995);
  const person = carryUnder(foreground, {
    isHidden: personHidden,
    weight: (i) => alpha.data[i],
    toLinear,
    encode,
  });
  return {
    share,
    room: room.picture,
    depth: withoutNear(depth),
    alpha: person.weight,
    foreground: person.picture,
  };
}

function nearShare(depth: Plane, { widthPx, heightPx, data }: Plane): Plane {
  const share = new Float32Array(data.length);
  for (let y = 0; y < heightPx; y++) {
    const row = share.subarray(y * widthPx, (y + 1) * widthPx);
    readPlaneRow(depth, { y, heightPx }, row);
    for (let x = 0; x < widthPx; x++) {
      const near = (barelyNear - row[x]) / (barelyNear - whollyNear);
      row[x] = Math.min(1, Math.max(0, near)) * (1 - data[y * widthPx + x]);
    }
  }
  return { widthPx, heightPx, data: share };
}

function withoutNear({ widthPx, heightPx, data }: Plane): Plane {
  const plane = { widthPx, heightPx, data: data.slice() };
  const weight = { widthPx, heightPx, data: Float32Array.from(data, (t) => (t < whollyNear ? 0 : 1)) };
  fillUnknown({ planes: [plane], weight });
  return plane;
}
