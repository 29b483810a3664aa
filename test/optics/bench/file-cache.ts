import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

const folder = 'node_modules/.cache/wide-open/truth';

/**
 * What is dear to make and always comes out the same: read from the cache, or made and kept there. Files that are no longer asked for
 * stay until the cache is thrown away.
 * @param key - everything the values depend on
 */
export async function cachedFloats(
  key: readonly unknown[],
  make: () => Promise<Float32Array>,
): Promise<Float32Array> {
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 32);
  const file = join(folder, `${name}.f32`);
  try {
    const bytes = await readFile(file);
    return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
  }
  const values = await make();
  await mkdir(folder, { recursive: true });
  // Written aside and then moved, so that nobody reads half a file.
  const aside = `${file}.${process.pid}-${threadId}`;
  await writeFile(aside, new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  await rename(aside, file);
  return values;
}

/** One hash of all sources in some folders, tests left out. */
export async function hashOfSources(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const from of folders) {
    const files = (await readdir(from, { recursive: true })).filter(
      (file) => /\.(ts|onnx)$/.test(file) && !file.endsWith('.test.ts'),
    );
    for (const file of files.sort()) hash.update(file).update(await readFile(join(from, file)));
  }
  return hash.digest('hex');
}

export const hashOfBytes = (bytes: Uint8Array | Uint8ClampedArray): string =>
  createHash('sha256').update(bytes).digest('hex');
