import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFileWhole } from '../../src/cli/write-file-whole.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-'));

describe('writeFileWhole', () => {
  it('replaces a file in one step and leaves nothing beside it', async () => {
    const path = join(folder, 'a.txt');
    await writeFileWhole(path, 'first');
    await writeFileWhole(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('says so when the place cannot be written', async () => {
    await expect(writeFileWhole(join(folder, 'missing', 'a.txt'), 'x')).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });
});
