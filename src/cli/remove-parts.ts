import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Removes what `writeFileWhole` leaves beside `path` when the machine stops in the middle of it.
 */
export async function removeParts(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const entries = await readdir(folder).catch(() => []);
  const parts = entries.filter(
    (entry) => entry.startsWith(`${name}.`) && /^\.\d+\.part$/.test(entry.slice(name.length)),
  );
  for (const part of parts) await rm(join(folder, part), { force: true });
}
