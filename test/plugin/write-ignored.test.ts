import { expect, test } from 'vitest';
import { apply, fileWithPhoto, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

const ignored = [
  { code: 'roll', reason: 'she leans' },
  { code: 'tone', reason: '' },
] as const;

async function open() {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  file.document.select([id]);
  file.document.forgetHistory();
  const controller = await startController(file.document);
  const args = { nodeId: id, currentHash: file.source, ignored };
  const kept = async () => (await scanWholePage(controller, file.document.currentPage.id)).photos[0].ignored;
  return { ...file, id, controller, args, kept, before: file.document.node(id) };
}

test('what is ignored is kept with the layer, as one undo step, and through results', async () => {
  const file = await open();
  expect(await file.controller.ask('ignored.write', file.args)).toEqual(ignored);
  expect(await file.kept()).toEqual(ignored);
  const { currentHash } = await apply(file.controller);
  expect(await file.kept()).toEqual(ignored);
  await file.controller.ask('ignored.write', { ...file.args, currentHash, ignored: [ignored[1]] });
  expect(await file.kept()).toEqual([ignored[1]]);
  file.document.undo();
  expect(await file.kept()).toEqual(ignored);
  file.document.undo();
  file.document.undo();
  expect(file.document.node(file.id)).toEqual(file.before);
});

test('nothing ignored leaves no trace', async () => {
  const file = await open();
  await file.controller.ask('ignored.write', file.args);
  expect(await file.controller.ask('ignored.write', { ...file.args, ignored: [] })).toEqual([]);
  expect(file.document.node(file.id)).toEqual(file.before);
});

test('another photo in the layer since: nothing is written', async () => {
  const file = await open();
  const imageHash = file.document.images.add(pngBytes(9, 9, 9)).hash;
  file.document.change(file.id, { fills: [{ ...file.photo, imageHash }] });
  expect(await file.controller.askInVain('ignored.write', file.args)).toBe('node-changed');
  expect(file.document.node(file.id)!.pluginData).toEqual({});
});

test('a file that may only be viewed, and a layer that has gone', async () => {
  const file = await open();
  file.document.setAccess('view');
  expect(await file.controller.askInVain('ignored.write', file.args)).toBe('read-only');
  file.document.setAccess('edit');
  file.document.edit(() => file.document.remove(file.id));
  expect(await file.controller.askInVain('ignored.write', file.args)).toBe('node-gone');
});
