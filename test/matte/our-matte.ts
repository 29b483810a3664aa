import { type EstimatedMatte, estimateMatte } from '../../src/engine/matte/estimate-matte.js';
import type { Networks } from '../../src/engine/network/networks.js';
import { seePeople } from '../../src/engine/people/see-people.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';

/** What the engine itself thinks of its matte. */
export interface MatteVerdict {
  readonly code: 'good' | 'check-hair' | 'check-subject';
}

/** The product's matte of a photo and what it took. */
export interface OurMatte {
  readonly alpha: Plane;
  readonly seconds: number;
  /** seconds of each step of the job */
  readonly steps: Readonly<Record<string, number>>;
  /** absent where the engine gives none */
  readonly verdict?: MatteVerdict;
}

/**
 * The one place where the bench calls the engine.
 * @throws BlurError as {@link estimateMatte}
 */
export async function ourMatte(photo: RgbaRaster, networks: Networks): Promise<OurMatte> {
  const steps: Record<string, number> = {};
  const start = performance.now();
  let mark = start;
  const job = {
    checkpoint: async () => {},
    now: () => performance.now(),
    report: (step: string) => {
      const now = performance.now();
      steps[step] = (steps[step] ?? 0) + (now - mark) / 1000;
      mark = now;
    },
  };
  const seen = await seePeople(photo, networks, job);
  const matte: EstimatedMatte & { readonly verdict?: MatteVerdict } = await estimateMatte(
    photo,
    networks,
    job,
    seen,
  );
  const seconds = (performance.now() - start) / 1000;
  return { alpha: matte.alpha, seconds, steps, ...(matte.verdict ? { verdict: matte.verdict } : {}) };
}
