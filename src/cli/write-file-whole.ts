import { rename, rm, writeFile } from 'node:fs/promises';
import { BlurError } from '../contract/blur-error.js';

/**
 * Writes a file beside its place and renames it there, so that a reader never meets half of it.
 * @throws BlurError `file-unwritable`; then nothing is left behind
 */
export async function writeFileWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${process.pid}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true });
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('file-unwritable', `cannot write ${path}: ${reason}`);
  }
}
