import type { Job } from '../pipeline/job.js';
import type { RowSource } from './row-source.js';

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

/**
 * Halves the picture by averaging two by two in linear light. Holds the wanted levels only: four bytes per channel, so a third
 * of the picture's pixels at most.
 * @param full - size 1, three channels
 * @param wanted - levels that will be read; 0 is always there
 */
export async function buildLightPyramid(
  full: RowSource,
  wanted: ReadonlySet<number>,
  job: Job,
): Promise<LightPyramid> {
  const kept = new Map<number, RowSource>([[0, full]]);
  let source = full;
  for (let level = 1; level <= Math.max(0, ...wanted); level++) {
    await job.checkpoint();
    source = levelRows(halve(source));
    if (wanted.has(level)) kept.set(level, source);
  }
  return {
    level(level) {
      const rows = kept.get(level);
      if (!rows) throw new RangeError(`"level" expected one of those asked for, got ${level}`);
      return rows;
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
