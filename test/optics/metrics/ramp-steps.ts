export interface RampSteps {
  /** deepest fall below what was reached before, as a share of the range */
  readonly fall: number;
  /** largest growth within a fiftieth of the ramp, as a share of the range; 0.02 when it is even */
  readonly step: number;
}

/** Judges how blur grows along a ramp. @param reach - of the blur, from the near end to the far end, 100 values at least */
export function rampSteps(reach: readonly number[]): RampSteps {
  const range = reach[reach.length - 1] - reach[0];
  const window = Math.round(reach.length / 50);
  let [fall, step, most] = [0, 0, -Infinity];
  reach.forEach((value, i) => {
    most = Math.max(most, value);
    fall = Math.max(fall, most - value);
    if (i >= window) step = Math.max(step, value - reach[i - window]);
  });
  return range > 0 ? { fall: fall / range, step: step / range } : { fall: Infinity, step: Infinity };
}
