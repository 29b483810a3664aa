import { PNG } from 'pngjs';

export interface Raster {
  readonly widthPx: number;
  readonly heightPx: number;
  /** straight RGBA, row-major */
  readonly rgba: Uint8Array;
}

/** Pictures next to each other on white, top edges in line: one file to look at instead of several. */
export function beside(screenshots: readonly Buffer[]): Raster {
  const pictures = screenshots.map((bytes) => PNG.sync.read(bytes));
  const widthPx = pictures.reduce((sum, { width }) => sum + width, 0);
  const heightPx = Math.max(...pictures.map(({ height }) => height));
  const rgba = new Uint8Array(widthPx * heightPx * 4).fill(255);
  let left = 0;
  for (const { width, height, data } of pictures) {
    for (let y = 0; y < height; y++) {
      rgba.set(data.subarray(y * width * 4, (y + 1) * width * 4), (y * widthPx + left) * 4);
    }
    left += width;
  }
  return { widthPx, heightPx, rgba };
}
