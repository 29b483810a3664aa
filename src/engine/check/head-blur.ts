import type { LensSettings } from '../../contract/lens-settings.js';
import { discDiameterPx } from '../lens/disc-diameter.js';
import { outOfFocusDepth } from '../lens/out-of-focus-depth.js';

/** Diameter of a lens's blur disc in head heights at |t| = `depth`: what the product draws, and what a real lens would. */
export const headBlur = (lens: LensSettings, depth: number): number =>
  discDiameterPx(lens, 1, Math.abs(outOfFocusDepth(depth, lens.focusRange ?? 0)));
