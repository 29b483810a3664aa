import { expect, test } from 'vitest';
import {
  type EarlierLook,
  noFileLooks,
  packFileLooks,
  parseFileLooks,
} from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import { fileWithPhoto, recipeDraft, startController } from './controller.js';

const look = (id: string, name = 'Grün'): Look => ({
  ...{ id, name, word: 'Own', suits: '', version: 1 },
  settings: recipeDraft.settings,
});
const place = 'wideopen/looks';

function fileWithLooks(text: string) {
  const { document } = fileWithPhoto();
  document.change(document.root.id, { sharedPluginData: { [place]: text } });
  document.forgetHistory();
  return document;
}

test('looks are written as one undo step, and read again', async () => {
  const { document } = fileWithPhoto();
  const controller = await startController(document);
  const looks = [look('a'), look('b')];
  expect(await controller.ask('looks.write', { ...noFileLooks, looks })).toMatchObject({
    looks: { looks, problem: null },
  });
  expect(document.root.sharedPluginData).toEqual({ [place]: packFileLooks({ ...noFileLooks, looks }) });
  await controller.ask('looks.write', { ...noFileLooks, looks: looks.slice(1) });
  expect(document.undo()).toBe(true);
  expect(await controller.ask('file.read', {})).toMatchObject({ looks: { looks } });
  expect(document.undo()).toBe(true);
  expect(document.canUndo).toBe(false);
  expect(document.root.sharedPluginData).toEqual({});
});

test('an empty list leaves nothing in the file', async () => {
  const document = fileWithLooks(packFileLooks({ ...noFileLooks, looks: [look('a')] }));
  const controller = await startController(document);
  await controller.ask('looks.write', { ...noFileLooks, looks: [] });
  expect(document.root.sharedPluginData).toEqual({});
});

test.each([
  ['newer', JSON.stringify({ schema: 3, looks: [look('a')] })],
  ['unreadable', '{"schema":1,"looks":[{"id":"half'],
  ['unreadable', JSON.stringify({ schema: 1, looks: [look('a'), { id: 'b' }] })],
])('looks that are %s are not written over', async (problem, text) => {
  const document = fileWithLooks(text);
  const controller = await startController(document);
  expect(await controller.ask('file.read', {})).toMatchObject({ looks: { problem } });
  expect(await controller.askInVain('looks.write', { ...noFileLooks, looks: [look('z')] })).toBe(
    'looks-unreadable',
  );
  expect(document.root.sharedPluginData).toEqual({ [place]: text });
  expect(document.canUndo).toBe(false);
});

test('up to the last byte of what the host takes, and not one more', async () => {
  const { document } = fileWithPhoto();
  const controller = await startController(document);
  const fill = (names: readonly string[]) => names.map((name, i) => look(`look-${i}`, name));
  const bytesOf = (looks: Look[]) =>
    Buffer.byteLength(`wideopenlooks${packFileLooks({ ...noFileLooks, looks })}`);
  // two bytes a letter, so that counting letters would let far too much through
  const most = Array.from({ length: 400 }, () => 'ü'.repeat(190));
  while (bytesOf(fill(most)) > 100_000) most.pop();
  // a name holds 200 letters at most, so the rest is shared out
  most.splice(-2);
  const room = 100_000 - bytesOf(fill([...most, '', '', '', '']));
  const rest = (bytes: number) => [0, 1, 2, 3].map((i) => 'x'.repeat(Math.floor((bytes + i) / 4)));
  const full = fill([...most, ...rest(room)]);
  expect(bytesOf(full)).toBe(100_000);
  await controller.ask('looks.write', { ...noFileLooks, looks: full });
  const more = fill([...most, ...rest(room + 1)]);
  expect(await controller.askInVain('looks.write', { ...noFileLooks, looks: more })).toBe('too-many-looks');
  expect(document.root.sharedPluginData[place]).toBe(packFileLooks({ ...noFileLooks, looks: full }));
});

test('a file of the first version is written in the present one', async () => {
  const document = fileWithLooks(JSON.stringify({ schema: 1, looks: [look('a')] }));
  const controller = await startController(document);
  expect(await controller.ask('file.read', {})).toMatchObject({
    looks: { looks: [look('a')], problem: null },
  });
  const content = { ...noFileLooks, looks: [look('a')], lockedLookId: 'a' };
  await controller.ask('looks.write', content);
  expect(document.root.sharedPluginData).toEqual({ [place]: packFileLooks(content) });
});

test('before anything is refused, the oldest of the earlier versions go, and no more of them than must', async () => {
  const { document } = fileWithPhoto();
  const controller = await startController(document);
  const looks = Array.from({ length: 20 }, (_, i) => look(`look-${i}`, 'ü'.repeat(180)));
  const earlier: EarlierLook[] = Array.from({ length: 400 }, (_, i) => ({
    ...{ until: `2026-01-01T00:00:00.${String(999 - i)}Z` },
    look: { ...look('look-0', 'ä'.repeat(100 + (i % 50))), version: 400 - i },
  }));
  await controller.ask('looks.write', { ...noFileLooks, looks, earlier });
  const text = document.root.sharedPluginData[place] as string;
  const kept = parseFileLooks(text).earlier;
  expect(parseFileLooks(text)).toEqual({ ...noFileLooks, looks, earlier: earlier.slice(0, kept.length) });
  const bytesWith = (count: number) =>
    Buffer.byteLength(
      `wideopenlooks${packFileLooks({ ...noFileLooks, looks, earlier: earlier.slice(0, count) })}`,
    );
  expect(bytesWith(kept.length)).toBeLessThanOrEqual(100_000);
  expect(bytesWith(kept.length + 1)).toBeGreaterThan(100_000);
});
