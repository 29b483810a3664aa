import { createLightEncoder } from '../colour/light-encoder.js';
import type { MattedPhoto } from '../matte/matted-photo.js';
import type { Job } from '../pipeline/job.js';
import type { Plane } from '../raster/plane.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { coloursAsPhotographed, coloursFromCoarse, type LayerColours } from './layer-colours.js';
import { halveMattingLevel, type MattingLevel } from './matting-level.js';
import { roomBusyness } from './room-busyness.js';
import { solveColours } from './solve-colours.js';

/** Rows solved at a time at full size, and how many more on either side so that a cut cannot be seen. */
const bandRows = 128;
const haloRows = 8;
const sweepsSmall = 10;
const sweepsLarge = 6;
const smallPx = 64;

/** A photo taken apart. Both have its size; the caller owns them. */
export interface SeparateLayers {
  /** the person's own colour where 0 < alpha < 1, elsewhere the photo's */
  readonly foreground: RgbRaster;
  /** the room's where 0 < alpha < 1, elsewhere the photo's; behind the person alone it is still the person */
  readonly room: RgbRaster;
}

/**
 * Parts person and room along the person's soft edges: finds the colours that both have where 0 < alpha < 1, such that
 * alpha · person + (1 − alpha) · room is the photo, in linear light. Works from a tiny picture up, so colour travels far in few
 * steps; full size is solved in bands, and the sizes below it are all that is held in floats (about 11 bytes per full-size pixel).
 * @throws BlurError `cancelled`
 */
export async function separateLayers(request: MattedPhoto, job: Job): Promise<SeparateLayers> {
  const { source, alpha } = request;
  const { widthPx, heightPx } = source;
  const raster = (): RgbRaster => ({
    widthPx,
    heightPx,
    data: new Uint8ClampedArray(widthPx * heightPx * 3),
  });
  const { coarse, busyness } = await solveBelow(request, job);
  // Made only now: the smaller sizes were the larger part of what is held at once.
  const layers = { foreground: raster(), room: raster() };
  const encode = createLightEncoder(request.profile.toLinear);
  for (let first = 0; first < heightPx; first += bandRows) {
    await job.checkpoint();
    const end = Math.min(heightPx, first + bandRows);
    copyRows(source, layers.foreground, first, end);
    copyRows(source, layers.room, first, end);
    if (!hasSoftEdge(alpha, first, end)) continue;
    const from = Math.max(0, first - haloRows);
    const level = decodeRows(request, from, Math.min(heightPx, end + haloRows));
    const colours = coloursFromCoarse(level, { coarse, firstRow: from });
    solveColours(level, colours, { sweeps: sweepsLarge, busyness });
    for (let i = first * widthPx; i < end * widthPx; i++) {
      if (!(alpha.data[i] > 0 && alpha.data[i] < 1)) continue;
      const at = (i - from * widthPx) * 3;
      for (let channel = 0; channel < 3; channel++) {
        layers.foreground.data[i * 3 + channel] = encode(colours.person[at + channel]);
        layers.room.data[i * 3 + channel] = encode(colours.room[at + channel]);
      }
    }
    job.report('foreground', 0.5 + (0.5 * end) / heightPx);
  }
  return layers;
}

/** Solves all sizes below the full one, smallest first; returns the half-size colours and how busy the room is at that size. */
async function solveBelow(
  request: MattedPhoto,
  job: Job,
): Promise<{ readonly coarse: LayerColours; readonly busyness: number }> {
  const levels = [halfSize(request)];
  while (Math.max(levels.at(-1)!.widthPx, levels.at(-1)!.heightPx) > 2) {
    levels.push(halveMattingLevel(levels.at(-1)!));
  }
  let colours: LayerColours | undefined;
  let busyness = 1;
  // Each size is let go once it is solved.
  for (let level = levels.pop(); level; level = levels.pop()) {
    await job.checkpoint();
    colours = colours
      ? coloursFromCoarse(level, { coarse: colours, firstRow: 0 })
      : coloursAsPhotographed(level);
    busyness = roomBusyness(level);
    solveColours(level, colours, { sweeps: level.widthPx <= smallPx ? sweepsSmall : sweepsLarge, busyness });
    job.report('foreground', 0.5 / (levels.length + 1));
  }
  return { coarse: colours!, busyness };
}

/** The photo at half size, made from a few full-size rows at a time. */
function halfSize(request: MattedPhoto): MattingLevel {
  const { widthPx: width, heightPx: height } = request.source;
  const widthPx = Math.ceil(width / 2);
  const heightPx = Math.ceil(height / 2);
  const light = new Float32Array(widthPx * heightPx * 3);
  const alpha = new Float32Array(widthPx * heightPx);
  for (let first = 0; first < height; first += bandRows) {
    const half = halveMattingLevel(decodeRows(request, first, Math.min(height, first + bandRows)));
    light.set(half.light, (first / 2) * widthPx * 3);
    alpha.set(half.alpha, (first / 2) * widthPx);
  }
  return { widthPx, heightPx, light, alpha };
}

function decodeRows({ source, alpha, profile }: MattedPhoto, first: number, end: number): MattingLevel {
  const { widthPx, data } = source;
  const { toLinear } = profile;
  const pixels = (end - first) * widthPx;
  const light = new Float32Array(pixels * 3);
  for (let i = 0, at = first * widthPx * 4; i < pixels; i++, at += 4) {
    light[i * 3] = toLinear[data[at]];
    light[i * 3 + 1] = toLinear[data[at + 1]];
    light[i * 3 + 2] = toLinear[data[at + 2]];
  }
  return {
    widthPx,
    heightPx: end - first,
    light,
    alpha: alpha.data.subarray(first * widthPx, end * widthPx),
  };
}

function copyRows(source: RgbaRaster, into: RgbRaster, first: number, end: number): void {
  for (let i = first * source.widthPx; i < end * source.widthPx; i++) {
    into.data[i * 3] = source.data[i * 4];
    into.data[i * 3 + 1] = source.data[i * 4 + 1];
    into.data[i * 3 + 2] = source.data[i * 4 + 2];
  }
}

function hasSoftEdge({ widthPx, data }: Plane, first: number, end: number): boolean {
  for (let i = first * widthPx; i < end * widthPx; i++) if (data[i] > 0 && data[i] < 1) return true;
  return false;
}
