import { expect, test } from 'vitest';
import type { ImagePaint, Paint } from '../../playground/host/paint.js';
import { apply, fileWithPhoto, pause, resultBytes, startController, until } from './controller.js';
import { pngBytes } from './image-bytes.js';

const solid: Paint = { type: 'SOLID', color: { r: 0, g: 1, b: 0 } };

async function applied() {
  const file = fileWithPhoto();
  const fills = [solid, { ...file.photo, opacity: 0.75 }, solid];
  const id = file.add(fills);
  file.document.select([id]);
  const controller = await startController(file.document);
  const before = file.document.node(id)!;
  await apply(controller);
  const node = () => file.document.node(id)!;
  return { ...file, id, controller, before, node };
}

test('everything is as before the first apply, after any number of them', async () => {
  const open = await applied();
  await apply(open.controller, resultBytes(800, 600, 2));
  const target = await open.controller.ask('result.restore', { nodeId: open.id });
  expect(open.node()).toEqual(open.before);
  expect(target).toMatchObject({ currentHash: open.source, recipe: null, canRestore: false });
});

test('one undo takes a restore back, and it can be restored again', async () => {
  const open = await applied();
  const result = open.node();
  await open.controller.ask('result.restore', { nodeId: open.id });
  open.document.undo();
  expect(open.node()).toEqual(result);
  await open.controller.ask('result.restore', { nodeId: open.id });
  expect(open.node()).toEqual(open.before);
});

test('what was changed before or after a restore without a step of its own is not taken back with it', async () => {
  const open = await applied();
  const result = open.node();
  open.document.change(open.id, { x: 5 });
  await open.controller.ask('result.restore', { nodeId: open.id });
  open.document.change(open.id, { y: 7 });
  open.document.undo();
  expect(open.node()).toEqual({ ...open.before, x: 5 });
  open.document.undo();
  expect(open.node()).toEqual({ ...result, x: 5 });
});

test('a crop made on the result stays with the original', async () => {
  const open = await applied();
  const fills = open.node().fills as ImagePaint[];
  const fit = fills.map((paint, i) => (i === 2 ? { ...paint, scaleMode: 'FIT' as const } : paint));
  open.document.edit(() => open.document.change(open.id, { fills: fit }));
  await open.controller.ask('result.restore', { nodeId: open.id });
  expect(open.node().fills).toMatchObject([solid, { scaleMode: 'FIT', imageHash: open.source }, solid]);
});

test('the original comes back even when its invisible copy was deleted', async () => {
  const open = await applied();
  const fills = open.node().fills as Paint[];
  open.document.edit(() => open.document.change(open.id, { fills: fills.filter((_, i) => i !== 1) }));
  await open.controller.ask('result.restore', { nodeId: open.id });
  expect(open.node().fills).toEqual(open.before.fills);
});

test('there is nothing to restore on an untouched photo, after an undo, and where another image was pasted', async () => {
  const open = await applied();
  const untouched = open.add([open.photo]);
  expect(await open.controller.askInVain('result.restore', { nodeId: untouched })).toBe('nothing-to-restore');

  const copy = open.document.edit(() => open.document.duplicate(open.id));
  const other = open.document.images.add(pngBytes(800, 600, 5)).hash;
  const pasted = (open.document.node(copy)!.fills as ImagePaint[]).map((paint, i) =>
    i === 2 ? { ...paint, imageHash: other } : paint,
  );
  open.document.edit(() => open.document.change(copy, { fills: pasted }));
  open.document.select([copy]);
  const { photos } = await open.controller.ask('selection.read', {});
  expect(photos[0]).toMatchObject({ currentHash: other, sourceHash: other, recipe: null, canRestore: false });
  expect(await open.controller.askInVain('result.restore', { nodeId: copy })).toBe('nothing-to-restore');
  expect(open.document.node(copy)!.fills).toEqual(pasted);

  open.document.remove(copy);
  open.document.remove(untouched);
  while (open.node() !== open.before && open.document.undo());
  expect(await open.controller.askInVain('result.restore', { nodeId: open.id })).toBe('nothing-to-restore');
});

test('a true copy of a result can be restored by itself', async () => {
  const open = await applied();
  const copy = open.document.edit(() => open.document.duplicate(open.id));
  await open.controller.ask('result.restore', { nodeId: copy });
  expect(open.document.node(copy)!.fills).toEqual(open.before.fills);
  expect(open.node().fills).toHaveLength(4);
});

test('an original on a photo by hand: an unrelated invisible paint under the result is left alone', async () => {
  const file = fileWithPhoto();
  const mine = file.document.images.add(pngBytes(10, 10, 3)).hash;
  const hidden: ImagePaint = { ...file.photo, imageHash: mine, visible: false };
  const id = file.add([hidden, file.photo]);
  file.document.select([id]);
  const controller = await startController(file.document);
  await apply(controller);
  expect(file.document.node(id)!.fills).toHaveLength(3);
  await controller.ask('result.restore', { nodeId: id });
  expect(file.document.node(id)!.fills).toEqual([hidden, file.photo]);
});

test('refused writes leave the result as it is', async () => {
  const open = await applied();
  const result = open.node();
  open.document.change(open.id, { access: 'remote' });
  expect(await open.controller.askInVain('result.restore', { nodeId: open.id })).toBe('read-only');
  expect(open.node()).toEqual({ ...result, access: 'remote' });
});

test('the menu restores every result of the selection without a panel, as one undo step', async () => {
  const open = await applied();
  const copy = open.document.edit(() => open.document.duplicate(open.id));
  const plain = open.add([open.photo]);
  open.controller.plugin.close();
  open.document.select([open.id, copy, plain]);
  open.document.change(plain, { x: 5 });
  const results = [open.node(), open.document.node(copy)];
  const menu = await startController(open.document, { command: 'restore' });
  await until(() => menu.closings.length > 0);
  expect(menu.closings).toEqual(['2 originals restored.']);
  expect(menu.shown).toEqual([]);
  for (const id of [open.id, copy]) expect(open.document.node(id)!.fills).toEqual(open.before.fills);
  open.document.undo();
  expect([open.node(), open.document.node(copy)]).toEqual(results);
  expect(open.document.node(plain)).toMatchObject({ x: 5 });
});

test('the menu always ends, and says why when there is nothing to do', async () => {
  const file = fileWithPhoto();
  const menu = await startController(file.document, { command: 'restore' });
  await until(() => menu.closings.length > 0);
  await pause(10);
  expect(menu.closings).toEqual(['Select a photo that Wide Open has blurred.']);
});
