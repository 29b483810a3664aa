import type { LightEncoder } from '../colour/light-encoder.js';
import type { LightBand } from '../lens/lit-backdrop.js';
import type { NearBand } from '../lens/near-band.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { Grain } from './grain.js';
import { missingGrainShare } from './missing-grain-share.js';
import { pixelHash } from './pixel-hash.js';

/** From here on a pixel is the person's alone and its bytes are the source's. */
const personAlone = 0.995;
/** A blur smaller than this leaves the photo as it is. */
const sharpBelowPx = 0.5;
/**
 * From there on the lens's picture takes over from the photo within so many pixels of radius, and in large photos within so large
 * a share of the head: a line where the photo ends would show wherever the matte is not quite right.
 */
const takeOverPx = 1;
const takeOverInHeads = 0.01;
/** Toward black and white the grain fades within this many of its standard deviations, so that little of it is cut off. */
const grainFadeDeviations = 4;
/** Variance of the dither, which hides the steps between codes; a grain that differs as much from pixel to pixel hides them as well. */
const ditherVariance = 1 / 6;
const ditherSalt = 11;

export interface CompositeOptions {
  readonly scene: Scene;
  readonly encode: LightEncoder;
  readonly grain: Grain;
  /** the finished backdrop of these rows */
  readonly band: LightBand;
  /** what stands in front of the person in these rows */
  readonly near: NearBand | null;
  readonly firstRow: number;
  readonly rows: number;
  /** True when the backdrop is the photo's own room, so that what is not blurred may stay the source. */
  readonly keepsPhoto: boolean;
  /** Radius of the blur along one row, px, signed. */
  readonly readRadii: (y: number, into: Float32Array) => void;
  /** Standard deviation of the photo's grain along one row, codes. */
  readonly readSigmas: (y: number, into: Float32Array) => void;
}

/** Radius over which the lens's picture takes over from the photo, px. */
export const takeOverRadiusPx = (headHeightPx: number): number =>
  Math.max(takeOverPx, takeOverInHeads * headHeightPx);

/**
 * Puts the person before the backdrop, and what is nearer before both, in linear light: alpha · person + (1 − alpha) · backdrop, then
 * the photo's own grain and a triangular dither on all that is not person. The source's bytes stand wherever alpha ≥ 0.995 or
 * nothing is blurred; its transparency stands everywhere.
 * The graphics card's composite.frag.glsl repeats this arithmetic; a test in the browser holds both together.
 * @param out - rows `firstRow … firstRow + rows − 1` are written, the rest is left alone
 */
export function compositeRows(options: CompositeOptions, out: RgbaRaster): void {
  const { scene, grain, near, firstRow, rows, keepsPhoto, readRadii, readSigmas } = options;
  const { widthPx } = scene.source;
  const grainRow = new Float32Array(widthPx);
  const radii = new Float32Array(widthPx);
  const sigmas = new Float32Array(widthPx);
  const takeOver = takeOverRadiusPx(scene.headHeightPx);
  const missing = shareByRadius(scene.noise.correlation);
  const person = personOf(scene);
  // One spot for all pixels: an object for each would keep the collector busier than the arithmetic.
  const spot: Spot = {
    out: out.data,
    pixel: 0,
    inBand: 0,
    share: 0,
    cover: 0,
    codes: 0,
    sigma: 0,
    fadeCodes: 1,
    hidden: 0,
    dither: 0,
    blurred: 0,
    presence: 0,
  };
  for (let y = 0; y < rows; y++) {
    const start = (firstRow + y) * widthPx;
    out.data.set(scene.source.data.subarray(start * 4, (start + widthPx) * 4), start * 4);
    readRadii(firstRow + y, radii);
    readSigmas(firstRow + y, sigmas);
    grain.readRow(firstRow + y, grainRow);
    for (let x = 0; x < widthPx; x++) {
      if (scene.alpha.data[start + x] >= personAlone) continue;
      const radius = Math.abs(radii[x]);
      spot.cover = near ? near.cover[y * widthPx + x] : 0;
      spot.presence = keepsPhoto ? Math.min(1, Math.max(0, (radius - sharpBelowPx) / takeOver)) : 1;
      if (spot.presence === 0 && spot.cover === 0) continue;
      spot.blurred = keepsPhoto ? Math.min(1, radius - sharpBelowPx) : 1;
      spot.pixel = start + x;
      spot.inBand = y * widthPx + x;
      spot.share = person.alpha.data[start + x];
      spot.sigma = sigmas[x] * missing(radius);
      spot.codes = grainRow[x] * spot.sigma * (1 - spot.share * (1 - spot.cover));
      writePixel(options, person.colours, spot);
    }
  }
}

/** The person as far as it is behind nothing else, or continued beneath what is in front. */
const personOf = ({ alpha, foreground, near }: Scene): { alpha: Plane; colours: RgbRaster } =>
  near ? { alpha: near.alpha, colours: near.foreground } : { alpha, colours: foreground };

interface Spot {
  readonly out: Uint8ClampedArray;
  pixel: number;
  inBand: number;
  /** of the person */
  share: number;
  /** of what is in front */
  cover: number;
  /** grain to add */
  codes: number;
  /** its standard deviation */
  sigma: number;
  /** so near to black and white it fades */
  fadeCodes: number;
  /** share of the dither's work that it does, may exceed 1 */
  hidden: number;
  /** 0..1 */
  dither: number;
  /** how far the blur has begun, 0..1 */
  blurred: number;
  /** how much of the lens's picture stands without what the photo showed beyond it, 0..1 */
  presence: number;
}

function writePixel({ scene, encode, band, near }: CompositeOptions, person: RgbRaster, spot: Spot) {
  const { out, pixel, inBand, share, cover, presence } = spot;
  const { toLinear } = scene.profile;
  const room = 1 - share;
  let red = band.red[inBand] * room;
  let green = band.green[inBand] * room;
  let blue = band.blue[inBand] * room;
  if (share > 0) {
    red += toLinear[person.data[pixel * 3]] * share;
    green += toLinear[person.data[pixel * 3 + 1]] * share;
    blue += toLinear[person.data[pixel * 3 + 2]] * share;
  }
  if (near && cover > 0) {
    red = red * (1 - cover) + near.red[inBand];
    green = green * (1 - cover) + near.green[inBand];
    blue = blue * (1 - cover) + near.blue[inBand];
  }
  const at = pixel * 4;
  if (presence < 1) {
    // What parting person and room has lost of the photo; hardly anything where the matte is right.
    const parted = (channel: number) => {
      const own = scene.alpha.data[pixel] * toLinear[scene.foreground.data[pixel * 3 + channel]];
      const behind = (1 - scene.alpha.data[pixel]) * toLinear[scene.backdrop.data[pixel * 3 + channel]];
      return (toLinear[scene.source.data[at + channel]] - own - behind) * (1 - presence) * (1 - cover);
    };
    red += parted(0);
    green += parted(1);
    blue += parted(2);
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
  spot.dither = (1 - share * (1 - cover)) * Math.max(spot.blurred, cover);
  spot.fadeCodes = Math.max(1, grainFadeDeviations * spot.sigma);
  spot.hidden = ((1 - scene.noise.correlation) * spot.sigma * spot.sigma) / ditherVariance;
  out[at] = finished(encode(red), triangle(h), spot);
  out[at + 1] = finished(encode(green), triangle(h >>> 10), spot);
  out[at + 2] = finished(encode(blue), triangle(h >>> 20), spot);
}

const triangle = (bits: number) => ((bits & 31) + ((bits >>> 5) & 31) - 31) / 32;

/** A code with its grain, and as much dither as the grain leaves to hide; pure black and white stay pure. */
function finished(code: number, triangular: number, { codes, fadeCodes, hidden, dither }: Spot): number {
  const headroom = Math.min(code, 255 - code);
  const shown = Math.min(1, headroom / fadeCodes);
  const needed = dither * Math.sqrt(Math.max(0, 1 - hidden * shown * shown));
  return code + codes * shown + triangular * needed * Math.min(1, headroom);
}

/** {@link missingGrainShare}, remembered for the radius asked last: neighbours mostly share it. */
function shareByRadius(correlation: number): (radiusPx: number) => number {
  let lastRadius = Number.NaN;
  let lastShare = 0;
  return (radiusPx) => {
    if (radiusPx !== lastRadius) {
      lastRadius = radiusPx;
      lastShare = missingGrainShare(correlation, radiusPx);
    }
    return lastShare;
  };
}
