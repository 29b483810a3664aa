import { type CheckTolerances, toleranceRanges } from '../contract/check-tolerances.js';
import type { Unit } from './controls/unit.js';
import { units } from './controls/units.js';

/** How one tolerance of a check is set. */
export interface ToleranceRow {
  readonly name: keyof typeof toleranceRanges;
  readonly min: number;
  /** of the slider; a look may allow more */
  readonly max: number;
  readonly step: number;
  readonly unit: Unit;
}

type Name = Exclude<keyof CheckTolerances, 'crop' | 'tone'>;
const row = (name: Name, max: number, step: number, unit: Unit): ToleranceRow => ({
  ...{ name, max, step, unit },
  min: toleranceRanges[name]![0],
});

/** Those that teams set first; a slider ends where more would mean "not checked". */
export const toleranceRows: readonly ToleranceRow[] = [
  row('headHeight', 0.3, 0.01, units.within),
  row('eyeLine', 0.15, 0.001, units.within),
  row('centreX', 0.2, 0.005, units.within),
  row('rollDeg', 20, 0.5, units.withinDegrees),
  row('circleRoom', 0.3, 0.01, units.percent),
  row('blurStops', 4, 0.25, units.withinStops),
  row('toneDeltaE', 30, 1, units.withinNumber),
  row('clutter', 1, 0.01, units.percent),
  row('temperatureK', 2000, 50, units.withinKelvin),
  row('exposureEv', 3, 0.1, units.withinStops),
  row('eyeBlurHeads', 0.1, 0.005, units.share),
  row('headPx', 800, 10, units.pixels),
];
