import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestName, readManifest } from '../../src/cli/batch-manifest.js';
import { openManifest } from '../../src/cli/manifest-keeper.js';
import { looks } from '../../src/contract/looks.js';

const render = { lookId: 'corporate', lookVersion: 2, engineVersion: '0.1.0', settings: looks[1]!.settings };
const entry = { sourceSha256: 'aa', resultSha256: 'bb' };
const folderOf = () => mkdtempSync(join(tmpdir(), 'wide-open-manifest-'));

describe('the manifest of a batch', () => {
  it('remembers what was done, for the same look only', async () => {
    const folder = folderOf();
    const first = await openManifest(folder, render);
    expect(first.doneAsNow('a.jpg')).toBeUndefined();
    first.note('a.jpg', entry);
    first.note('b.jpg', { error: { code: 'no-person', message: 'nobody' } });
    await first.settled();
    const again = await openManifest(folder, structuredClone(render));
    expect(again.doneAsNow('a.jpg')).toMatchObject(entry);
    expect(again.doneAsNow('b.jpg')).toBeUndefined();
    const other = await openManifest(folder, { ...render, lookVersion: 3 });
    expect(other.doneAsNow('a.jpg')).toBeUndefined();
  });

  it('is the same file in whatever order photos came through, and holds no render that is not used', async () => {
    const [one, two] = [folderOf(), folderOf()];
    for (const [folder, names] of [
      [one, ['a', 'b', 'c']],
      [two, ['c', 'a', 'b']],
    ] as const) {
      const old = await openManifest(folder, { ...render, lookId: 'old' });
      old.note('a', entry);
      await old.settled();
      const keeper = await openManifest(folder, render);
      for (const name of names) keeper.note(name, entry);
      await keeper.settled();
    }
    const text = readFileSync(join(one, manifestName), 'utf8');
    expect(readFileSync(join(two, manifestName), 'utf8')).toBe(text);
    expect(text).not.toContain('"old"');
    expect(readdirSync(one)).toEqual([manifestName]);
  });

  it('never writes over a file that is something else', async () => {
    const folder = folderOf();
    for (const text of ['', 'notes', '[]', '{"schema":2,"renders":{},"photos":{}}']) {
      writeFileSync(join(folder, manifestName), text);
      await expect(openManifest(folder, render)).rejects.toMatchObject({ code: 'bad-argument' });
    }
  });

  it('throws nothing but that, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(() => readManifest(text, 'm.json')).toThrow(expect.objectContaining({ code: 'bad-argument' }));
      }),
    );
  });
});
