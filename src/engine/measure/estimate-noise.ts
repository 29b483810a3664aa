import type { Plane } from '../raster/plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { NoiseModel } from './noise-model.js';

const blockPx = 12;
/** Blocks looked at, at most; spread over the picture. */
const blocksMost = 4000;
/** Too few even blocks say nothing about noise. */
const blocksLeast = 8;
/** The evenest blocks are taken to hold noise and no drawing. */
const evenShare = 0.25;
/** What rounding to whole codes adds to the variance. */
const roundingVariance = 1 / 12;

/**
 * Measures the grain of the backdrop in its evenest places: what is left of the luma there when a tilted plane has been taken
 * out of each block. In the spirit of Immerkær's fast noise estimate (1996), but not blind to grain that JPEG has coarsened.
 * @param alpha - share of the person, the source's size; only blocks without any are used
 * @returns zero noise when no even place is found
 */
export function estimateNoise(source: RgbaRaster, alpha: Plane): NoiseModel {
  const columns = Math.floor(source.widthPx / blockPx);
  const rows = Math.floor(source.heightPx / blockPx);
  const stride = Math.max(1, Math.ceil(Math.sqrt((columns * rows) / blocksMost)));
  const found: BlockNoise[] = [];
  const block = new Float64Array(blockPx * blockPx);
  for (let row = 0; row < rows; row += stride) {
    for (let column = 0; column < columns; column += stride) {
      const corner = row * blockPx * source.widthPx + column * blockPx;
      if (!readBlock(source, alpha, corner, block)) continue;
      found.push(blockNoise(block));
    }
  }
  if (found.length < blocksLeast) return { sigmaCodes: 0, correlation: 0 };
  found.sort((a, b) => a.variance - b.variance);
  const even = found.slice(0, Math.max(blocksLeast, Math.floor(found.length * evenShare)));
  // The median of the evenest: half of them may be untypically clean without moving it far.
  const variance = Math.max(0, even[even.length >> 1].variance - roundingVariance);
  const [products, squares] = even.reduce(([p, s], b) => [p + b.lagProduct, s + b.variance], [0, 0]);
  const correlation = squares > 0 ? Math.min(0.9, Math.max(0, products / squares)) : 0;
  return { sigmaCodes: Math.sqrt(variance), correlation };
}

/** Luma of one block. @returns false when the block has any person or is near black or white, where noise is cut off */
function readBlock(source: RgbaRaster, alpha: Plane, corner: number, block: Float64Array): boolean {
  let sum = 0;
  for (let y = 0, i = 0; y < blockPx; y++) {
    for (let x = 0; x < blockPx; x++, i++) {
      const pixel = corner + y * source.widthPx + x;
      if (alpha.data[pixel] > 0 || source.data[pixel * 4 + 3] < 255) return false;
      const at = pixel * 4;
      block[i] = 0.299 * source.data[at] + 0.587 * source.data[at + 1] + 0.114 * source.data[at + 2];
      sum += block[i];
    }
  }
  const mean = sum / block.length;
  return mean > 12 && mean < 243;
}

interface BlockNoise {
  readonly variance: number;
  /** mean product of neighbours, across and down */
  readonly lagProduct: number;
}

function blockNoise(block: Float64Array): BlockNoise {
  const middle = (blockPx - 1) / 2;
  let [mean, slopeX, slopeY, spread] = [0, 0, 0, 0];
  for (let i = 0; i < block.length; i++) {
    const dx = (i % blockPx) - middle;
    mean += block[i] / block.length;
    slopeX += block[i] * dx;
    slopeY += block[i] * (Math.floor(i / blockPx) - middle);
    spread += dx * dx;
  }
  for (let i = 0; i < block.length; i++) {
    const dx = (i % blockPx) - middle;
    const dy = Math.floor(i / blockPx) - middle;
    block[i] -= mean + (slopeX * dx + slopeY * dy) / spread;
  }
  let [squares, products, pairs] = [0, 0, 0];
  for (let i = 0; i < block.length; i++) {
    squares += block[i] * block[i];
    if (i % blockPx < blockPx - 1) {
      products += block[i] * block[i + 1];
      pairs++;
    }
    if (i + blockPx < block.length) {
      products += block[i] * block[i + blockPx];
      pairs++;
    }
  }
  return { variance: squares / (block.length - 3), lagProduct: products / pairs };
}
