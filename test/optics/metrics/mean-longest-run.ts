import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** Length in px of the longest run of equal green codes in a row, mean over the rows, a border left out. */
export function meanLongestRun({ widthPx, heightPx, data }: RgbaRaster, borderPx: number): number {
  const border = Math.ceil(borderPx);
  let sum = 0;
  for (let y = border; y < heightPx - border; y++) {
    let [run, longest] = [0, 0];
    for (let x = border; x < widthPx - border; x++) {
      const at = (y * widthPx + x) * 4 + 1;
      run = x > border && data[at] === data[at - 4] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    sum += longest;
  }
  return sum / (heightPx - 2 * border);
}
