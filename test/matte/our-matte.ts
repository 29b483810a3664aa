import type { MatteVerdict } from '../../src/contract/matte-verdict.js';
import type { Networks } from '../../src/engine/network/networks.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { matteOf } from '../matte-of.js';

/** The product's matte of a photo and what it took. */
export interface OurMatte {
  readonly alpha: Plane;
  readonly seconds: number;
  /** seconds of each step of the job */
  readonly steps: Readonly<Record<string, number>>;
  readonly verdict: MatteVerdict;
}

/**
 * The one place where the bench calls the engine.
 * @throws BlurError as the engine does
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
  const { alpha, verdict } = await matteOf(photo, networks, job);
  return { alpha, verdict, seconds: (performance.now() - start) / 1000, steps };
}
