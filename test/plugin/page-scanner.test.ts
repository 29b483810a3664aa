import { afterEach, expect, test } from 'vitest';
import { findMembers } from '../../playground/host/find-members.js';
import type { ImagePaint, Paint } from '../../playground/host/paint.js';
import { ignoredKey, packIgnored } from '../../src/contract/ignored-finding.js';
import { apply, fileWithPhoto, pause, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

const { findAllWithCriteria } = findMembers;
afterEach(() => {
  Object.assign(findMembers, { findAllWithCriteria });
});

/** A page with `count` different photos in rows of ten. */
function wall(count: number) {
  const file = fileWithPhoto();
  const pageId = file.document.currentPage.id;
  const photos = Array.from({ length: count }, (_, i): ImagePaint => {
    const { hash } = file.document.images.add(pngBytes(800, 600, 100 + i));
    return { ...file.photo, imageHash: hash };
  });
  const ids = photos.map((photo, i) =>
    file.add([photo], { name: `${i}`, x: (i % 10) * 120, y: Math.floor(i / 10) * 120 }),
  );
  file.document.forgetHistory();
  return { ...file, pageId, ids };
}

test('pages are told in their order, without being loaded', async () => {
  const file = fileWithPhoto();
  const second = file.document.addPage('Board');
  const controller = await startController(file.document);
  file.document.openPage(second);
  expect(await controller.ask('pages.read', {})).toEqual([
    { pageId: file.document.pages[0].id, name: 'Page 1', isCurrent: false },
    { pageId: second, name: 'Board', isCurrent: true },
  ]);
});

test('an empty page, one that is not in view, and one that is not there', async () => {
  const file = fileWithPhoto();
  const other = file.document.addPage('Other');
  const controller = await startController(file.document);
  const nothing = { photos: [], refused: [], total: 0, next: null };
  expect(await controller.ask('page.scan', { pageId: file.document.currentPage.id, from: 0 })).toEqual(
    nothing,
  );
  expect(await controller.ask('page.scan', { pageId: other, from: 0 })).toEqual(nothing);
  file.document.add(other, { type: 'RECTANGLE', name: 'Ada', fills: [file.photo] });
  expect((await scanWholePage(controller, other)).names).toEqual(['Ada']);
  expect(await controller.askInVain('page.scan', { pageId: '7:7', from: 0 })).toBe('node-gone');
  const node = file.add([file.photo]);
  expect(await controller.askInVain('page.scan', { pageId: node, from: 0 })).toBe('node-gone');
});

test('a photo comes with what a check wants to know of its layer', async () => {
  const file = fileWithPhoto();
  const id = file.add([file.photo], { name: 'Ada', width: 90, height: 120, locked: true });
  file.document.select([id]);
  const controller = await startController(file.document);
  const target = await apply(controller);
  const ignored = [{ code: 'roll', reason: 'she leans' }] as const;
  const text = packIgnored(ignored, file.source);
  const { pluginData } = file.document.node(id)!;
  file.document.change(id, { pluginData: { ...pluginData, [ignoredKey]: text } });
  const { photos } = await scanWholePage(controller, file.document.currentPage.id);
  expect(photos).toEqual([{ target, isRound: false, layerHeight: 120, ignored, assetName: null }]);
  expect(photos[0].target).toMatchObject({ locked: true, canRestore: true, slot: null });
  // another photo in the same layer is looked at afresh
  file.document.change(id, {
    fills: [{ ...file.photo, imageHash: file.document.images.add(pngBytes(9, 9, 9)).hash }],
  });
  const [again] = (await scanWholePage(controller, file.document.currentPage.id)).photos;
  expect(again).toMatchObject({
    ignored: [],
    target: { recipe: null, staleRecipe: { lookId: 'corporate' } },
  });
});

test.each([
  ['an ellipse', { type: 'ELLIPSE', width: 80, height: 60 }, true],
  ['a square rounded by half', { width: 80, height: 80, cornerRadius: 40 }, true],
  ['a square rounded by far more', { width: 80, height: 80.3, cornerRadius: 999 }, true],
  ['a square rounded by less', { width: 80, height: 80, cornerRadius: 30 }, false],
  ['an oblong rounded by half', { width: 160, height: 80, cornerRadius: 40 }, false],
] as const)('%s', async (_name, spec, isRound) => {
  const file = fileWithPhoto();
  file.add([file.photo], { ...spec });
  const controller = await startController(file.document);
  expect((await scanWholePage(controller, file.document.currentPage.id)).photos[0]).toMatchObject({
    isRound,
  });
});

test('a page is gone through in stretches, in reading order', async () => {
  const file = wall(70);
  const controller = await startController(file.document);
  const { stretches, names } = await scanWholePage(controller, file.pageId);
  expect(stretches.map(({ photos, total, next }) => [photos.length, total, next])).toEqual([
    [32, 70, 32],
    [32, 70, 64],
    [6, 70, null],
  ]);
  expect(names).toEqual(file.ids.map((_, i) => `${i}`));
});

/** Ways in which a host may let a page be searched. */
const searches = ['by kind', 'one by one'] as const;

test.each(searches)('searched %s: what one sees is listed, inside of everything', async (search) => {
  if (search === 'one by one') Object.assign(findMembers, { findAllWithCriteria: undefined });
  const { document, photo, add } = fileWithPhoto();
  const within = (parentId: string, name: string, spec = {}) =>
    document.add(parentId, { type: 'RECTANGLE', name, fills: [photo], ...spec });
  const section = add([], { type: 'SECTION', y: 0 });
  const group = document.add(section, { type: 'GROUP' });
  within(group, 'in a group', { y: 10 });
  const frame = add([photo], { type: 'FRAME', name: 'background', y: 1000 });
  within(frame, 'before the background', { y: 200 });
  within(frame, 'invisible', { visible: false });
  const hidden = document.add(frame, { type: 'FRAME', visible: false });
  within(document.add(hidden, { type: 'GROUP' }), 'in an invisible frame');
  within(add([], { type: 'BOOLEAN_OPERATION' }), 'a shape of a shape');
  add([photo], { type: 'TEXT', name: 'letters', y: 2000 });
  add([photo], { type: 'VECTOR', name: 'last', y: 3000 });
  add([]);
  const controller = await startController(document);
  const { names, refused } = await scanWholePage(controller, document.currentPage.id);
  expect(names).toEqual(['in a group', 'background', 'before the background', 'last']);
  expect(refused).toEqual([]);
});

test('pictures that cannot be worked on are told, and do not hold up the others', async () => {
  const { document, photo, add } = fileWithPhoto();
  const paint = (fields: Partial<ImagePaint>): Paint[] => [{ ...photo, ...fields }];
  add([photo], { name: 'good' });
  add(paint({ imageHash: 'a'.repeat(40) }), { name: 'lost' });
  add(paint({ imageHash: null }), { name: 'never chosen' });
  add(paint({ imageHash: document.images.add(pngBytes(5000, 10), { anySize: true }).hash }), {
    name: 'large',
  });
  add([{ type: 'VIDEO', scaleMode: 'FILL', videoHash: 'b'.repeat(40) }], { name: 'film' });
  add([{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }], { name: 'paper' });
  const controller = await startController(document);
  const { names, refused } = await scanWholePage(controller, document.currentPage.id);
  expect(names).toEqual(['good']);
  expect(Object.fromEntries(refused.map(({ nodeName, code }) => [nodeName, code]))).toEqual({
    lost: 'image-missing',
    'never chosen': 'image-missing',
    large: 'image-too-large',
    film: 'video-fill',
  });
});

test('layers that go while a page is gone through are passed over, and new ones wait for the next time', async () => {
  const file = wall(70);
  const controller = await startController(file.document);
  const first = await controller.ask('page.scan', { pageId: file.pageId, from: 0 });
  file.document.edit(() => file.document.remove(file.ids[40]));
  file.document.edit(() => file.document.change(file.ids[41], { fills: [] }));
  file.add([file.photo], { name: 'new', y: 50 });
  const second = await controller.ask('page.scan', { pageId: file.pageId, from: first.next! });
  expect(second).toMatchObject({ total: 70, next: 64 });
  expect(second.photos.map(({ target }) => target.nodeName)).not.toContain('40');
  expect(second).toMatchObject({ photos: { length: 30 }, refused: [] });
  await controller.ask('page.scan', { pageId: file.pageId, from: 64 });
  expect(await controller.ask('page.scan', { pageId: file.pageId, from: 0 })).toMatchObject({ total: 69 });
});

test('a layer deleted while its photo is read is as gone as any', async () => {
  const file = wall(3);
  const controller = await startController(file.document);
  file.document.images.faults.delayMs = 40;
  const answer = controller.ask('page.scan', { pageId: file.pageId, from: 0 });
  await pause(20);
  file.document.edit(() => file.document.remove(file.ids[1]));
  const { photos, refused } = await answer;
  expect(photos.map(({ target }) => target.nodeName)).toEqual(['0', '2']);
  expect(refused).toEqual([]);
});

test('a page deleted while it is gone through', async () => {
  const file = wall(40);
  const other = file.document.addPage('Other');
  const controller = await startController(file.document);
  const { next } = await controller.ask('page.scan', { pageId: file.pageId, from: 0 });
  file.document.images.faults.delayMs = 40;
  const answer = controller.askInVain('page.scan', { pageId: file.pageId, from: next! });
  await pause(10);
  file.document.openPage(other);
  file.document.edit(() => file.document.remove(file.pageId));
  expect(await answer).toBe('node-gone');
  expect(await controller.askInVain('page.scan', { pageId: file.pageId, from: next! })).toBe('node-gone');
  expect(await controller.ask('page.scan', { pageId: other, from: 0 })).toMatchObject({ total: 0 });
});

test('two pages in turn, and a stretch in the middle of a page that was not begun', async () => {
  const file = wall(40);
  const other = file.document.addPage('Other');
  file.document.add(other, { type: 'RECTANGLE', name: 'Ada', fills: [file.photo] });
  const controller = await startController(file.document);
  await controller.ask('page.scan', { pageId: file.pageId, from: 0 });
  expect((await scanWholePage(controller, other)).names).toEqual(['Ada']);
  const rest = await controller.ask('page.scan', { pageId: file.pageId, from: 32 });
  expect(rest.photos.map(({ target }) => target.nodeName)).toEqual([
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '38',
    '39',
  ]);
  expect(await controller.ask('page.scan', { pageId: file.pageId, from: 4000 })).toMatchObject({
    photos: [],
    next: null,
  });
});

test('going through a page changes nothing, also of a file that may only be viewed', async () => {
  const file = wall(40);
  file.document.setAccess('view');
  const controller = await startController(file.document);
  const before = file.ids.map((id) => file.document.node(id));
  const page = file.document.currentPage;
  expect((await scanWholePage(controller, file.pageId)).photos).toHaveLength(40);
  expect(file.ids.map((id) => file.document.node(id))).toEqual(before);
  expect(file.document.currentPage).toBe(page);
  expect(file.document.undo()).toBe(false);
});
