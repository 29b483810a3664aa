import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

/** Four flat quarters (red, green, blue, grey), so that a JPEG keeps them apart and every turn can be told. */
export function quarters(widthPx: number, heightPx: number): RgbaRaster {
  const colours = [
    [220, 30, 40],
    [40, 200, 50],
    [30, 60, 210],
    [128, 128, 128],
  ];
  return paint(widthPx, heightPx, (x, y) => [
    ...colours[(y * 2 < heightPx ? 0 : 2) + (x * 2 < widthPx ? 0 : 1)]!,
    255,
  ]);
}

/** Every pixel differs from its neighbours in every channel; alpha as told. */
export const noise = (
  widthPx: number,
  heightPx: number,
  alpha: (x: number, y: number) => number,
): RgbaRaster =>
  paint(widthPx, heightPx, (x, y) => [
    (x * 37 + y * 11) & 255,
    (x * 5 + y * 83) & 255,
    (x ^ y) & 255,
    alpha(x, y),
  ]);

function paint(
  widthPx: number,
  heightPx: number,
  colour: (x: number, y: number) => readonly number[],
): RgbaRaster {
  const data = new Uint8ClampedArray(widthPx * heightPx * 4);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) data.set(colour(x, y), (y * widthPx + x) * 4);
  }
  return { widthPx, heightPx, data };
}

/** Peak signal-to-noise ratio over red, green and blue, in dB. */
export function psnr(a: RgbaRaster, b: RgbaRaster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) if (i % 4 !== 3) sum += (a.data[i]! - b.data[i]!) ** 2;
  return 10 * Math.log10(255 ** 2 / (sum / (a.widthPx * a.heightPx * 3)));
}
