import type { RgbaRaster } from '../raster/rgba-raster.js';

/** Side of the square in which grain is measured. */
export const blockPx = 12;
/** What rounding to whole codes adds to the variance. */
const roundingVariance = 1 / 12;
/** Grain, even coarsened by JPEG, has forgotten its neighbour this many pixels on; relief and cloth mostly have not. */
const forgottenPx = 3;
/** How much of the likeness may remain by chance, across or down. */
const rememberedMost = 0.35;
/** Below this variance there is nothing to judge the structure by. */
const leastVariance = 0.3;

/** What is left of a block's luma when a tilted plane has been taken out of it. */
export interface BlockResidue {
  /** codes */
  readonly mean: number;
  /** codes; rounding taken off */
  readonly sigma: number;
  /** of neighbours, across and down */
  readonly correlation: number;
  /** some channel is cut off at black or white: the noise is cut off with it */
  readonly isClipped: boolean;
  /** there is drawing in it, not grain alone */
  readonly isStructured: boolean;
}

const block = new Float64Array(blockPx * blockPx);

/** @param corner - pixel index of the block's upper left pixel; the whole block lies in the picture */
export function blockResidue(source: RgbaRaster, corner: number): BlockResidue {
  const isClipped = readLuma(source, corner);
  const mean = takeOutPlane();
  const variance = across(0);
  const likeness = (product: number) => (variance > 0 ? product / variance : 0);
  const remembered = Math.max(Math.abs(across(forgottenPx)), Math.abs(down(forgottenPx)));
  return {
    mean,
    sigma: Math.sqrt(Math.max(0, (variance * block.length) / (block.length - 3) - roundingVariance)),
    correlation: likeness((across(1) + down(1)) / 2),
    isClipped,
    isStructured: variance > leastVariance && likeness(remembered) > rememberedMost,
  };
}

function readLuma({ widthPx, data }: RgbaRaster, corner: number): boolean {
  let least = 255;
  let most = 0;
  for (let i = 0; i < block.length; i++) {
    const at = (corner + Math.floor(i / blockPx) * widthPx + (i % blockPx)) * 4;
    for (let channel = 0; channel < 3; channel++) {
      least = Math.min(least, data[at + channel]);
      most = Math.max(most, data[at + channel]);
    }
    block[i] = 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
  }
  return least <= 0 || most >= 255;
}

function takeOutPlane(): number {
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
  return mean;
}

/** Mean product of pixels `lag` apart in a row. */
function across(lag: number): number {
  let products = 0;
  for (let i = 0; i < block.length; i++) {
    if ((i % blockPx) + lag < blockPx) products += block[i] * block[i + lag];
  }
  return products / (blockPx * (blockPx - lag));
}

/** Mean product of pixels `lag` apart in a column. */
function down(lag: number): number {
  let products = 0;
  for (let i = 0; i + lag * blockPx < block.length; i++) products += block[i] * block[i + lag * blockPx];
  return products / (blockPx * (blockPx - lag));
}
