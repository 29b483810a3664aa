import type { PixelBox } from '../../contract/face.js';
import type { Job } from '../pipeline/job.js';
import { cropToInput } from '../raster/crop-to-input.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { RgbaRaster } from '../raster/rgba-raster.js';
import type { FirstMatte } from './first-matte.js';
import { type LevelSize, matteLevels } from './matte-levels.js';
import { mattingBand } from './matting-band.js';
import { refineTile } from './refine-tile.js';
import { setKnown } from './set-known.js';
import { type ClosedFormOptions, solveClosedForm } from './solve-closed-form.js';
import type { StrokeHints } from './stroke-hints.js';
import { createTileMemory, type TileMemory } from './tile-memory.js';

const tileSidePx = 448;
const tileMarginPx = 12;

const coarseSolve: ClosedFormOptions = { epsilon: 1e-6, maxIterations: 400, tolerance: 1e-4 };
/** A third of the iterations; what it leaves undone is at the tips of long curls. */
const draftTolerance = 1e-3;
const fineSolve: ClosedFormOptions = { ...coarseSolve, maxIterations: 30 };

export interface RefineOptions {
  /** where alpha is 0 or 1 whatever the colours say, at every level */
  readonly hints?: StrokeHints | undefined;
  /** nearly as good, and soon */
  readonly isDraft?: boolean;
}

/**
 * The matte at the photo's full size: closed-form matting in the unsure band of a first matte, at up to 1000 px at once, then
 * carried to each finer level by local lines and solved again in tiles. Never smooths alpha.
 * @param first - of any size, covering the whole photo; read only
 * @returns alpha 0..1, as large as the photo; the caller owns it
 */
export async function refineMatte(
  raster: RgbaRaster,
  first: Omit<FirstMatte, 'doubt'>,
  job: Job,
  { hints, isDraft = false }: RefineOptions = {},
): Promise<Plane> {
  const sizes = matteLevels(raster);
  const given = {
    raster,
    hints,
    solve: isDraft ? { ...coarseSolve, tolerance: draftTolerance } : coarseSolve,
  };
  let plane = await solveCoarse(given, first, sizes[0]!, job);
  const memory = createTileMemory();
  for (let level = 1; level < sizes.length; level++) {
    const done = (fraction: number): void => job.report('refine', (level + fraction) / sizes.length);
    plane = await refineLevel(given, plane, sizes[level]!, { job, done, memory });
  }
  job.report('refine', 1);
  return plane;
}

/** What every level is refined from besides the level before. */
interface Given {
  readonly raster: RgbaRaster;
  readonly hints: StrokeHints | undefined;
  readonly solve: ClosedFormOptions;
}

async function solveCoarse(
  { raster, hints, solve }: Given,
  first: Omit<FirstMatte, 'doubt'>,
  size: LevelSize,
  job: Job,
): Promise<Plane> {
  const person = resizePlane(first.person, size.widthPx, size.heightPx);
  const hair = resizePlane(first.hair, size.widthPx, size.heightPx);
  const networkPx = (first.networkPx * size.widthPx) / first.person.widthPx;
  const { unknown, guessPull } = mattingBand({ person, hair, networkPx });
  for (let i = 0; i < unknown.data.length; i++) {
    if (!unknown.data[i]) person.data[i] = person.data[i]! < 0.5 ? 0 : 1;
  }
  const whole = { x: 0, y: 0, width: raster.widthPx, height: raster.heightPx };
  const rgb = cropToInput(raster, whole, { ...size, low: 0, high: 1 });
  const tile = { ...size, rgb, unknown: unknown.data, alpha: person.data, guessPull };
  if (hints) setKnown(tile, { x: 0, y: 0, width: size.widthPx, height: size.heightPx }, size, hints);
  await solveClosedForm(tile, solve, job, createTileMemory());
  return person;
}

async function refineLevel(
  { raster, hints }: Given,
  coarse: Plane,
  size: LevelSize,
  { job, done, memory }: { job: Job; done: (fraction: number) => void; memory: TileMemory },
): Promise<Plane> {
  const fine = resizePlane(coarse, size.widthPx, size.heightPx);
  for (let y = 0; y < size.heightPx; y += tileSidePx) {
    done(y / size.heightPx);
    for (let x = 0; x < size.widthPx; x += tileSidePx) {
      await job.checkpoint();
      const core = clip({ x, y, width: tileSidePx, height: tileSidePx }, size, 0);
      const box = clip(core, size, tileMarginPx);
      const alpha = await refineTile({ raster, coarse, hints, ...size, memory }, box, fineSolve, job);
      if (alpha) paste(alpha, box, core, fine);
    }
  }
  return fine;
}

function clip(box: PixelBox, size: LevelSize, margin: number): PixelBox {
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const right = Math.min(size.widthPx, box.x + box.width + margin);
  const bottom = Math.min(size.heightPx, box.y + box.height + margin);
  return { x, y, width: right - x, height: bottom - y };
}

function paste(alpha: Float32Array, box: PixelBox, core: PixelBox, out: Plane): void {
  for (let y = 0; y < core.height; y++) {
    const from = (core.y + y - box.y) * box.width + core.x - box.x;
    out.data.set(alpha.subarray(from, from + core.width), (core.y + y) * out.widthPx + core.x);
  }
}
