import { frame } from './truth-frame.js';
import type { TruthDepth } from './truth-scene.js';

/** A table, a floor or a ceiling seen in perspective: t rises straight from one row of the frame to another. */
export interface LevelSurface {
  readonly depth: TruthDepth;
  /** where a pixel lies on the surface: sideways and away from the camera, in units of the subject's distance */
  place(x: number, y: number): readonly [number, number];
}

/** The surface that has t = `t1` at row `y1` and `t2` at `y2`. */
export function levelSurface(
  [y1, t1]: readonly [number, number],
  [y2, t2]: readonly [number, number],
): LevelSurface {
  const perY = (t2 - t1) / (y2 - y1);
  const depth = { t: t1 + perY * (frame.heightPx / 2 - y1), perX: 0, perY };
  return {
    depth,
    place(x, y) {
      const t = Math.min(0.97, depth.t + perY * (y - frame.heightPx / 2));
      const away = 1 / (1 - t);
      return [((x - frame.widthPx / 2) / frame.widthPx) * away, away];
    },
  };
}
