import { BlurError } from '../contract/blur-error.js';
import {
  type FileLooks,
  type FileLooksContent,
  fileLooksPlace,
  packFileLooks,
  parseFileLooks,
} from '../contract/file-looks.js';
import { utf8Length } from '../contract/utf8-length.js';
import { requireEdit } from './edit-access.js';

const { namespace, key } = fileLooksPlace;

/** What the host takes in one entry, its namespace and key included. */
const largestEntryBytes = 100_000;

/** The looks that belong to this file. */
export const readFileLooks = (): FileLooks => parseFileLooks(figma.root.getSharedPluginData(namespace, key));

/**
 * Replaces what the file holds of looks, as one undo step; nothing at all leaves no trace.
 * @throws BlurError `read-only`, `looks-unreadable` when what is there would be lost, `too-many-looks`; nothing is written then
 */
export function writeFileLooks(content: FileLooksContent): void {
  requireEdit();
  const { problem } = readFileLooks();
  if (problem !== null) throw new BlurError('looks-unreadable', `the file's looks are ${problem}`);
  const text = packFileLooks(content);
  const bytes = utf8Length(namespace + key + text);
  if (bytes > largestEntryBytes) {
    throw new BlurError('too-many-looks', `${bytes} bytes of looks`, {
      bytes,
      limitBytes: largestEntryBytes,
    });
  }
  figma.commitUndo();
  figma.root.setSharedPluginData(namespace, key, text);
  figma.commitUndo();
}
