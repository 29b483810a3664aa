import { expect, test } from 'vitest';
import {
  apply,
  fileWithPhoto,
  pause,
  recipeDraft,
  resultBytes,
  startController,
  until,
} from './controller.js';

const write = {
  nodeId: '1:1',
  currentHash: 'a'.repeat(40),
  sourceHash: 'a'.repeat(40),
  bytes: resultBytes(),
  recipe: recipeDraft,
};

test('what is no request is ignored', async () => {
  const controller = await startController(fileWithPhoto().document);
  const garbage = [
    undefined,
    null,
    7,
    'selection.read',
    [],
    {},
    { kind: 'reply', id: 1, ok: true, result: null },
    { kind: 'request', call: 'selection.read', args: {} },
    { kind: 'request', id: '1', call: 'selection.read', args: {} },
    { kind: 'request', id: Number.NaN, call: 'selection.read', args: {} },
    { id: 1, call: 'selection.read', args: {} },
    new Uint8Array(3),
    new Date(),
  ];
  for (const message of garbage) controller.plugin.postFromUi(message);
  expect(await controller.ask('selection.read', {})).toEqual({ photos: [], refused: [] });
  expect(controller.posted).toHaveLength(1);
});

test.each<[string, unknown, unknown]>([
  ['an unknown call', 'file.delete', {}],
  ['a name that every object has', 'toString', {}],
  ['no call', undefined, {}],
  ['no arguments', 'selection.read', undefined],
  ['a list as arguments', 'selection.read', []],
  ['a hash that is no text', 'photo.read', { imageHash: 7 }],
  ['an empty hash', 'photo.read', { imageHash: '' }],
  ['an endless hash', 'photo.read', { imageHash: 'a'.repeat(5000) }],
  ['no bytes', 'result.write', { ...write, bytes: 'PNG' }],
  ['no recipe', 'result.write', { ...write, recipe: null }],
  ['a recipe whose lens cannot be', 'result.write', { ...write, recipe: withFNumber(0) }],
  ['a recipe with half a face', 'result.write', { ...write, recipe: { ...recipeDraft, faceBox: { x: 1 } } }],
  ['a look id that is no text', 'memory.write', { lookId: 3, copied: null, size: null, run: null }],
  ['half a memory', 'memory.write', { lookId: 'studio' }],
  ['a look without settings', 'looks.write', { looks: [{ id: 'a', name: 'A' }] }],
  ['looks that are no list', 'looks.write', { looks: { 0: 'a' } }],
  ['a layer without an id', 'node.show', {}],
  ['a size that is no number', 'panel.resize', { widthPx: '300', heightPx: 600 }],
])('%s is answered with a protocol error', async (_name, call, args) => {
  const controller = await startController(fileWithPhoto().document);
  controller.plugin.postFromUi({ kind: 'request', id: 5, call, args });
  await until(() => controller.replies.length > 0);
  expect(controller.replies).toMatchObject([
    { kind: 'reply', id: 5, ok: false, error: { code: 'protocol' } },
  ]);
});

test('every request is answered once under its own id, also when several run at a time', async () => {
  const file = fileWithPhoto();
  file.document.select([file.add([file.photo])]);
  file.document.images.faults.delayMs = 20;
  const controller = await startController(file.document);
  const calls = ['photo.read', 'selection.read', 'memory.read', 'photo.read', 'nonsense'];
  calls.forEach((call, i) => {
    controller.plugin.postFromUi({ kind: 'request', id: 100 + i, call, args: { imageHash: file.source } });
  });
  await pause(150);
  expect(controller.replies.map((reply) => reply.id).sort()).toEqual([100, 101, 102, 103, 104]);
});

test('closing is answered before the plugin ends', async () => {
  const controller = await startController(fileWithPhoto().document);
  expect(await controller.ask('panel.close', {})).toBe(null);
  await until(() => !controller.plugin.isRunning);
  expect(controller.closings).toEqual([null]);
});

test.each(['', 'open', 'edit'])('the command %j opens the panel on the selected photo', async (command) => {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  file.document.select([id]);
  const controller = await startController(file.document, { command, editorType: 'buzz' });
  expect((await apply(controller)).nodeId).toBe(id);
});

function withFNumber(fNumber: number) {
  return { ...recipeDraft, settings: { ...recipeDraft.settings, lens: { focalLengthMm: 85, fNumber } } };
}
