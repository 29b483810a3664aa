import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findPhotos } from '../../src/cli/find-photos.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-find-'));
for (const inner of ['a', 'out', '.hidden']) mkdirSync(join(folder, inner));
for (const name of ['b.PNG', 'a/z.jpeg', 'a/b.jpg', 'notes.txt', '.c.jpg', '.hidden/d.jpg', 'out/e.jpg']) {
  writeFileSync(join(folder, name), '');
}
symlinkSync(join(folder, 'b.PNG'), join(folder, 'link.png'));
symlinkSync(join(folder, 'gone.png'), join(folder, 'nowhere.png'));

it('finds every photo of a folder, in one order, and nothing else', () => {
  expect(findPhotos(folder, join(folder, 'out'))).toEqual(['a/b.jpg', 'a/z.jpeg', 'b.PNG', 'link.png']);
  expect(findPhotos(folder, null)).toContain('out/e.jpg');
});

it('says when there is no folder, or no photo in it', () => {
  expect(() => findPhotos(join(folder, 'gone'), null)).toThrow(/There is no folder/);
  expect(() => findPhotos(join(folder, 'b.PNG'), null)).toThrow(/There is no folder/);
  expect(() => findPhotos(join(folder, '.hidden', '..', 'a'), join(folder, 'a'))).not.toThrow();
  expect(() => findPhotos(mkdtempSync(join(tmpdir(), 'wide-open-none-')), null)).toThrow(/no photo/);
});
