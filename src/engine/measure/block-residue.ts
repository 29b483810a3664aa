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

/** What is left of a block's luma when a curved surface has been taken out of it. */
export interface BlockResidue {
  /** codes */
  readonly mean: number;
  /** codes²; rounding taken off */
  readonly variance: number;
  /** mean product of neighbours, across and down, codes² */
  readonly neighbours: number;
  /** some channel is cut off at black or white: the noise is cut off with it */
  readonly isClipped: boolean;
  /** there is drawing in it, not grain alone */
  readonly isStructured: boolean;
}

const block = new Float64Array(blockPx * blockPx);

/** @param corner - pixel index of the block's upper left pixel; the whole block lies in the picture */
export function blockResidue(source: RgbaRaster, corner: number): BlockResidue {
  const isClipped = readLuma(source, corner);
  const mean = takeOutSurface();
  const variance = across(0);
  const remembered = Math.max(Math.abs(across(forgottenPx)), Math.abs(down(forgottenPx)));
  return {
    mean,
    variance: Math.max(0, (variance * block.length) / (block.length - surface.length) - roundingVariance),
    neighbours: (across(1) + down(1)) / 2,
    isClipped,
    isStructured: variance > leastVariance && remembered > rememberedMost * variance,
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

/** An even, twice curved surface: six shapes, at right angles to each other and of unit length. */
const surface = upright([() => 1, (x) => x, (_, y) => y, (x) => x * x, (_, y) => y * y, (x, y) => x * y]);

function upright(shapes: readonly ((x: number, y: number) => number)[]): Float64Array[] {
  const middle = (blockPx - 1) / 2;
  const made: Float64Array[] = [];
  for (const shape of shapes) {
    const values = block.map((_, i) => shape((i % blockPx) - middle, Math.floor(i / blockPx) - middle));
    for (const other of made) takeOut(values, other);
    const length = Math.sqrt(dot(values, values));
    made.push(values.map((value) => value / length));
  }
  return made;
}

/** @returns the block's mean before */
function takeOutSurface(): number {
  const mean = dot(block, surface[0]) / blockPx;
  for (const shape of surface) takeOut(block, shape);
  return mean;
}

function takeOut(values: Float64Array, shape: Float64Array): void {
  const share = dot(values, shape);
  for (let i = 0; i < values.length; i++) values[i] -= share * shape[i];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
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
