import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import { blurOfDetail } from './blur-of-detail.js';
import { type DetailBySize, detailBySize } from './detail-by-size.js';

/** Diameters in pixels of the blur that a backdrop already has. */
export interface ExistingBlur {
  /** of the sharper half of what can be judged; 0 when nothing can */
  readonly typicalPx: number;
  /** place by place; laid over the whole picture, sampled bilinearly */
  readonly byPlace: Plane;
}

/** Cells of the result on the picture's longer side. */
const cellsMost = 16;
/** Places in a cell, each way: the quietest of all places show the grain. */
const placesInCell = 3;
const quietShare = 0.1;
/** Standard deviations, in codes, that grain has at least (by rounding and JPEG) and at most (what is stronger is drawing). */
const grainLeast = 0.4;
const grainMost = 4;
/** Energy of white grain of one code in the finest band, and its share of that in each band after. */
const whiteEnergy = 0.04;
const whiteFall = 2 ** -1.5;
/** A cell has fewer pixels than this on no side. */
const smallestCellPx = 24;
/** The typical blur is that of the sharper part: something blurred twice as much is merely farther away. */
const typicalShare = 0.4;
/** What seems softer than this share of the longer side is soft light on a wall, not a lens's blur. */
const widestShare = 1 / 12;
/** How far the typical blur counts among a cell's neighbours, as the share of an ordinary cell. */
const typicalWeight = 0.02;

/**
 * Estimates the backdrop's own blur from its detail, sorted by size: see `blurOfDetail`. Each cell is judged together with its
 * neighbours, where the sharper of two things speaks louder. A cell without detail takes the blur of the cells around it.
 * @param alpha - share of the person, the backdrop's size; only where there is none is measured
 */
export function estimateExistingBlur(backdrop: RgbRaster, alpha: Plane): ExistingBlur {
  const { widthPx, heightPx } = backdrop;
  const cellPx = Math.max(smallestCellPx, Math.max(widthPx, heightPx) / cellsMost);
  const columns = Math.max(1, Math.round(widthPx / cellPx));
  const rows = Math.max(1, Math.round(heightPx / cellPx));
  const places = { columns: columns * placesInCell, rows: rows * placesInCell };
  const detail = detailBySize(backdrop, alpha, places);
  const grain = grainOf(detail);
  const widestPx = widestShare * Math.max(widthPx, heightPx);
  const cells = Array.from({ length: columns * rows }, (_, cell): Judged => {
    const energies = energiesAround(detail, cell % columns, Math.floor(cell / columns));
    const found = (blurOfDetail({ energies, grain }) ?? Infinity) * detail.stepPx;
    const diameterPx = found <= widestPx ? found : undefined;
    const weight = Math.sqrt(Math.max(0, ...energies));
    return {
      x: cell % columns,
      y: Math.floor(cell / columns),
      diameterPx: diameterPx ?? 0,
      weight: diameterPx === undefined ? 0 : weight,
    };
  });
  const typicalPx = typicalOf(cells);
  const ordinary = cells.reduce((sum, { weight }) => sum + weight, 0) / cells.length;
  const data = Float32Array.from(cells, (cell) =>
    blended(cell, cells, { diameterPx: typicalPx, weight: typicalWeight * ordinary }),
  );
  return { typicalPx, byPlace: { widthPx: columns, heightPx: rows, data } };
}

interface Judged {
  readonly x: number;
  readonly y: number;
  readonly diameterPx: number;
  /** 0 when nothing can be said */
  readonly weight: number;
}

/** Mean energy per band in the quietest places, as far as grain can have it. */
function grainOf({ bands }: DetailBySize): number[] {
  return bands.map(({ sums, counts }, band) => {
    const means = [...sums].map((sum, place) => sum / counts[place]!).filter((mean) => mean >= 0);
    means.sort((a, b) => a - b);
    const white = whiteEnergy * whiteFall ** band;
    const quiet = means[Math.floor(means.length * quietShare)] ?? 0;
    return Math.min(grainMost ** 2 * white, Math.max(grainLeast ** 2 * white, quiet));
  });
}

/** Mean energy per band in a cell and, with less weight, around it. */
function energiesAround(detail: DetailBySize, x: number, y: number): number[] {
  const reach = placesInCell * 1.5;
  const [middleX, middleY] = [(x + 0.5) * placesInCell, (y + 0.5) * placesInCell];
  const near: { place: number; weight: number }[] = [];
  for (let row = 0; row < detail.rows; row++) {
    for (let column = 0; column < detail.columns; column++) {
      const weight =
        Math.max(0, 1 - Math.abs(column + 0.5 - middleX) / reach) *
        Math.max(0, 1 - Math.abs(row + 0.5 - middleY) / reach);
      if (weight > 0) near.push({ place: row * detail.columns + column, weight });
    }
  }
  return detail.bands.map(({ sums, counts }) => {
    let [sum, count] = [0, 0];
    for (const { place, weight } of near) {
      sum += weight * sums[place];
      count += weight * counts[place];
    }
    return count > 0 ? sum / count : 0;
  });
}

function typicalOf(cells: readonly Judged[]): number {
  const sorted = [...cells].sort((a, b) => a.diameterPx - b.diameterPx);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { weight, diameterPx } of sorted) {
    sum += weight;
    if (sum > typicalShare * all) return diameterPx;
  }
  return 0;
}

/** Mean of all cells' blurs, the nearer the heavier; by ratios, so that the sharper count as much as the softer. */
function blended(
  at: Judged,
  cells: readonly Judged[],
  typical: { diameterPx: number; weight: number },
): number {
  const log = (px: number) => Math.log(1 + px);
  let [sum, weights] = [typical.weight * log(typical.diameterPx), typical.weight];
  for (const { x, y, diameterPx, weight } of cells) {
    const nearness = weight / (1 + (x - at.x) ** 2 + (y - at.y) ** 2) ** 3;
    sum += nearness * log(diameterPx);
    weights += nearness;
  }
  return weights > 0 ? Math.exp(sum / weights) - 1 : 0;
}
