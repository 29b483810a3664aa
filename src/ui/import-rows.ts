import type { FileLooksContent } from '../contract/file-looks.js';
import type { LookFile } from '../contract/look-file.js';
import { withLookFile } from '../contract/with-look-file.js';
import { sameData } from './same-data.js';

/** What would come of one look. */
export interface ImportRow {
  readonly lookId: string;
  readonly name: string;
  /** `beside`: the same version was changed in both places, so that both stay. `version`: only older versions come */
  readonly kind: 'added' | 'beside' | 'updated' | 'version' | 'same';
  /** of an update: the versions before and after */
  readonly versions: readonly [from: number, to: number] | null;
}

/** What taking in a look file would change, look by look, in the order of the file's looks afterwards. */
export function importRows(content: FileLooksContent, file: LookFile): readonly ImportRow[] {
  const after = withLookFile(content, file, '');
  const ids = new Set(file.looks.map(({ id }) => id));
  return after.looks.flatMap((look): ImportRow[] => {
    const { id: lookId, name } = look;
    const before = content.looks.find(({ id }) => id === lookId);
    const row = (kind: ImportRow['kind'], versions: ImportRow['versions'] = null) => [
      { lookId, name, kind, versions },
    ];
    if (before === undefined) return row(ids.has(lookId) ? 'added' : 'beside');
    if (!sameData(before, look)) return row('updated', [before.version, look.version]);
    if (!ids.has(lookId)) return [];
    const count = ({ earlier }: FileLooksContent) => earlier.filter((each) => each.look.id === lookId).length;
    return row(count(after) > count(content) ? 'version' : 'same');
  });
}
