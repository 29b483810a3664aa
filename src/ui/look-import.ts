import { BlurError } from '../contract/blur-error.js';
import type { FileLooksContent } from '../contract/file-looks.js';
import { type ReadLookFile, readLookFile } from '../contract/look-file.js';
import { type ImportRow, importRows } from './import-rows.js';

/** A look file on its way into this file: nothing is changed before somebody says so. */
export interface LookImport {
  /** as it was pasted or typed; '' as long as there is none */
  readonly text: string;
  /** why it cannot be read, in a sentence; null when it can, and for no text */
  readonly problem: string | null;
  readonly read: ReadLookFile | null;
  /** what would come of it, look by look */
  readonly rows: readonly ImportRow[];
  /** the name of the look that new photos would start from; null: the file's default stays */
  readonly newDefault: string | null;
}

export const noImport: LookImport = { text: '', problem: null, read: null, rows: [], newDefault: null };

/** What would come of this text in a file with these looks. Never throws. */
export function lookImportOf(text: string, content: FileLooksContent): LookImport {
  if (text.trim() === '') return { ...noImport, text };
  try {
    const read = readLookFile(text);
    const takesDefault = content.defaultLookId === null;
    const newDefault = (takesDefault && read.looks.find(({ id }) => id === read.defaultLookId)?.name) || null;
    return { text, problem: null, read, rows: importRows(content, read), newDefault };
  } catch (thrown) {
    return { ...noImport, text, problem: BlurError.from(thrown, 'bad-argument').message };
  }
}
