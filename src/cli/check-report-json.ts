import { engineVersion } from '../contract/engine-version.js';
import { type CheckedSet, isConsistent } from './checked-set.js';

/** `report.json`: everything that was measured, for other programs. The same photos and look give the same text. */
export function checkReportJson(set: CheckedSet): string {
  const { look, report, failed } = set;
  const { id, name, version } = look;
  const content = {
    ...{ schema: 1, engineVersion, look: { id, name, version } },
    isConsistent: isConsistent(set),
    ...report,
    failed,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
