import { expect, test } from 'vitest';
import { fileWithPhoto, startController, until } from './controller.js';

test('a layer of this page is selected and brought into view', async () => {
  const { document, photo, add } = fileWithPhoto();
  const id = add([photo]);
  const controller = await startController(document);
  expect(await controller.ask('node.show', { nodeId: id })).toBe(null);
  expect(document.selection).toEqual([id]);
  expect(controller.inView).toEqual([[id]]);
  await until(() => controller.pushes.at(-1)?.photos[0]?.nodeId === id);
});

test('a layer of another page is shown there', async () => {
  const { document, photo } = fileWithPhoto();
  const page = document.addPage('Page 2');
  const frame = document.add(page, { type: 'FRAME' });
  const id = document.add(frame, { type: 'RECTANGLE', fills: [photo] });
  const controller = await startController(document);
  await controller.ask('node.show', { nodeId: id });
  expect(document.currentPage.id).toBe(page);
  expect(document.selection).toEqual([id]);
  expect(controller.inView).toEqual([[id]]);
});

test('a layer that is gone, or is none, changes nothing', async () => {
  const { document, photo, add } = fileWithPhoto();
  const kept = add([photo]);
  const gone = add([photo]);
  document.select([kept]);
  document.remove(gone);
  const controller = await startController(document);
  for (const nodeId of [gone, 'nonsense', document.currentPage.id, document.root.id]) {
    expect(await controller.askInVain('node.show', { nodeId })).toBe('node-gone');
  }
  expect(document.selection).toEqual([kept]);
  expect(controller.inView).toEqual([]);
});
