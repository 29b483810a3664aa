import type { PixelBox } from '../../contract/face.js';
import type { Job } from '../pipeline/job.js';
import { cropToInput } from '../raster/crop-to-input.js';
import { growMask } from '../raster/grow-mask.js';
import type { Plane } from '../raster/plane.js';
import { resampleRegion } from '../raster/resample-region.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import { scaleBox } from '../raster/scale-box.js';
import { localLines } from './local-lines.js';
import type { MattingTile } from './matting-tile.js';
import { setKnown } from './set-known.js';
import { type ClosedFormOptions, solveClosedForm } from './solve-closed-form.js';
import type { StrokeHints } from './stroke-hints.js';
import { sureAlpha } from './sure-alpha.js';
import type { TileMemory } from './tile-memory.js';

/** A level being refined, from the one before. */
export interface TileLevel {
  readonly raster: RgbaRaster;
  readonly coarse: Plane;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly memory: TileMemory;
  /** what strokes leave no doubt of */
  readonly hints: StrokeHints | undefined;
}

/** Coarse pixels around a tile that its edge needs. */
const surroundPx = 4;

/**
 * Alpha of one box of a finer level, from the coarser level's alpha: the coarse solution's local lines are applied to the
 * finer colours, then solved again where that leaves the matte unsure. Touches memory of the tile's size only.
 * @param box - in pixels of the finer level, whole numbers
 * @param memory - the result lies in it, until the next tile
 * @returns null when the coarse matte is flat there and needs no refining
 */
export async function refineTile(
  { raster, coarse, widthPx, heightPx, memory, hints }: TileLevel,
  box: PixelBox,
  options: ClosedFormOptions,
  job: Pick<Job, 'checkpoint'>,
): Promise<Float32Array | null> {
  const scale = coarse.widthPx / widthPx;
  const around = surrounding(box, coarse, scale, coarse.heightPx / heightPx);
  const alpha = cut(coarse, around);
  if (alpha.every((value) => value === alpha[0])) return null;
  const coarseTile = {
    widthPx: around.width,
    heightPx: around.height,
    rgb: cropToInput(
      raster,
      scaleBox(around, raster.widthPx / coarse.widthPx, raster.heightPx / coarse.heightPx),
      {
        widthPx: around.width,
        heightPx: around.height,
        low: 0,
        high: 1,
      },
      memory.floats('coarseRgb', around.width * around.height * 3),
    ),
    unknown: new Uint8Array(0),
    alpha,
  };
  const lines = localLines(coarseTile, options.epsilon, memory);
  const within = scaleBox(box, scale, coarse.heightPx / heightPx);
  const local = { ...within, x: within.x - around.x, y: within.y - around.y };
  const source = { widthPx: around.width, heightPx: around.height, stride: 4, channels: 4, data: lines };
  const pixels = box.width * box.height;
  const into = memory.floats('fineLines', pixels * 4);
  const fineLines = resampleRegion(source, local, box.width, box.height, into);
  const rgb = cropToInput(
    raster,
    scaleBox(box, raster.widthPx / widthPx, raster.heightPx / heightPx),
    { widthPx: box.width, heightPx: box.height, low: 0, high: 1 },
    memory.floats('rgb', pixels * 3),
  );
  const tile = applyLines(rgb, fineLines, box, memory);
  if (hints) setKnown(tile, box, { widthPx, heightPx }, hints);
  await solveClosedForm(tile, options, job, memory);
  return tile.alpha;
}

function applyLines(
  rgb: Float32Array,
  lines: Float32Array,
  { width: widthPx, height: heightPx }: PixelBox,
  memory: TileMemory,
): MattingTile {
  const alpha = memory.floats('alpha', widthPx * heightPx);
  const unsure = new Uint8Array(alpha.length);
  for (let i = 0; i < alpha.length; i++) {
    const line = i * 4;
    const value =
      lines[line]! * rgb[i * 3]! +
      lines[line + 1]! * rgb[i * 3 + 1]! +
      lines[line + 2]! * rgb[i * 3 + 2]! +
      lines[line + 3]!;
    alpha[i] = Math.max(0, Math.min(1, value));
    unsure[i] = alpha[i]! > sureAlpha.below && alpha[i]! < sureAlpha.above ? 1 : 0;
  }
  const unknown = growMask({ widthPx, heightPx, data: unsure }, 1).data;
  return { widthPx, heightPx, rgb, unknown, alpha };
}

function surrounding(box: PixelBox, { widthPx, heightPx }: Plane, across: number, down: number): PixelBox {
  const x = Math.max(0, Math.floor(box.x * across) - surroundPx);
  const y = Math.max(0, Math.floor(box.y * down) - surroundPx);
  const right = Math.min(widthPx, Math.ceil((box.x + box.width) * across) + surroundPx);
  const bottom = Math.min(heightPx, Math.ceil((box.y + box.height) * down) + surroundPx);
  return { x, y, width: right - x, height: bottom - y };
}

function cut(plane: Plane, box: PixelBox): Float32Array {
  const out = new Float32Array(box.width * box.height);
  for (let y = 0; y < box.height; y++) {
    const from = (box.y + y) * plane.widthPx + box.x;
    out.set(plane.data.subarray(from, from + box.width), y * box.width);
  }
  return out;
}
