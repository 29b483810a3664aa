import type { PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { chooseTiles } from './choose-tiles.js';
import type { FirstMatte } from './first-matte.js';
import { personPass } from './person-pass.js';
import { type PhotoGrid, placePass } from './place-pass.js';

/** Share of a tile over which it fades out where the person goes on beyond it. */
const fadeShare = 1 / 3;

/**
 * Looks again along the outline with twice the detail or more. A tile lacks the context to know what a person is, so it is averaged
 * in only as far as the first matte is unsure (fully at 0.5, not at all at 0 and 1), and fades out toward its neighbours.
 * @param matte - on the grid; person, hair and doubt are changed in place
 * @param box - the look from near, which the tiles divide
 */
export async function sharpenWithTiles(
  { raster, grid, matte, box }: { raster: RgbaRaster; grid: PhotoGrid; matte: FirstMatte; box: PixelBox },
  networks: Pick<Networks, 'matte'>,
  job: Job,
  done: (fraction: number) => void,
): Promise<void> {
  const tiles = chooseTiles(matte, grid, box);
  const { data } = matte.person;
  const sums = {
    person: new Float32Array(data.length),
    hair: new Float32Array(data.length),
    weight: new Float32Array(data.length),
  };
  for (const [index, tile] of tiles.entries()) {
    await job.checkpoint();
    done(index / tiles.length);
    const pass = await personPass(raster, networks, tile.box);
    const { at, data: person } = placePass(pass, grid);
    const { data: hair } = placePass({ box: pass.box, person: pass.hair }, grid);
    const across = fade(at.width, tile.fades.left, tile.fades.right);
    const down = fade(at.height, tile.fades.top, tile.fades.bottom);
    for (let y = 0, from = 0; y < at.height; y++) {
      for (let x = 0, to = (at.y + y) * grid.widthPx + at.x; x < at.width; x++, to++, from++) {
        const share = across[x]! * down[y]!;
        sums.person[to]! += share * person[from]!;
        sums.hair[to]! += share * hair[from]!;
        sums.weight[to]! += share;
      }
    }
  }
  for (let i = 0; i < data.length; i++) {
    const weight = sums.weight[i]!;
    if (weight === 0) continue;
    const first = data[i]!;
    const seen = sums.person[i]! / weight;
    const share = Math.min(1, weight);
    const unsure = Math.min(1, 16 * first * (1 - first)) / 2;
    data[i] = first + unsure * share * (seen - first);
    matte.doubt.data[i] = Math.max(matte.doubt.data[i]!, share * Math.abs(seen - first));
    matte.hair.data[i] = Math.max(matte.hair.data[i]!, (share * sums.hair[i]!) / weight);
  }
}

/** Weights along one axis: 1, falling to nearly 0 at a side that fades. */
function fade(length: number, atStart: boolean, atEnd: boolean): Float32Array {
  return Float32Array.from({ length }, (_, i) => {
    const fromStart = atStart ? (i + 0.5) / (length * fadeShare) : 1;
    const fromEnd = atEnd ? (length - i - 0.5) / (length * fadeShare) : 1;
    return Math.min(1, fromStart, fromEnd);
  });
}
