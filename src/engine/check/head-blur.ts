import type { LensSettings } from '../../contract/lens-settings.js';
import { discDiameterPx } from '../lens/disc-diameter.js';

/** Diameter of a lens's blur disc in head heights at |t| = `depth`: what the product draws, and what a real lens would. */
export const headBlur = (lens: LensSettings, depth: number): number =>
  discDiameterPx(lens, 1, Math.max(0, Math.abs(depth) - (lens.focusRange ?? 0)));
