import { expect, test } from 'vitest';
import type { NodeSpec } from '../../playground/host/design-node.js';
import type { ImagePaint } from '../../playground/host/paint.js';
import { packSlot, slotKey } from '../../src/contract/headshot-slot.js';
import { apply, fileWithPhoto, recipeDraft, resultBytes, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

/** A page of components, and a page with two instances of a card that has a photo's place in it. */
function cards({ slot = true, card: cardSpec = {} as Partial<NodeSpec> } = {}) {
  const { document, photo } = fileWithPhoto();
  const picture = (seed: number): ImagePaint => ({
    ...photo,
    imageHash: document.images.add(pngBytes(800, 600, 10 + seed)).hash,
  });
  const components = document.currentPage.id;
  const pluginData = slot ? { [slotKey]: packSlot({ lookId: 'brand' }) } : {};
  const card = document.add(components, { type: 'COMPONENT', name: 'Card', ...cardSpec });
  const place = document.add(card, { type: 'RECTANGLE', name: 'Place', fills: [picture(1)], pluginData });
  const page = document.addPage('Team');
  const instance = (y: number, parent = page) =>
    document.add(parent, { type: 'INSTANCE', name: 'Card', mainComponentId: card, y });
  const [first, second] = [instance(0), instance(300)];
  const fill = (id: string, seed: number, name: string) =>
    document.edit(() => document.change(id, { fills: [picture(seed)], name }));
  document.forgetHistory();
  return { document, picture, components, card, place, page, first, second, instance, fill };
}

test('what an instance shows as its component does is left out, and so is the place itself', async () => {
  const file = cards();
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
  expect((await scanWholePage(controller, file.components)).names).toEqual([]);
  file.fill(`I${file.second};${file.place}`, 2, 'Ada');
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => [target.nodeName, target.slot])).toEqual([['Ada', { lookId: 'brand' }]]);
});

test("without a slot a component's own photo is one of the file, and its copies in instances are not", async () => {
  const file = cards({ slot: false });
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.components)).names).toEqual(['Place']);
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
  file.fill(`I${file.first};${file.place}`, 2, 'Ada');
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => [target.nodeName, target.slot])).toEqual([['Ada', null]]);
});

test('a component of a library is followed like one of the file', async () => {
  const file = cards({ card: { access: 'remote' } });
  file.document.change(file.place, { access: 'remote' });
  file.fill(`I${file.first};${file.place}`, 2, 'Ada');
  const controller = await startController(file.document);
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => [target.nodeName, target.slot])).toEqual([['Ada', { lookId: 'brand' }]]);
  expect(await controller.ask('slot.write', { nodeIds: [photos[0].target.nodeId], slot: null })).toBe(1);
  expect(await controller.askInVain('slot.write', { nodeIds: [file.place], slot: null })).toBe('read-only');
});

test('an instance that is a photo as a whole follows its component as a whole', async () => {
  const file = cards({ slot: false });
  file.document.change(file.card, {
    fills: [file.picture(5)],
    pluginData: { [slotKey]: packSlot({ lookId: null }) },
  });
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
  expect((await scanWholePage(controller, file.components)).names).toEqual(['Place']);
  file.fill(file.first, 6, 'Ada');
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => [target.nodeName, target.slot])).toEqual([['Ada', { lookId: null }]]);
});

test('instances within components: filled there, they are photos there and placeholders further out', async () => {
  const file = cards();
  const row = file.document.add(file.components, { type: 'COMPONENT', name: 'Row', y: 500 });
  const inner = file.instance(0, row);
  const outer = file.document.add(file.page, { type: 'INSTANCE', mainComponentId: row, y: 900 });
  const deep = `I${outer};${inner};${file.place}`;
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
  file.fill(`I${inner};${file.place}`, 2, 'Ada');
  expect((await scanWholePage(controller, file.components)).names).toEqual(['Ada']);
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
  file.fill(deep, 3, 'Leo');
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => [target.nodeId, target.slot])).toEqual([[deep, { lookId: 'brand' }]]);
});

test('an unfilled slot with a look on its placeholder is still unfilled', async () => {
  const file = cards();
  file.document.openPage(file.page);
  file.document.select([`I${file.first};${file.place}`]);
  const controller = await startController(file.document);
  expect(await apply(controller)).toMatchObject({ slot: { lookId: 'brand' } });
  expect((await scanWholePage(controller, file.page)).names).toEqual([]);
});

test('a component that is gone leaves its instances as they are', async () => {
  const file = cards();
  const controller = await startController(file.document);
  file.document.openPage(file.page);
  file.document.edit(() => file.document.remove(file.components));
  const { photos } = await scanWholePage(controller, file.page);
  expect(photos.map(({ target }) => target.slot)).toEqual([{ lookId: 'brand' }, { lookId: 'brand' }]);
});

test('a slot is told of what is selected too, and marking one is one undo step', async () => {
  const file = cards({ slot: false });
  const empty = file.document.add(file.page, { type: 'FRAME', name: 'Empty' });
  const group = file.document.add(file.page, { type: 'GROUP' });
  file.document.openPage(file.page);
  const layer = `I${file.first};${file.place}`;
  file.document.select([layer]);
  file.document.forgetHistory();
  const controller = await startController(file.document);
  const slotNow = async () => (await controller.ask('selection.read', {})).photos[0].slot;
  expect(await slotNow()).toBeNull();
  const before = file.document.node(empty);
  const nodeIds = [file.place, empty, empty, group, '9:9'];
  expect(await controller.ask('slot.write', { nodeIds, slot: { lookId: 'mono' } })).toBe(2);
  expect(await slotNow()).toEqual({ lookId: 'mono' });
  expect(file.document.undo()).toBe(true);
  expect(file.document.node(empty)).toEqual(before);
  expect(await slotNow()).toBeNull();
  expect(file.document.undo()).toBe(false);
  file.document.redo();
  await controller.ask('slot.write', { nodeIds: [file.place, empty], slot: null });
  expect(file.document.node(empty)).toEqual(before);
  expect(await slotNow()).toBeNull();
});

test('slots of which one cannot be written: none is', async () => {
  const file = cards({ slot: false });
  const nodeIds = [1, 2, 3].map(() => file.document.add(file.page, { type: 'FRAME' }));
  file.document.change(nodeIds[2], { access: 'remote' });
  file.document.forgetHistory();
  const controller = await startController(file.document);
  expect(await controller.askInVain('slot.write', { nodeIds, slot: { lookId: null } })).toBe('read-only');
  for (const id of nodeIds) expect(file.document.node(id)!.pluginData).toEqual({});
  expect(file.document.undo()).toBe(false);
  file.document.setAccess('view');
  expect(await controller.askInVain('slot.write', { nodeIds: [nodeIds[0]], slot: null })).toBe('read-only');
});

test('a slot is finished by a result in the instance, and the component stays as it is', async () => {
  const file = cards();
  const layer = `I${file.first};${file.place}`;
  file.fill(layer, 2, 'Ada');
  const main = file.document.node(file.place);
  const controller = await startController(file.document);
  const [{ target }] = (await scanWholePage(controller, file.page)).photos;
  const { nodeId, currentHash, sourceHash } = target;
  const args = { nodeId, currentHash, sourceHash, bytes: resultBytes(), recipe: recipeDraft };
  expect(await controller.ask('result.write', args)).toMatchObject({ slot: { lookId: 'brand' } });
  expect(file.document.node(file.place)).toEqual(main);
  const [again] = (await scanWholePage(controller, file.page)).photos;
  expect(again.target).toMatchObject({ nodeId: layer, recipe: { lookId: 'corporate' }, sourceHash });
});

test('what cannot be worked on is told once, for the component, and not of every instance that shows the same', async () => {
  const file = cards({ slot: false });
  const film = { type: 'VIDEO', scaleMode: 'FILL', videoHash: 'b'.repeat(40) } as const;
  file.document.change(file.place, { fills: [film] });
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.components)).refused).toMatchObject([{ code: 'video-fill' }]);
  expect(await scanWholePage(controller, file.page)).toMatchObject({ photos: [], refused: [] });
});

test('of a slot whose own picture is lost nothing is told', async () => {
  const file = cards();
  file.document.change(file.place, { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: null }] });
  const controller = await startController(file.document);
  for (const page of [file.components, file.page]) {
    expect(await scanWholePage(controller, page)).toMatchObject({ photos: [], refused: [] });
  }
});
