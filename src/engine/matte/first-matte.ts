import type { Networks } from '../network/networks.js';
import { keepChosen } from '../people/keep-chosen.js';
import type { Job } from '../pipeline/job.js';
import { paddedBox } from '../raster/padded-box.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { agreePasses } from './agree-passes.js';
import type { CloseLook } from './close-look.js';
import { fillDoubtedBays } from './fill-doubted-bays.js';
import { type LevelSize, matteLevels } from './matte-levels.js';
import { networkSidePx, personPass } from './person-pass.js';
import { type PhotoGrid, spreadPass } from './place-pass.js';
import { sharpenWithTiles } from './sharpen-with-tiles.js';

/** What the networks make of a photo's subjects, on a grid over all of it. The caller owns the planes. */
export interface FirstMatte {
  /** share of the subjects, 0..1; soft over a few of the networks' own pixels */
  readonly person: Plane;
  /** probability of hair, anybody's, 0..1 */
  readonly hair: Plane;
  /** how far the looks are apart, 0..1 */
  readonly doubt: Plane;
  /** pixels of the grid that one pixel of the network's look from near covers: how exact an outline can be */
  readonly networkPx: number;
}

/** Share of the person's box that the second look adds: room enough to tell them apart, and still most of its pixels on the person. */
const wideMargin = 0.4;

/**
 * The first matte in full: three looks that must agree, then closer ones along the outline.
 * @param raster - upright photo; read only
 * @throws BlurError `cancelled` | `inference` | `out-of-memory`
 */
export async function firstMatte(
  raster: RgbaRaster,
  networks: Pick<Networks, 'matte'>,
  job: Job,
  look: CloseLook,
): Promise<FirstMatte> {
  await job.checkpoint();
  const wide = await personPass(raster, networks, paddedBox(look.close.box, wideMargin, raster));
  job.report('matte', 2 / 5);
  const grid = { photo: raster, ...matteLevels(raster)[0]! };
  const { matte, each } = agreed(look, wide, grid);
  const done = (fraction: number): void => job.report('matte', (2 + 3 * fraction) / 5);
  await sharpenWithTiles({ raster, grid, matte, box: look.close.box }, networks, job, done);
  // A tile knows nothing of the body around it, and may have torn open what was whole.
  fillDoubtedBays(matte.person, each);
  keepChosen(matte.person, look.cast.territory, look.cast.subjects);
  job.report('matte', 1);
  return matte;
}

/**
 * The first matte of two looks only, without waiting: good enough for a small preview while closer looks are taken.
 * @param photo - size of the photo looked at
 * @param size - of the grid
 */
export function roughMatte(photo: LevelSize, look: CloseLook, size: LevelSize): FirstMatte {
  const { matte } = agreed(look, look.close, { photo, ...size });
  keepChosen(matte.person, look.cast.territory, look.cast.subjects);
  return matte;
}

function agreed({ seen, close }: CloseLook, wide: CloseLook['close'], grid: PhotoGrid): Agreed {
  const whole = { x: 0, y: 0, width: grid.photo.widthPx, height: grid.photo.heightPx };
  const { person, doubt, each } = agreePasses(
    [close, wide, { box: whole, person: seen.located.person }],
    grid,
  );
  fillDoubtedBays(person, each);
  const { widthPx, heightPx } = grid;
  const hair = { widthPx, heightPx, data: spreadPass({ box: close.box, person: close.hair }, grid) };
  const networkPx =
    (Math.sqrt(close.box.width * close.box.height) / networkSidePx) * (widthPx / grid.photo.widthPx);
  return { matte: { person, hair, doubt, networkPx }, each };
}

interface Agreed {
  readonly matte: FirstMatte;
  /** the three looks it was made of */
  readonly each: readonly Float32Array[];
}
