import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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

/** One hash of some modules and of all they import from this repository. @param entries - paths from its root */
export async function hashOfModules(entries: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const seen = new Set(entries);
  // A set hands out what is added while it is walked through.
  for (const file of seen) {
    const text = await readFile(file, 'utf8');
    hash.update(file).update(text);
    for (const [, path] of text.matchAll(/ from '(\.{1,2}\/[^']+)\.js'/g)) {
      seen.add(join(dirname(file), `${path}.ts`));
    }
  }
  return hash.digest('hex');
}

export function hashOfValues(...values: readonly (Uint8Array | Uint8ClampedArray | Float32Array)[]): string {
  const hash = createHash('sha256');
  for (const { buffer, byteOffset, byteLength } of values) {
    hash.update(new Uint8Array(buffer, byteOffset, byteLength));
  }
  return hash.digest('hex');
}
