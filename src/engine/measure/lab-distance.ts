import type { Lab } from '../../contract/lab.js';

/** ΔE*ab. Source: CIE 15:2004. */
export const labDistance = (one: Lab, other: Lab): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
