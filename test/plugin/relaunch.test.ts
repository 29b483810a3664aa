import { expect, test } from 'vitest';
import { pageMembers } from '../../playground/host/node-members.js';
import { apply, fileWithPhoto, resultBytes, startController } from './controller.js';
import { scanWholePage } from './scan-whole-page.js';

async function open() {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  file.document.select([id]);
  file.document.forgetHistory();
  const controller = await startController(file.document);
  const page = () => file.document.currentPage;
  const offers = () => [Object.keys(file.document.node(id)!.relaunchData), Object.keys(page().relaunchData)];
  return { ...file, id, controller, page, offers };
}

test('a photo with a result offers to edit it and to re-apply its look, its page to be checked', async () => {
  const file = await open();
  await scanWholePage(file.controller, file.page().id);
  expect(file.offers()).toEqual([[], []]);
  await apply(file.controller);
  expect(file.offers()).toEqual([['edit', 'reapply'], ['check']]);
});

test('one undo takes the offers back with the result; a restore those of the photo', async () => {
  const file = await open();
  await apply(file.controller);
  file.document.undo();
  expect(file.offers()).toEqual([[], []]);
  expect(file.document.undo()).toBe(false);
  file.document.redo();
  await file.controller.ask('result.restore', { nodeId: file.id });
  expect(file.offers()).toEqual([[], ['check']]);
});

test('a page that offers a check already is not written again', async () => {
  const file = await open();
  await apply(file.controller);
  const page = file.page();
  await apply(file.controller, resultBytes(800, 600, 2));
  expect(file.page()).toBe(page);
});

test('an editor whose pages offer nothing takes results all the same', async () => {
  const setRelaunchData = () => {
    throw new Error('in setRelaunchData: not supported on this node in this editor');
  };
  Object.assign(pageMembers, { setRelaunchData });
  try {
    const file = await open();
    expect(await apply(file.controller)).toMatchObject({ canRestore: true });
    expect(file.offers()).toEqual([['edit', 'reapply'], []]);
  } finally {
    Reflect.deleteProperty(pageMembers, 'setRelaunchData');
  }
});
