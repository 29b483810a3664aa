import { BlurError } from '../contract/blur-error.js';
import {
  type FileLooks,
  type FileLooksContent,
  fileLooksPlace,
  packFileLooks,
  parseFileLooks,
} from '../contract/file-looks.js';
import { requireEdit } from './edit-access.js';
import { utf8Length } from './utf8-length.js';

const { namespace, key } = fileLooksPlace;

/** What the host takes in one entry, its namespace and key included. */
const largestEntryBytes = 100_000;

/** The looks that belong to this file. */
export const readFileLooks = (): FileLooks => parseFileLooks(figma.root.getSharedPluginData(namespace, key));

/**
 * Replaces what the file holds of looks, as one undo step; nothing at all leaves no trace. Where it would be more than the host takes, the
 * oldest of the earlier versions are left out.
 * @throws BlurError `read-only`, `looks-unreadable` when what is there would be lost, `too-many-looks`; nothing is written then
 */
export function writeFileLooks(content: FileLooksContent): void {
  requireEdit();
  const { problem } = readFileLooks();
  if (problem !== null) throw new BlurError('looks-unreadable', `the file's looks are ${problem}`);
  const text = packToFit(content);
  figma.commitUndo();
  figma.root.setSharedPluginData(namespace, key, text);
  figma.commitUndo();
}

const bytesOf = (text: string): number => utf8Length(namespace + key + text);

function packToFit(content: FileLooksContent): string {
  const text = packFileLooks(content);
  const bytes = bytesOf(text);
  if (bytes <= largestEntryBytes) return text;
  const { earlier } = content;
  if (earlier.length === 0) {
    throw new BlurError('too-many-looks', `${bytes} bytes of looks`, {
      bytes,
      limitBytes: largestEntryBytes,
    });
  }
  let kept = earlier.length;
  // each goes with the comma beside it
  for (let excess = bytes - largestEntryBytes; excess > 0 && kept > 0; kept--) {
    excess -= utf8Length(JSON.stringify(earlier[kept - 1])) + 1;
  }
  return packToFit({ ...content, earlier: earlier.slice(0, kept) });
}
