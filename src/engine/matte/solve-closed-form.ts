import type { Job } from '../pipeline/job.js';
import { type MattingLaplacian, mattingLaplacian } from './matting-laplacian.js';
import type { MattingTile } from './matting-tile.js';
import type { TileMemory } from './tile-memory.js';

export interface ClosedFormOptions {
  /** regularisation of the colour windows, in squared units of 0..1 colours */
  readonly epsilon: number;
  readonly maxIterations: number;
  /** stops when the preconditioned residual per pixel has fallen to this root mean square */
  readonly tolerance: number;
}

/**
 * Solves the unknown alpha of a tile in place, by conjugate gradients with a diagonal preconditioner, starting from the guess
 * that stands there; the result is clamped to 0..1.
 * @returns the number of iterations used
 * Source: Levin et al. 2006; conjugate gradients as in Shewchuk 1994.
 */
export async function solveClosedForm(
  tile: MattingTile,
  options: ClosedFormOptions,
  job: Pick<Job, 'checkpoint'>,
  memory: TileMemory,
): Promise<number> {
  const laplacian = mattingLaplacian(tile, options.epsilon, memory);
  const count = laplacian.pixels.length;
  if (count === 0) return 0;
  await job.checkpoint();
  // a margin of two rows, so that the 5×5 stencil never reads outside
  const margin = 2 * tile.widthPx + 2;
  const padded = memory.doubles('padded', tile.alpha.length + 2 * margin).fill(0);
  padded.set(tile.alpha, margin);
  const system = createSystem(laplacian, tile, margin);
  const direction = memory.doubles('direction', padded.length).fill(0);
  const used = await conjugateGradients(system, { solution: padded, direction }, options, job);
  for (const at of laplacian.pixels) tile.alpha[at] = Math.max(0, Math.min(1, padded[margin + at]!));
  return used;
}

interface System {
  readonly count: number;
  /** index of each unknown in a padded plane */
  readonly at: Int32Array;
  readonly diagonal: Float64Array;
  /** (L + pull) · plane, at the unknown pixels */
  readonly apply: (plane: Float64Array, out: Float64Array) => void;
  /** per unknown, toward its first guess */
  readonly pull: Float32Array;
}

function createSystem(
  { pixels, stencils }: MattingLaplacian,
  { widthPx, guessPull }: MattingTile,
  margin: number,
): System {
  const at = pixels.map((pixel) => pixel + margin);
  const pull = Float32Array.from(pixels, (pixel) => guessPull?.[pixel] ?? 0);
  const diagonal = Float64Array.from(at, (_, row) => stencils[row * 25 + 12]! + pull[row]!);
  const apply = (plane: Float64Array, out: Float64Array): void => {
    for (let row = 0; row < at.length; row++) {
      const centre = at[row]!;
      let sum = pull[row]! * plane[centre]!;
      let slot = row * 25;
      for (let line = centre - 2 * widthPx - 2; line <= centre + 2 * widthPx - 2; line += widthPx) {
        sum +=
          stencils[slot]! * plane[line]! +
          stencils[slot + 1]! * plane[line + 1]! +
          stencils[slot + 2]! * plane[line + 2]! +
          stencils[slot + 3]! * plane[line + 3]! +
          stencils[slot + 4]! * plane[line + 4]!;
        slot += 5;
      }
      out[row] = sum;
    }
  };
  return { count: at.length, at, diagonal, apply, pull };
}

async function conjugateGradients(
  system: System,
  { solution, direction }: { readonly solution: Float64Array; readonly direction: Float64Array },
  options: ClosedFormOptions,
  job: Pick<Job, 'checkpoint'>,
): Promise<number> {
  const { count, at, diagonal, apply, pull } = system;
  const product = new Float64Array(count);
  apply(solution, product);
  // right-hand side pull·guess, minus A·guess, where known neighbours enter through the stencil
  const residual = Float64Array.from(product, (value, row) => pull[row]! * solution[at[row]!]! - value);
  let energy = 0;
  for (let row = 0; row < count; row++) {
    const step = residual[row]! / diagonal[row]!;
    direction[at[row]!] = step;
    energy += residual[row]! * step;
  }
  const target = options.tolerance * options.tolerance * count;
  for (let iteration = 0; iteration < options.maxIterations; iteration++) {
    if (energy <= target) return iteration;
    if (iteration % 16 === 15) await job.checkpoint();
    apply(direction, product);
    let curvature = 0;
    for (let row = 0; row < count; row++) curvature += product[row]! * direction[at[row]!]!;
    if (!(curvature > 0)) return iteration;
    const length = energy / curvature;
    let next = 0;
    for (let row = 0; row < count; row++) {
      solution[at[row]!]! += length * direction[at[row]!]!;
      const left = residual[row]! - length * product[row]!;
      residual[row] = left;
      next += (left * left) / diagonal[row]!;
    }
    const turn = next / energy;
    energy = next;
    for (let row = 0; row < count; row++) {
      const place = at[row]!;
      direction[place] = residual[row]! / diagonal[row]! + turn * direction[place]!;
    }
  }
  return options.maxIterations;
}
