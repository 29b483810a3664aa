import { readFile } from 'node:fs/promises';
import { BlurError } from '../contract/blur-error.js';

/**
 * A whole file.
 * @throws BlurError `file-unreadable`
 */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('file-unreadable', `cannot read ${path}: ${reason}`);
  }
}
