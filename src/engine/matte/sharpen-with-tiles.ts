import type { PixelBox } from '../../contract/face.js';
import type { Networks } from '../network/networks.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { personPass } from './person-pass.js';
import { gridBox, type PhotoGrid, placePass } from './place-pass.js';

/** Side of a tile as a share of the box; 2×2 of them overlap by a third of a tile. */
const tileShare = 0.6;
/** Share of a tile over which it fades out toward its neighbour. */
const fadeShare = 1 / 3;
/** A tile is not worth a look when less than this share of it is unsure. */
const leastUnsure = 0.002;

/**
 * Looks again at the outline, with twice the detail: four overlapping tiles of the box. A tile lacks the context to know what a
 * person is, so it is averaged in only as far as the first matte is unsure (fully at 0.5, not at all at 0 and 1).
 * @param base - first matte on the grid; changed in place
 */
export async function sharpenWithTiles(
  { raster, base, grid, box }: { raster: RgbaRaster; base: Plane; grid: PhotoGrid; box: PixelBox },
  networks: Pick<Networks, 'matte'>,
  job: Job,
  done: (fraction: number) => void,
): Promise<void> {
  const sum = new Float32Array(base.data.length);
  const weight = new Float32Array(base.data.length);
  for (let index = 0; index < 4; index++) {
    await job.checkpoint();
    done(index / 4);
    const place = { right: index % 2 === 1, low: index >= 2 };
    const tile = {
      x: box.x + (place.right ? (1 - tileShare) * box.width : 0),
      y: box.y + (place.low ? (1 - tileShare) * box.height : 0),
      width: box.width * tileShare,
      height: box.height * tileShare,
    };
    if (!isWorthIt(base, gridBox(tile, grid))) continue;
    const { at, data } = placePass(await personPass(raster, networks, tile), grid);
    const across = fade(at.width, place.right);
    const down = fade(at.height, place.low);
    for (let y = 0; y < at.height; y++) {
      for (let x = 0; x < at.width; x++) {
        const to = (at.y + y) * grid.widthPx + at.x + x;
        const share = across[x]! * down[y]!;
        sum[to]! += share * data[y * at.width + x]!;
        weight[to]! += share;
      }
    }
  }
  for (let i = 0; i < sum.length; i++) {
    if (weight[i] === 0) continue;
    const first = base.data[i]!;
    const unsure = Math.min(1, 16 * first * (1 - first)) / 2;
    base.data[i] = first + unsure * (sum[i]! / weight[i]! - first);
  }
}

function isWorthIt({ data, widthPx }: Plane, at: PixelBox): boolean {
  let unsure = 0;
  for (let y = at.y; y < at.y + at.height; y++) {
    for (let x = at.x; x < at.x + at.width; x++) {
      const value = data[y * widthPx + x]!;
      if (value > 0.02 && value < 0.98) unsure++;
    }
  }
  return unsure > leastUnsure * at.width * at.height;
}

/** Weights along one axis: 1, falling to nearly 0 at the side that meets the neighbouring tile. */
function fade(length: number, fadesAtStart: boolean): Float32Array {
  return Float32Array.from({ length }, (_, i) => {
    const inside = fadesAtStart ? i + 0.5 : length - i - 0.5;
    return Math.min(1, inside / (length * fadeShare));
  });
}
