import { expect, test } from 'vitest';
import type { ImagePaint } from '../../playground/host/paint.js';
import { apply, fileWithPhoto, pause, startController, until } from './controller.js';
import { pngBytes } from './image-bytes.js';

async function open() {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  const other = file.add([file.photo], { type: 'ELLIPSE' });
  file.document.select([id]);
  const controller = await startController(file.document);
  await controller.ask('selection.read', {});
  const last = () => controller.pushes.at(-1)?.photos.map((photo) => photo.nodeId);
  return { ...file, id, other, controller, last };
}

test('a new selection is pushed, several quick ones as one', async () => {
  const { document, id, other, controller, last } = await open();
  document.select([other]);
  document.select([]);
  document.select([id, other]);
  document.select([other]);
  await until(() => controller.pushes.length > 0);
  await pause(60);
  expect(controller.pushes).toHaveLength(1);
  expect(last()).toEqual([other]);
});

test('another page is pushed as its own selection', async () => {
  const { document, controller } = await open();
  const page = document.addPage('Page 2');
  document.openPage(page);
  await until(() => controller.pushes.length > 0);
  expect(controller.pushes).toEqual([{ photos: [], refused: [] }]);
});

test('changes on a page opened later are noticed too', async () => {
  const { document, photo, controller, last } = await open();
  const page = document.addPage('Page 2');
  const there = document.add(page, { type: 'RECTANGLE', fills: [photo], name: 'before' });
  document.openPage(page);
  document.select([there]);
  await until(() => last()?.[0] === there);
  document.edit(() => document.change(there, { name: 'after' }));
  await until(() => controller.pushes.at(-1)?.photos[0]?.nodeName === 'after');
});

test('an undo in the editor is pushed: the recipe is gone with the result, and back with the redo', async () => {
  const { document, source, controller } = await open();
  const { currentHash } = await apply(controller);
  await until(() => controller.pushes.at(-1)?.photos[0]?.currentHash === currentHash);
  document.undo();
  await until(() => controller.pushes.at(-1)?.photos[0]?.currentHash === source);
  expect(controller.pushes.at(-1)?.photos[0]).toMatchObject({ recipe: null, canRestore: false });
  document.redo();
  await until(() => controller.pushes.at(-1)?.photos[0]?.currentHash === currentHash);
  expect(controller.pushes.at(-1)?.photos[0]).toMatchObject({ sourceHash: source, canRestore: true });
});

test('a photo changed by hand loses the trust in its recipe', async () => {
  const { document, id, controller } = await open();
  const { currentHash } = await apply(controller);
  const other = document.images.add(pngBytes(640, 480, 4)).hash;
  const fills = (document.node(id)!.fills as ImagePaint[]).map((paint) =>
    paint.imageHash === currentHash ? { ...paint, imageHash: other } : paint,
  );
  document.edit(() => document.change(id, { fills }));
  await until(() => controller.pushes.at(-1)?.photos[0]?.currentHash === other);
  expect(controller.pushes.at(-1)?.photos[0]).toMatchObject({
    sourceHash: other,
    widthPx: 640,
    recipe: null,
    canRestore: false,
  });
});

test('a deleted photo leaves the panel', async () => {
  const { document, id, controller, last } = await open();
  document.edit(() => document.remove(id));
  await until(() => controller.pushes.length > 0);
  expect(last()).toEqual([]);
});

test('moving things about, or renaming others, says nothing to the panel', async () => {
  const { document, id, other, controller } = await open();
  for (let x = 0; x < 5; x++) document.edit(() => document.change(id, { x }));
  document.edit(() => document.change(other, { name: 'not selected' }));
  document.setTheme('dark');
  await pause(80);
  expect(controller.pushes).toEqual([]);
});

test('a slow reading never overwrites a newer one', async () => {
  const { document, other, last } = await open();
  const slow = document.images.add(pngBytes(500, 500, 8)).hash;
  document.change(other, { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: slow }] });
  document.images.faults.delayMs = 120;
  document.select([other]);
  await pause(60);
  document.images.faults.delayMs = 0;
  document.select([]);
  await pause(200);
  expect(last()).toEqual([]);
  document.select([other]);
  await until(() => last()?.[0] === other);
});

test('nothing is read or pushed after the panel is closed', async () => {
  const { document, other, controller } = await open();
  document.select([other]);
  await pause(5);
  controller.plugin.close();
  await pause(80);
  expect(controller.pushes).toEqual([]);
});
