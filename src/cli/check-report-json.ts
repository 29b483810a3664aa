import { engineVersion } from '../contract/engine-version.js';
import { type CheckedSet, isConsistent } from './checked-set.js';

/** `report.json`: everything that was measured, for other programs. The same photos and look give the same text. */
export function checkReportJson(set: CheckedSet): string {
  const { look, report, failed } = set;
  const content = {
    ...{ schema: 1, engineVersion, look: look && { id: look.id, name: look.name, version: look.version } },
    isConsistent: isConsistent(set),
    ...report,
    failed,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
