import { expect, test } from 'vitest';
import type { StartPluginOptions } from '../../playground/host/start-plugin.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { apply, fileWithPhoto, recipeDraft, resultBytes, startController } from './controller.js';

test.each<[Partial<StartPluginOptions>, object]>([
  [{}, { editor: 'figma', canEdit: true, task: { kind: 'photo' } }],
  [
    { editorType: 'buzz', command: 'open' },
    { editor: 'buzz', canEdit: true, task: { kind: 'photo' } },
  ],
  [{ command: 'edit' }, { task: { kind: 'photo' } }],
  [{ command: 'self-test' }, { editor: 'figma', task: { kind: 'self-test' } }],
  [
    { editorType: 'dev', mode: 'inspect' },
    { editor: 'figma', canEdit: false },
  ],
])('opened as %j the panel is told %j', async (options, expected) => {
  const { document } = fileWithPhoto();
  const controller = await startController(document, options);
  expect(await controller.ask('file.read', {})).toMatchObject(expected);
  expect(document.canUndo).toBe(false);
});

test('whether the file may be changed is found out anew each time', async () => {
  const { document } = fileWithPhoto();
  const controller = await startController(document);
  document.setAccess('view');
  expect(await controller.ask('file.read', {})).toMatchObject({ canEdit: false });
  document.setAccess('edit');
  expect(await controller.ask('file.read', {})).toMatchObject({ canEdit: true });
});

test('in a file that may only be viewed every write is refused, and nothing is written', async () => {
  const file = fileWithPhoto();
  file.document.select([file.add([file.photo])]);
  const controller = await startController(file.document);
  const { nodeId, currentHash, sourceHash } = await apply(controller);
  const applied = file.document.node(nodeId);
  const root = file.document.root;
  file.document.setAccess('view');
  const bytes = resultBytes(800, 600, 2);
  const write = { nodeId, currentHash, sourceHash, bytes, recipe: recipeDraft };
  expect(await controller.askInVain('result.write', write)).toBe('read-only');
  expect(await controller.askInVain('result.restore', { nodeId })).toBe('read-only');
  expect(await controller.askInVain('looks.write', noFileLooks)).toBe('read-only');
  expect(file.document.node(nodeId)).toBe(applied);
  expect(file.document.root).toBe(root);
  expect(await controller.ask('selection.read', {})).toMatchObject({
    photos: [{ nodeId, canRestore: true }],
  });
});

test('the menu’s "Restore original" says why it does nothing in such a file, and ends', async () => {
  const file = fileWithPhoto();
  file.document.select([file.add([file.photo])]);
  file.document.setAccess('view');
  const controller = await startController(file.document, { command: 'restore' });
  expect(controller.closings).toEqual(['You can only look at this file, so nothing was restored.']);
});
