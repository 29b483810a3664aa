import type { CheckFinding } from '../../contract/check-finding.js';
import type { FindingCode } from '../../contract/finding-code.js';

/** How much each finding weighs at most, 0..1: what everybody sees first, more. */
const weights: Readonly<Record<FindingCode, number>> = {
  'no-look': 0.8,
  'other-look': 0.7,
  'older-version': 0.4,
  'image-changed': 0.8,
  'pixels-differ': 0.7,
  'head-size': 0.6,
  'eye-line': 0.5,
  centring: 0.4,
  roll: 0.4,
  cropped: 0.8,
  'outside-circle': 0.7,
  blur: 0.7,
  tone: 0.5,
  clutter: 0.3,
  temperature: 0.3,
  exposure: 0.3,
  'eyes-not-sharp': 0.6,
  'too-few-pixels': 0.5,
  'edge-verdict': 0.5,
};

/** What a finding weighs that is hardly one, as a share of its weight. */
const atTolerance = 0.2;

export type Deviation = Pick<CheckFinding, 'code' | 'measured' | 'expected' | 'tolerance'> & {
  /** in tolerances; up to 1 there is nothing to find */
  readonly deviation: number;
};

/** The finding of a deviation; none within tolerance. It weighs more the larger it is, without end but never more than its weight. */
export function findingOf({ deviation, ...found }: Deviation): CheckFinding[] {
  if (!(deviation > 1)) return [];
  return [
    { ...found, severity: weights[found.code] * (atTolerance + (1 - atTolerance) * (1 - 1 / deviation)) },
  ];
}
