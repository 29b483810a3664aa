import { type CheckTolerances, defaultTolerances } from '../../contract/check-tolerances.js';
import type { CheckedPhoto } from '../../contract/checked-photo.js';
import type { Look } from '../../contract/look.js';
import type { PhotoReport } from '../../contract/photo-report.js';
import { alignTarget } from './align-target.js';
import { backdropFindings } from './backdrop-findings.js';
import { headFindings } from './head-findings.js';
import { lookFindings } from './look-findings.js';
import { personFindings } from './person-findings.js';
import type { SetMiddle } from './set-middle.js';

/**
 * Says what is off in one photo of a set. Pure.
 * @param look - the look it should have, with its tolerances; null: only whether it is like the others
 */
export function judgePhoto(photo: CheckedPhoto, look: Look | null, middle: SetMiddle): PhotoReport {
  const { id, measures } = photo;
  const tolerances: CheckTolerances = { ...defaultTolerances, ...look?.check };
  const found = [
    ...(look ? lookFindings(photo, look) : []),
    ...headFindings(photo, tolerances, middle.medians),
    ...backdropFindings(photo, look?.settings ?? null, tolerances, middle),
    ...personFindings(measures, tolerances, middle),
  ].sort((a, b) => b.severity - a.severity);
  const reasons = new Map(photo.ignored.map(({ code, reason }) => [code, reason]));
  const findings = found.filter(({ code }) => !reasons.has(code));
  const ignored = found.flatMap((finding) => {
    const reason = reasons.get(finding.code);
    return reason === undefined ? [] : [{ ...finding, reason }];
  });
  return {
    id,
    measures,
    findings,
    ignored,
    alignTo: alignTarget(measures.head, tolerances.crop ?? middle.crop, tolerances),
    score: 100 * findings.reduce((rest, f) => rest * (1 - f.severity), 1),
  };
}
