import { lookAtEverybody, lookClosely } from '../../../src/engine/matte/close-look.js';
import { type FirstMatte, firstMatte } from '../../../src/engine/matte/first-matte.js';
import { refineMatte } from '../../../src/engine/matte/refine-matte.js';
import { tidyAlpha } from '../../../src/engine/matte/tidy-alpha.js';
import type { Networks } from '../../../src/engine/network/networks.js';
import { seePeople } from '../../../src/engine/people/see-people.js';
import type { Job } from '../../../src/engine/pipeline/job.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';
import { medianOf } from '../../optics/metrics/median-of.js';
import { judgeAgainst } from '../metrics/matte-errors.js';
import type { ReferencedPicture } from '../pictures/referenced-picture.js';
import { guidedFilter } from '../refiners/guided-filter.js';

const idle: Job = { checkpoint: async () => {}, report: () => {}, now: () => 0 };

const filled = ({ widthPx, heightPx, data }: Plane, value: number): Plane => ({
  widthPx,
  heightPx,
  data: new Float32Array(data.length).fill(value),
});

/** Ways from the same first matte to the full size: what the product's own was chosen over. */
const refiners: Readonly<Record<string, (photo: RgbaRaster, first: FirstMatte) => Plane | Promise<Plane>>> = {
  'first matte, enlarged': ({ widthPx, heightPx }, { person }) => resizePlane(person, widthPx, heightPx),
  'guided filter': guidedFilter,
  'closed form, narrow band': (photo, first) =>
    refineMatte(photo, { ...first, hair: filled(first.hair, 0) }, idle),
  'closed form, wide band': (photo, first) =>
    refineMatte(photo, { ...first, hair: filled(first.hair, 1) }, idle),
  'closed form, wide in hair only (ours)': (photo, first) => refineMatte(photo, first, idle),
};

/** Median MAD and band MAD, in thousandths, of every way to refine, over the given pictures. */
export async function refinerTable(
  pictures: readonly ReferencedPicture[],
  networks: Networks,
): Promise<string[][]> {
  const mads = new Map(
    Object.keys(refiners).map((name) => [name, { whole: [] as number[], band: [] as number[] }]),
  );
  for (const picture of pictures) {
    const { photo, reference, scored } = await picture.load();
    const judge = judgeAgainst(reference, scored);
    const seen = await seePeople(photo, networks, idle);
    const everybody = await lookAtEverybody(photo, networks, idle, seen);
    const look = await lookClosely(photo, networks, idle, { seen, everybody }, 'auto');
    const first = await firstMatte(photo, networks, idle, look);
    for (const [name, refine] of Object.entries(refiners)) {
      const alpha = await refine(photo, first);
      tidyAlpha(alpha, look.cast.faces, 1);
      const { whole, band } = judge(alpha);
      mads.get(name)?.whole.push(whole.mad);
      mads.get(name)?.band.push(band.mad);
    }
  }
  const text = (values: readonly number[]) => (1000 * medianOf(values)).toFixed(1);
  return [
    ['refined by', 'median MAD', 'median band MAD'],
    ...[...mads].map(([name, { whole, band }]) => [name, text(whole), text(band)]),
  ];
}
