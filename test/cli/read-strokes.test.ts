import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStrokes } from '../../src/cli/read-strokes.js';

const folder = mkdtempSync(join(tmpdir(), 'wide-open-strokes-'));

function fileOf(text: string): string {
  const path = join(folder, `${text.length}.json`);
  writeFileSync(path, text);
  return path;
}

describe('readStrokes', () => {
  it('reads a list of strokes', async () => {
    const strokes = [{ kind: 'keep', radius: 0.03, points: [{ x: 0.5, y: 0.25 }] }];
    expect(await readStrokes(fileOf(JSON.stringify(strokes)))).toEqual(strokes);
  });

  it.each([
    ['text', 'hello', /is not JSON/],
    ['a single stroke', '{"kind":"keep"}', /has to hold a list/],
    [
      'another kind',
      '[{"kind":"erase","radius":0.1,"points":[{"x":0,"y":0}]}]',
      /Stroke 1 in .* "keep" or "blur"/,
    ],
    ['no points', '[{"kind":"keep","radius":0.1,"points":[]}]', /Stroke 1/],
    ['pixels', '[{"kind":"keep","radius":20,"points":[{"x":120,"y":80}]}]', /Stroke 1/],
  ])('refuses %s in plain words', async (_, text, message) => {
    await expect(readStrokes(fileOf(text))).rejects.toThrow(message);
    await expect(readStrokes(fileOf(text))).rejects.toMatchObject({ code: 'bad-argument' });
  });

  it('says when there is no such file', async () => {
    await expect(readStrokes(join(folder, 'none'))).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});
