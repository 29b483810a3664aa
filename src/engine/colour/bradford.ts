import type { Matrix3 } from './matrix3.js';

/** Cone response of the Bradford transform. Source: Lam 1985; ICC.1:2022 annex E. */
export const bradford: Matrix3 = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];
