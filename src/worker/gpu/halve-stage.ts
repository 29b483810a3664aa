import halve from './halve.frag.glsl';
import type { LightLevel } from './light-level.js';
import { createPass } from './pass.js';
import type { Region } from './region.js';
import type { Target } from './target.js';

/** Halves light by averaging two by two. */
export interface HalveStage {
  /** @param region - of the smaller level, whose whole `target` is; `fine` must hold all of it */
  render(fine: LightLevel, region: Region, target: Target): void;
  dispose(): void;
}

export function createHalveStage(gl: WebGL2RenderingContext): HalveStage {
  const pass = createPass(gl, halve);
  return {
    render({ texture, x, y, widthPx, heightPx }, region, target) {
      pass.draw(target, { fine: texture, fineOrigin: [x, y], fineSize: [widthPx, heightPx] }, region);
    },
    dispose: pass.dispose,
  };
}
