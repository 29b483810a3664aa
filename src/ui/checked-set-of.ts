import type { FileLooks } from '../contract/file-looks.js';
import type { CheckedSet } from '../report/checked-set.js';
import type { Check } from './check.js';
import { setLook, wantedLook } from './check-look.js';
import { sentenceFor } from './sentence-for.js';

/**
 * A check as the report room takes it.
 * @param check - with a report
 * @param documentName - of the file
 * @param pictureOf - a photo's small picture as a `data:` address; null: there is none
 */
export function checkedSetOf(
  check: Check,
  documentName: string,
  fileLooks: FileLooks,
  pictureOf: (row: Check['rows'][number]) => string | null,
): CheckedSet {
  const { report, rows, scope } = check;
  if (report === null) throw new TypeError('nothing has been judged');
  const ofSet = setLook(check, fileLooks);
  const wanted = rows.flatMap(({ scanned }) => wantedLook(scanned.target, ofSet, fileLooks) ?? []);
  const pages = [...new Set(rows.map(({ page }) => page.name))];
  const title = scope === 'file' ? documentName : [documentName, ...pages].join(', ');
  const named = rows.map(({ scanned: { target, assetName }, page }) => {
    const place = [scope === 'file' ? page.name : null, assetName].filter((part) => part !== null);
    return [target.nodeId, [...place, target.nodeName].join(' / ')] as const;
  });
  const failed = rows.flatMap(({ scanned, state }) => {
    if (state.kind !== 'failed') return [];
    const { error } = state;
    return [{ id: scanned.target.nodeId, error, words: `${sentenceFor(error, true).title}.` }];
  });
  const pictures = rows.flatMap((row) => {
    const picture = pictureOf(row);
    return picture === null ? [] : [[row.scanned.target.nodeId, picture] as const];
  });
  return {
    ...{ title, report, failed, looks: [...new Set(wanted)] },
    ...{ names: new Map(named), thumbnails: new Map(pictures) },
  };
}
