import { engineVersion } from '../contract/engine-version.js';
import { type CheckedSet, isConsistent, nameOf } from './checked-set.js';

/** Everything that was measured, for other programs. The same photos and looks give the same text. */
export function checkReportJson(set: CheckedSet): string {
  const { title, looks, report, failed } = set;
  const content = {
    ...{ schema: 1, engineVersion, title },
    looks: looks.map(({ id, name, version }) => ({ id, name, version })),
    isConsistent: isConsistent(set),
    ...report,
    photos: report.photos.map(({ id, ...photo }) => ({ id, name: nameOf(set, id), ...photo })),
    failed: failed.map(({ id, error }) => ({ id, name: nameOf(set, id), error })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
