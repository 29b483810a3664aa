import type { Job } from '../pipeline/job.js';
import type { RgbRaster } from '../raster/rgb-raster.js';
import type { RowSource } from './blur-disc-rows.js';
import type { SurplusLight } from './surplus-light.js';

/** Linear light at one size: three planes, red green blue. */
interface LightLevel {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly planes: readonly [Float32Array, Float32Array, Float32Array];
}

/** A picture in linear light at sizes 1, 1/2, 1/4 …; size 1 is decoded on demand, never held. */
export interface LightPyramid {
  /** Three channels. @param level - 0..levels; size halves (rounded up) from one to the next */
  level(level: number): RowSource;
}

export interface PyramidOptions {
  readonly raster: RgbRaster;
  readonly toLinear: Float32Array;
  /** what its lamps had beyond what the raster shows */
  readonly surplus: SurplusLight;
  /** levels that will be read; 0 is always there */
  readonly levels: ReadonlySet<number>;
}

/**
 * Halves the picture by averaging two by two in linear light. Holds the wanted levels only: four bytes per channel, so a third
 * of the raster's pixels at most.
 */
export async function buildLightPyramid(options: PyramidOptions, job: Job): Promise<LightPyramid> {
  const full = decodedRows(options);
  const kept = new Map<number, RowSource>([[0, full]]);
  let source = full;
  for (let level = 1; level <= Math.max(0, ...options.levels); level++) {
    await job.checkpoint();
    source = levelRows(halve(source));
    if (options.levels.has(level)) kept.set(level, source);
  }
  return {
    level(level) {
      const rows = kept.get(level);
      if (!rows) throw new RangeError(`"level" expected one of those asked for, got ${level}`);
      return rows;
    },
  };
}

/** The raster itself, decoded row by row, with its small clipped lights as bright as they must have been. */
function decodedRows({ raster, toLinear, surplus }: PyramidOptions): RowSource {
  const { widthPx, heightPx, data } = raster;
  return {
    widthPx,
    heightPx,
    channels: 3,
    readRow(y, [red, green, blue]) {
      let at = y * widthPx * 3;
      for (let x = 0; x < widthPx; x++, at += 3) {
        red[x] = toLinear[data[at]];
        green[x] = toLinear[data[at + 1]];
        blue[x] = toLinear[data[at + 2]];
      }
      for (const { column, light } of surplus.row(y)) {
        red[column] += light[0];
        green[column] += light[1];
        blue[column] += light[2];
      }
    },
  };
}

function levelRows({ widthPx, heightPx, planes }: LightLevel): RowSource {
  return {
    widthPx,
    heightPx,
    channels: 3,
    readRow(y, into) {
      for (let channel = 0; channel < 3; channel++) {
        into[channel].set(planes[channel].subarray(y * widthPx, (y + 1) * widthPx));
      }
    },
  };
}

/** An odd last row or column is averaged with itself. */
function halve(source: RowSource): LightLevel {
  const widthPx = Math.ceil(source.widthPx / 2);
  const heightPx = Math.ceil(source.heightPx / 2);
  const plane = () => new Float32Array(widthPx * heightPx);
  const planes = [plane(), plane(), plane()] as const;
  const line = () => new Float32Array(source.widthPx + 1);
  const upper = [line(), line(), line()];
  const lower = [line(), line(), line()];
  for (let y = 0; y < heightPx; y++) {
    source.readRow(2 * y, upper);
    source.readRow(Math.min(2 * y + 1, source.heightPx - 1), lower);
    for (let channel = 0; channel < 3; channel++) {
      const a = upper[channel];
      const b = lower[channel];
      a[source.widthPx] = a[source.widthPx - 1];
      b[source.widthPx] = b[source.widthPx - 1];
      const out = planes[channel];
      for (let x = 0, at = y * widthPx; x < widthPx; x++, at++) {
        out[at] = (a[2 * x] + a[2 * x + 1] + b[2 * x] + b[2 * x + 1]) / 4;
      }
    }
  }
  return { widthPx, heightPx, planes };
}
