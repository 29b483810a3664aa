import type { LightEncoder } from '../colour/light-encoder.js';
import type { LightBand } from '../lens/lit-backdrop.js';
import type { NoiseModel } from '../measure/noise-model.js';
import type { Scene } from '../pipeline/scene.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Grain } from './grain.js';
import { missingGrainCodes } from './missing-grain.js';
import { pixelHash } from './pixel-hash.js';

/** From here on a pixel is the person's alone and its bytes are the source's. */
const personAlone = 0.995;
/** A blur smaller than this leaves the photo as it is. */
const sharpBelowPx = 0.5;
const ditherSalt = 11;

export interface CompositeOptions {
  readonly scene: Scene;
  readonly encode: LightEncoder;
  readonly grain: Grain;
  /** the finished backdrop of these rows */
  readonly band: LightBand;
  readonly firstRow: number;
  readonly rows: number;
  /** Radius of the blur along one row, px; what is below half a pixel stays the source. */
  readonly readRadii: (y: number, into: Float32Array) => void;
}

/**
 * Puts the person before the backdrop, in linear light: alpha · person + (1 − alpha) · backdrop, then the photo's own grain and a
 * triangular dither on the backdrop's share. The source's bytes stand wherever alpha ≥ 0.995 or the backdrop is not blurred; its
 * transparency stands everywhere.
 * @param out - rows `firstRow … firstRow + rows − 1` are written, the rest is left alone
 */
export function compositeRows(options: CompositeOptions, out: RgbaRaster): void {
  const { scene, grain, firstRow, rows, readRadii } = options;
  const { widthPx } = scene.source;
  const grainRow = new Float32Array(widthPx);
  const radii = new Float32Array(widthPx);
  const grainAmount = grainByRadius(scene.noise);
  for (let y = 0; y < rows; y++) {
    const start = (firstRow + y) * widthPx;
    out.data.set(scene.source.data.subarray(start * 4, (start + widthPx) * 4), start * 4);
    readRadii(firstRow + y, radii);
    grain.readRow(firstRow + y, grainRow);
    for (let x = 0; x < widthPx; x++) {
      const share = scene.alpha.data[start + x];
      if (share >= personAlone || radii[x] < sharpBelowPx) continue;
      const codes = grainRow[x] * grainAmount(radii[x]) * (1 - share);
      writePixel(options, { out: out.data, pixel: start + x, inBand: y * widthPx + x, share, codes });
    }
  }
}

interface Spot {
  readonly out: Uint8ClampedArray;
  readonly pixel: number;
  readonly inBand: number;
  readonly share: number;
  /** grain to add */
  readonly codes: number;
}

function writePixel({ scene, encode, band }: CompositeOptions, { out, pixel, inBand, share, codes }: Spot) {
  const { toLinear } = scene.profile;
  const person = scene.foreground.data;
  const room = 1 - share;
  let red = band.red[inBand] * room;
  let green = band.green[inBand] * room;
  let blue = band.blue[inBand] * room;
  if (share > 0) {
    red += toLinear[person[pixel * 3]] * share;
    green += toLinear[person[pixel * 3 + 1]] * share;
    blue += toLinear[person[pixel * 3 + 2]] * share;
  }
  const most = red > green ? Math.max(red, blue) : Math.max(green, blue);
  if (most > 1) {
    // Brighter than white: keep the hue at first, then burn out toward white, as film does.
    const white = 1 - 1 / most;
    const keep = (1 - white) / most;
    red = red * keep + white;
    green = green * keep + white;
    blue = blue * keep + white;
  }
  // One hash serves three channels: ten bits each, cut into two fives, make a triangle of ±1 code.
  const h = pixelHash(pixel, 0, ditherSalt);
  const at = pixel * 4;
  out[at] = encode(red) + codes + triangle(h) * room;
  out[at + 1] = encode(green) + codes + triangle(h >>> 10) * room;
  out[at + 2] = encode(blue) + codes + triangle(h >>> 20) * room;
}

const triangle = (bits: number) => ((bits & 31) + ((bits >>> 5) & 31) - 31) / 32;

/** {@link missingGrainCodes}, remembered for the radius asked last: neighbours mostly share it. */
function grainByRadius(noise: NoiseModel): (radiusPx: number) => number {
  if (noise.sigmaCodes <= 0) return () => 0;
  let lastRadius = Number.NaN;
  let lastCodes = 0;
  return (radiusPx) => {
    if (radiusPx !== lastRadius) {
      lastRadius = radiusPx;
      lastCodes = missingGrainCodes(noise, radiusPx);
    }
    return lastCodes;
  };
}
