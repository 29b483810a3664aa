import { type CropRule, isCropRule } from './crop-rule.js';
import { inRange, type ValueRange } from './in-range.js';
import { isLab, type Lab } from './lab.js';

/** How much photos of one look may differ before a check says so. Positions and sizes are shares of what the layer shows. */
export interface CheckTolerances {
  /** where the head should be; absent: where the set's middle is */
  readonly crop?: CropRule;
  /** the backdrop's tone; absent: what the look paints, or the set's middle where it paints nothing */
  readonly tone?: Lab;
  /** of the head's height, as a share of what is expected, 0.01..1 */
  readonly headHeight: number;
  /** of the eye line, as a share of the frame's height, 0.002..1 */
  readonly eyeLine: number;
  /** of the head's middle, as a share of the frame's width, 0.002..1 */
  readonly centreX: number;
  /** 0.5..90 */
  readonly rollDeg: number;
  /** least gap between head and circle in a round layer, as a share of the radius, 0..0.5 */
  readonly circleRoom: number;
  /** of the backdrop's blur, in f-stops, 0.25..8 */
  readonly blurStops: number;
  /** ΔE*ab, 1..100 */
  readonly toneDeltaE: number;
  /** most of the backdrop that edges may cross, 0..1 */
  readonly clutter: number;
  /** of the light, from the set's middle, in kelvin at 5500 K, 50..5000 */
  readonly temperatureK: number;
  /** of the face's light, from the set's middle, in stops, 0.1..8 */
  readonly exposureEv: number;
  /** most blur of the eyes, in head heights, 0.005..1 */
  readonly eyeBlurHeads: number;
  /** least height of a head in pixels, 1..4096 */
  readonly headPx: number;
}

/** Of a look that says nothing itself. */
export const defaultTolerances: CheckTolerances = {
  headHeight: 0.06,
  eyeLine: 0.025,
  centreX: 0.04,
  rollDeg: 4,
  circleRoom: 0.1,
  blurStops: 1,
  toneDeltaE: 6,
  clutter: 0.15,
  temperatureK: 350,
  exposureEv: 1,
  eyeBlurHeads: 0.03,
  headPx: 200,
};

export const toleranceRanges: Readonly<Record<Exclude<keyof CheckTolerances, 'crop' | 'tone'>, ValueRange>> =
  {
    headHeight: [0.01, 1],
    eyeLine: [0.002, 1],
    centreX: [0.002, 1],
    rollDeg: [0.5, 90],
    circleRoom: [0, 0.5],
    blurStops: [0.25, 8],
    toneDeltaE: [1, 100],
    clutter: [0, 1],
    temperatureK: [50, 5000],
    exposureEv: [0.1, 8],
    eyeBlurHeads: [0.005, 1],
    headPx: [1, 4096],
  };

/** True when whatever `value` has of tolerances is in its range; `defaultTolerances` stand in for what it lacks. */
export function areTolerances(value: unknown): value is Partial<CheckTolerances> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const given = value as Readonly<Record<string, unknown>>;
  return (
    (given['crop'] === undefined || isCropRule(given['crop'])) &&
    (given['tone'] === undefined || isLab(given['tone'])) &&
    Object.entries(toleranceRanges).every(
      ([name, [low, high]]) => given[name] === undefined || inRange(given[name], low, high),
    )
  );
}
