import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/**
 * Grain of a wall of one tone: standard deviation of its luma in codes, and how much neighbours in a row correlate.
 * @param borderPx - left out on every side
 */
export function grainOf(
  { widthPx, heightPx, data }: RgbaRaster,
  borderPx: number,
): { sigma: number; correlation: number } {
  const border = Math.ceil(borderPx);
  const luma = (x: number, y: number) => {
    const at = (y * widthPx + x) * 4;
    return 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
  };
  let [sum, squares, products, pixels] = [0, 0, 0, 0];
  const middle = luma(widthPx >> 1, heightPx >> 1);
  for (let y = border; y < heightPx - border; y++) {
    for (let x = border; x < widthPx - border - 1; x++) {
      const here = luma(x, y) - middle;
      sum += here;
      squares += here * here;
      products += here * (luma(x + 1, y) - middle);
      pixels++;
    }
  }
  const mean = sum / pixels;
  const variance = squares / pixels - mean ** 2;
  return { sigma: Math.sqrt(variance), correlation: (products / pixels - mean ** 2) / variance };
}
