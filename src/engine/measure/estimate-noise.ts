import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { type BlockResidue, blockPx, blockResidue } from './block-residue.js';
import { grainByTone } from './grain-by-tone.js';
import type { NoiseModel } from './noise-model.js';

/** Places looked at, at most; spread evenly over the picture. */
const placesMost = 16000;
/** Fewer usable places than this share of those without a person say nothing: the picture is cut off or all drawing. */
const usableLeast = 0.02;

/** Grain is drawn no coarser than this. */
const coarsest = 0.7;
/** From the first correlation to the coarsest it looks ever more like brick or cloth, and less of it is believed, in codes. */
const coarseFrom = 0.6;
const fineMost = 4;
const coarseMost = 1.5;
/** Blocks at most this many times rougher than the grain of their tone show how coarse it is. */
const roughest = 1.1;

/**
 * Measures the grain of the backdrop place by place: at each what is left of the luma there when a curved surface has been taken
 * out, but never more than the evenest blocks of the same tone have, so that plaster and cloth are not taken for grain and no
 * place is ever given more than it had. In the spirit of Immerkær's fast noise estimate (1996), but not blind to grain that JPEG
 * has coarsened.
 * @param alpha - share of the person, the source's size; only blocks without any are used
 * @returns zero noise when no even place is found
 */
export function estimateNoise(source: RgbaRaster, alpha: Plane): NoiseModel {
  const columns = Math.floor(source.widthPx / blockPx);
  const rows = Math.floor(source.heightPx / blockPx);
  const thinning = Math.max(1, Math.sqrt((columns * rows) / placesMost));
  const grid = { columns: Math.floor(columns / thinning), rows: Math.floor(rows / thinning) };
  const places = residuesOf(source, alpha, grid);
  const seen = places.filter((place) => place !== undefined);
  const usable = seen.filter(({ isClipped, isStructured }) => !isClipped && !isStructured);
  if (usable.length <= usableLeast * seen.length) return { sigmaCodes: 0, correlation: 0 };
  const grain = grainByTone(usable);
  const even = usable.filter(({ mean, variance }) => Math.sqrt(variance) <= roughest * grain.of(mean));
  const correlation = correlationOf(even);
  const kept = keptDeviation(correlation);
  const coarse = Math.max(0, (correlation - coarseFrom) / (coarsest - coarseFrom));
  const most = (fineMost + (coarseMost - fineMost) * coarse) / kept;
  const sigmaCodes = Math.min(most, grain.overall / kept);
  const data = Float32Array.from(places, (place) =>
    place ? Math.min(most, Math.sqrt(place.variance) / kept, grain.of(place.mean) / kept) : sigmaCodes,
  );
  return { sigmaCodes, correlation, byPlace: { widthPx: grid.columns, heightPx: grid.rows, data } };
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
}

/** One block in the middle of each cell of an even grid; undefined where the person or a see-through pixel is. */
function residuesOf(source: RgbaRaster, alpha: Plane, { columns, rows }: Grid): (BlockResidue | undefined)[] {
  const startOf = (cell: number, cells: number, lengthPx: number) =>
    Math.floor(((cell + 0.5) * lengthPx) / cells - blockPx / 2);
  return Array.from({ length: columns * rows }, (_, cell) => {
    const x = startOf(cell % columns, columns, source.widthPx);
    const y = startOf(Math.floor(cell / columns), rows, source.heightPx);
    const corner = y * source.widthPx + x;
    return showsRoom(source, alpha, corner) ? blockResidue(source, corner) : undefined;
  });
}

function showsRoom(source: RgbaRaster, alpha: Plane, corner: number): boolean {
  for (let y = 0; y < blockPx; y++) {
    for (let i = corner + y * source.widthPx, end = i + blockPx; i < end; i++) {
      if (alpha.data[i] > 0 || source.data[i * 4 + 3] < 255) return false;
    }
  }
  return true;
}

/**
 * The surface taken out of a block takes some of the grain along, of coarse grain more than of fine. These two lines undo it;
 * they are fitted to grain of known strength and correlation, 0 to 0.65, to 0.01.
 */
const correlationOf = (blocks: readonly BlockResidue[]): number => {
  const variance = blocks.reduce((sum, block) => sum + block.variance, 0);
  const neighbours = blocks.reduce((sum, block) => sum + block.neighbours, 0);
  return variance > 0 ? Math.min(coarsest, Math.max(0, 0.043 + (1.13 * neighbours) / variance)) : 0;
};
const keptDeviation = (correlation: number) => Math.sqrt(1 - 0.1 * correlation - 0.25 * correlation ** 2);
