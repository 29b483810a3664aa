import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputPath } from '../../src/cli/output-path.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-'));

describe('where a result goes', () => {
  it('lies beside the photo when nothing is said', () => {
    expect(outputPath('team/ana.jpg', null, 'counsel', 1)).toEqual({
      path: 'team/ana-counsel.jpg',
      kind: null,
    });
  });

  it('is never led elsewhere by a look’s id', () => {
    expect(outputPath('team/ana.jpg', null, '../../x y', 1).path).toBe('team/ana--x-y.jpg');
  });

  it('keeps the photo’s name in a folder', () => {
    expect(outputPath('team/ana.png', folder, 'counsel', 9).path).toBe(join(folder, 'ana.png'));
  });

  it('follows the extension of a file', () => {
    expect(outputPath('ana.jpg', 'out.PNG', 'counsel', 1)).toEqual({ path: 'out.PNG', kind: 'png' });
    expect(outputPath('ana.png', 'out.jpeg', 'counsel', 1).kind).toBe('jpeg');
  });

  it('never overwrites the photo, takes one file for one photo, and knows its formats', () => {
    expect(() => outputPath('ana.jpg', './ana.jpg', 'counsel', 1)).toThrow(/overwrite the photo/);
    expect(() => outputPath('ana.jpg', 'out.jpg', 'counsel', 2)).toThrow(/must be a folder/);
    expect(() => outputPath('ana.jpg', 'out.webp', 'counsel', 1)).toThrow(/must end in/);
  });
});
