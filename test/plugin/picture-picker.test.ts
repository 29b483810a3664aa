import { expect, test } from 'vitest';
import { fileWithPhoto, pause, startController, until } from './controller.js';
import { pngBytes } from './image-bytes.js';

async function open() {
  const file = fileWithPhoto();
  const { document, add } = file;
  const wallHash = document.images.add(pngBytes(300, 200, 9)).hash;
  const person = add([file.photo], { name: 'Ada' });
  const wall = add([{ ...file.photo, imageHash: wallHash }], { name: 'Wall' });
  const plain = add([], { name: 'Plain' });
  document.select([person]);
  const controller = await startController(document);
  await controller.ask('selection.read', {});
  const pick = () => controller.ask('picture.pick', {});
  return { ...file, wallHash, person, wall, plain, controller, pick };
}

test('the next layer with a picture answers, and the selection is as it was', async () => {
  const { document, person, wall, wallHash, controller, pick } = await open();
  const picked = pick();
  await pause(20);
  document.select([wall]);
  expect(await picked).toEqual({ imageHash: wallHash, nodeName: 'Wall' });
  expect(document.selection).toEqual([person]);
  await pause(80);
  expect(controller.pushes).toEqual([]);
  expect(document.canUndo).toBe(true);
});

test('what has no picture, nothing at all, and the photo itself are passed over silently', async () => {
  const { document, person, wall, plain, controller, pick } = await open();
  const picked = pick();
  await pause(20);
  for (const ids of [[plain], [], [person], [plain, person]]) {
    document.select(ids);
    await pause(50);
  }
  expect(controller.pushes).toEqual([]);
  expect(controller.replies).toHaveLength(1);
  document.select([person, wall]);
  expect(await picked).toMatchObject({ nodeName: 'Wall' });
  expect(document.selection).toEqual([person]);
});

test('a picture inside of what is selected answers too', async () => {
  const { document, photo, wallHash, pick } = await open();
  const group = document.add(document.currentPage.id, { type: 'GROUP', name: 'Group' });
  const fills = [{ ...photo, imageHash: wallHash }];
  document.add(group, { type: 'RECTANGLE', name: 'Inside', fills });
  const picked = pick();
  await pause(20);
  document.select([group]);
  expect(await picked).toEqual({ imageHash: wallHash, nodeName: 'Inside' });
});

test('a picture that is not in the file any more is passed over', async () => {
  const { document, photo, add, wall, pick } = await open();
  const lost = add([{ ...photo, imageHash: 'f'.repeat(40) }]);
  const picked = pick();
  await pause(20);
  document.select([lost]);
  await pause(40);
  document.select([wall]);
  expect(await picked).toMatchObject({ nodeName: 'Wall' });
});

test('stopping answers cancelled, and puts the selection back', async () => {
  const { document, person, plain, controller } = await open();
  const picked = controller.askInVain('picture.pick', {});
  await pause(20);
  document.select([plain]);
  await pause(20);
  await controller.ask('picture.stop', {});
  expect(await picked).toBe('cancelled');
  expect(document.selection).toEqual([person]);
  // and selections count again
  document.select([plain]);
  await until(() => controller.pushes.length > 0);
  expect(controller.pushes).toMatchObject([{ photos: [], refused: [{ nodeName: 'Plain' }] }]);
});

test('asking anew cancels the first', async () => {
  const { document, wall, controller, pick } = await open();
  const first = controller.askInVain('picture.pick', {});
  await pause(20);
  const second = pick();
  expect(await first).toBe('cancelled');
  document.select([wall]);
  expect(await second).toMatchObject({ nodeName: 'Wall' });
});

test('another page ends it, and what is selected there is pushed', async () => {
  const { document, photo, controller } = await open();
  const page = document.addPage('Page 2');
  const there = document.add(page, { type: 'RECTANGLE', fills: [photo], name: 'There' });
  const picked = controller.askInVain('picture.pick', {});
  await pause(20);
  document.openPage(page);
  document.select([there]);
  expect(await picked).toBe('cancelled');
  expect(document.selection).toEqual([there]);
  await until(() => controller.pushes.at(-1)?.photos[0]?.nodeName === 'There');
});

test('the photo’s own end is told after the pick', async () => {
  const { document, person, wall, controller, pick } = await open();
  const picked = pick();
  await pause(20);
  document.edit(() => document.remove(person));
  await pause(60);
  expect(controller.pushes).toEqual([]);
  document.select([wall]);
  await picked;
  expect(document.selection).toEqual([]);
  await until(() => controller.pushes.length > 0);
  expect(controller.pushes).toEqual([{ photos: [], refused: [] }]);
});

test('closing the panel meanwhile leaves the selection to the person', async () => {
  const { document, plain, controller } = await open();
  controller.plugin.postFromUi({ kind: 'request', id: 99, call: 'picture.pick', args: {} });
  await pause(20);
  document.select([plain]);
  controller.plugin.close();
  await pause(40);
  expect(document.selection).toEqual([plain]);
});
