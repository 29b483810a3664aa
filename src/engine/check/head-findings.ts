import type { CheckFinding } from '../../contract/check-finding.js';
import type { CheckTolerances } from '../../contract/check-tolerances.js';
import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { SetMedians } from '../../contract/set-report.js';
import { findingOf } from './finding-of.js';

/** So much of a head or of shoulders may be missing: no ruler is finer. */
const headCutMost = 0.04;
const shouldersCutMost = 0.35;
/** What counts as one tolerance below the least room in a circle, as a share of its radius. */
const circleStep = 0.02;

/** Pixels of a sharp screen in a unit. */
const sharpScreen = 2;

/** Where the head is in its frame, against the look's crop rule or the set's middle. */
export function headFindings(
  { measures: { head }, isRound, layerHeight }: CheckedPhoto,
  tolerances: CheckTolerances,
  medians: SetMedians,
): CheckFinding[] {
  if (head === null) return [];
  const { crop } = tolerances;
  const heightShare = crop?.heightShare ?? medians.heightShare ?? head.heightShare;
  const eyeLine = crop?.eyeLine ?? medians.eyeLine ?? head.eyeLine;
  const centreX = crop?.centreX ?? medians.centreX ?? head.centreX;
  const away = (code: CheckFinding['code'], measured: number, expected: number, tolerance: number) =>
    findingOf({ code, measured, expected, tolerance, deviation: Math.abs(measured - expected) / tolerance });
  const cut = [
    { measured: head.cutOff, tolerance: headCutMost },
    { measured: head.shouldersCutOff, tolerance: shouldersCutMost },
  ].sort((a, b) => b.measured / b.tolerance - a.measured / a.tolerance)[0];
  const room = tolerances.circleRoom;
  const neededPx = neededHeadPx(tolerances.headPx, layerHeight && head.heightShare * layerHeight);
  return [
    ...away('head-size', head.heightShare, heightShare, tolerances.headHeight * heightShare),
    ...away('eye-line', head.eyeLine, eyeLine, tolerances.eyeLine),
    ...away('centring', head.centreX, centreX, tolerances.centreX),
    ...away('roll', head.rollDeg, 0, tolerances.rollDeg),
    ...away('cropped', cut.measured, 0, cut.tolerance),
    ...findingOf({
      ...{ code: 'outside-circle', measured: head.circleRoom, expected: room, tolerance: null },
      deviation: isRound && head.circleRoom < room ? 1 + (room - head.circleRoom) / circleStep : 0,
    }),
    ...findingOf({
      ...{ code: 'too-few-pixels', measured: head.heightPx, expected: neededPx, tolerance: null },
      deviation: neededPx / head.heightPx,
    }),
  ];
}

/** A pixel for each unit of the layer, and as many as the look asks for unless the layer is so small that two for each unit do. */
const neededHeadPx = (leastPx: number, units: number | null): number =>
  units === null ? leastPx : Math.max(units, Math.min(leastPx, sharpScreen * units));
