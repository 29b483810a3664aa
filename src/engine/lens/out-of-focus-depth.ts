/**
 * Depth as it counts for the blur when a range around the subject stays sharp: 0 within it, from its ends stretched so that
 * infinity stays infinity. Continuous and rising; without a range, t itself.
 * @param t - 1 − S/D: 0 at the subject, 1 at infinity, negative in front
 * @param focusRange - half of the sharp range, in t, 0 up to less than 1
 */
export function outOfFocusDepth(t: number, focusRange: number): number {
  return Math.sign(t) * Math.max(0, (Math.abs(t) - focusRange) / (1 - focusRange));
}
