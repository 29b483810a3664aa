import { mkdir } from 'node:fs/promises';
import { BlurError } from '../contract/blur-error.js';

/**
 * Makes a folder and those above it; one that is there stays as it is.
 * @throws BlurError `file-unwritable`
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('file-unwritable', `cannot make the folder ${path}: ${reason}`);
  }
}
