import type { CheckFinding } from '../../contract/check-finding.js';
import type { CheckTolerances } from '../../contract/check-tolerances.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
import { findingOf } from './finding-of.js';
import type { SetMiddle } from './set-middle.js';

/** At which temperatures are compared: equal steps of mired look equal, of kelvin do not. */
const toleranceAtK = 5500;

/** The light on the person, against the set's middle only: skin has no target. And how far the eyes and the matte can be trusted. */
export function personFindings(
  { person, verdict }: PhotoMeasures,
  tolerances: CheckTolerances,
  { medians, usualTemperature, usualExposure }: SetMiddle,
): CheckFinding[] {
  const found: CheckFinding[] = [];
  if (person?.temperatureK != null && medians.temperatureK !== null) {
    const mired = 1e6 / medians.temperatureK;
    const allowed = Math.max(usualTemperature, (tolerances.temperatureK * 1e6) / toleranceAtK ** 2);
    found.push(
      ...findingOf({
        ...{ code: 'temperature', measured: person.temperatureK, expected: medians.temperatureK },
        tolerance: (allowed * medians.temperatureK) / mired,
        deviation: Math.abs(1e6 / person.temperatureK - mired) / allowed,
      }),
    );
  }
  if (person && medians.exposureEv !== null) {
    const tolerance = Math.max(usualExposure, tolerances.exposureEv);
    const deviation = Math.abs(person.exposureEv - medians.exposureEv) / tolerance;
    const { exposureEv: measured } = person;
    found.push(
      ...findingOf({ code: 'exposure', measured, expected: medians.exposureEv, tolerance, deviation }),
    );
  }
  if (person?.eyeBlurHeads != null) {
    const { eyeBlurHeads: measured } = person;
    const tolerance = tolerances.eyeBlurHeads;
    found.push(
      ...findingOf({
        code: 'eyes-not-sharp',
        measured,
        expected: 0,
        tolerance,
        deviation: measured / tolerance,
      }),
    );
  }
  const doubt = { good: 0, 'check-hair': 2, 'check-subject': 6 }[verdict.code];
  const { expectedError: measured } = verdict;
  return [
    ...found,
    ...findingOf({ code: 'edge-verdict', measured, expected: 0, tolerance: null, deviation: doubt }),
  ];
}
