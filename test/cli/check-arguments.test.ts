import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCheckArguments } from '../../src/cli/check-arguments.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-check-arguments-'));
mkdirSync(join(folder, 'report'));
for (const name of ['b.jpg', 'a.png', 'report/c.jpg', 'notes.txt']) writeFileSync(join(folder, name), '');

describe('the arguments of check', () => {
  it('take folders apart, each photo once', () => {
    const { photos, look } = parseCheckArguments([
      folder,
      join(folder, 'b.jpg'),
      'else.jpg',
      '--report',
      join(folder, 'report'),
    ]);
    expect(photos).toEqual([join(folder, 'a.png'), join(folder, 'b.jpg'), 'else.jpg']);
    expect(look).toBeNull();
  });

  it('take a look', () => {
    expect(parseCheckArguments(['a.jpg', '--look', 'studio']).look?.id).toBe('studio');
  });

  it.each([
    ['nothing', [], /Name a folder/],
    ['an unknown look', ['a.jpg', '--look', 'dreamy'], /no look “dreamy”/],
    ['half a job', ['a.jpg', '--jobs', '2.5'], /whole number/],
    ['an option of the lens', ['a.jpg', '--f-number', '2'], /f-number/],
  ])('refuse %s', (_, args, message) => {
    expect(() => parseCheckArguments(args)).toThrow(message);
    expect(() => parseCheckArguments(args)).toThrow(expect.objectContaining({ code: 'bad-argument' }));
  });
});
