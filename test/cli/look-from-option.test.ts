import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookFromOption } from '../../src/cli/look-from-option.js';
import { looks } from '../../src/contract/looks.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-looks-'));
const brand = { ...looks[1]!, id: 'brand', name: 'Brand', version: 3 };

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('--look', () => {
  it('names a shipped look', () => {
    expect(lookFromOption('founder').id).toBe('founder');
    expect(lookFromOption(null).id).toBe('corporate');
    expect(() => lookFromOption('dreamy')).toThrow(/no look “dreamy”.*counsel.*ends in \.json/);
  });

  it('names the only look of a file, its default, or one by its id, in its newest version', () => {
    const older = { ...brand, version: 2, word: 'Older' };
    expect(lookFromOption(fileOf('one.json', { schema: 1, looks: [older, brand] }))).toEqual(brand);
    const many = fileOf('many.json', { schema: 1, looks: [...looks, brand], defaultLookId: 'remote' });
    expect(lookFromOption(many).id).toBe('remote');
    expect(lookFromOption(`${many}#brand`)).toEqual(brand);
    expect(() => lookFromOption(`${many}#none`)).toThrow(/no look “none” in .*many\.json.*brand/);
  });

  it('asks which when a file holds several', () => {
    const several = fileOf('several.json', { schema: 1, looks });
    expect(() => lookFromOption(several)).toThrow(/Say which look .*several\.json#ID.*counsel, corporate/);
    expect(() => lookFromOption(fileOf('none.json', { schema: 1, looks: [] }))).toThrow(/holds no look/);
  });

  it('finds a backdrop picture from where the file lies', () => {
    const backdrop = { mode: 'image', imageHash: 'rooms/wall.jpg', throughLens: true };
    const look = { ...brand, settings: { ...brand.settings, backdrop } };
    const { settings } = lookFromOption(fileOf('wall.json', look));
    expect(settings.backdrop).toEqual({ ...backdrop, imageHash: join(folder, 'rooms/wall.jpg') });
  });

  it('says which file is wrong, and where', () => {
    const wrong = fileOf('wrong.json', [{ ...brand, version: 'three' }]);
    expect(() => lookFromOption(wrong)).toThrow(
      expect.objectContaining({
        code: 'bad-argument',
        message: `${wrong}: Look 1 (“Brand”): version has to be a number, not "three".`,
      }),
    );
    expect(() => lookFromOption(join(folder, 'gone.json'))).toThrow(
      expect.objectContaining({ code: 'file-unreadable' }),
    );
  });
});
