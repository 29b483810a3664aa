import { expect, test } from 'vitest';
import type { NodeType } from '../../playground/host/design-node.js';
import type { Paint } from '../../playground/host/paint.js';
import { apply, fileWithPhoto, pause, startController } from './controller.js';
import { gifBytes, pngBytes } from './image-bytes.js';

const solid: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } };

async function select(file: ReturnType<typeof fileWithPhoto>, ...ids: string[]) {
  file.document.select(ids);
  const controller = await startController(file.document);
  return controller.ask('selection.read', {});
}

test('an empty selection holds nothing', async () => {
  expect(await select(fileWithPhoto())).toEqual({ photos: [], refused: [] });
});

const kinds: NodeType[] = [
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
  'BOOLEAN_OPERATION',
  'TEXT',
  'FRAME',
  'COMPONENT',
  'INSTANCE',
  'SECTION',
];

test.each(kinds)('a %s with an image paint is a photo', async (type) => {
  const file = fileWithPhoto();
  const id = file.add([file.photo], { type, name: 'Ada', width: 200, height: 100 });
  const { photos, refused } = await select(file, id);
  expect(refused).toEqual([]);
  expect(photos).toEqual([
    {
      nodeId: id,
      nodeName: 'Ada',
      currentHash: file.source,
      sourceHash: file.source,
      widthPx: 800,
      heightPx: 600,
      scaleMode: 'FILL',
      imageTransform: null,
      rotationDeg: 0,
      nodeAspect: 2,
      locked: false,
      recipe: null,
      staleRecipe: null,
      canRestore: false,
      slot: null,
      isPlaceholder: false,
    },
  ]);
});

test('the topmost visible image paint is the photo', async () => {
  const file = fileWithPhoto();
  const other = file.document.images.add(pngBytes(300, 300, 7)).hash;
  const below = { ...file.photo, imageHash: other };
  const id = file.add([below, file.photo, { ...below, visible: false }, { ...below, opacity: 0 }, solid]);
  expect((await select(file, id)).photos[0].currentHash).toBe(file.source);
});

test.each([
  [90, 90],
  [-90, 270],
  [450, 90],
  [360, 0],
])('a picture turned by %d degrees is told as %d', async (rotation, rotationDeg) => {
  const file = fileWithPhoto();
  const id = file.add([{ ...file.photo, rotation }]);
  expect((await select(file, id)).photos[0]).toMatchObject({ rotationDeg });
});

test('a crop tells its transform, and a lock is told', async () => {
  const file = fileWithPhoto();
  const imageTransform = [
    [0.5, 0, 0.25],
    [0, 0.5, 0.125],
  ] as const;
  const id = file.add([{ ...file.photo, scaleMode: 'CROP', imageTransform }], { locked: true });
  const [photo] = (await select(file, id)).photos;
  expect(photo).toMatchObject({ scaleMode: 'CROP', imageTransform, locked: true });
});

test.each([
  ['mixed fills', 'mixed' as const, 'mixed-fills'],
  ['no paint', [], 'no-image-fill'],
  ['a plain colour', [solid], 'no-image-fill'],
  [
    'an invisible image',
    [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: null, visible: false }],
    'no-image-fill',
  ],
  [
    'an image that was never chosen',
    [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: null }],
    'image-missing',
  ],
  [
    'an image that is not in the file',
    [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'a'.repeat(40) }],
    'image-missing',
  ],
  ['a video', [{ type: 'VIDEO', scaleMode: 'FILL', videoHash: 'b'.repeat(40) }], 'video-fill'],
  ['a pattern', [pattern()], 'pattern-fill'],
] satisfies [string, readonly Paint[] | 'mixed', string][])('%s is refused', async (_name, fills, code) => {
  const file = fileWithPhoto();
  const id = file.add(fills, { type: fills === 'mixed' ? 'TEXT' : 'RECTANGLE', name: 'Box' });
  const { photos, refused } = await select(file, id);
  expect(photos).toEqual([]);
  expect(refused).toEqual([{ nodeId: id, nodeName: 'Box', code, details: {} }]);
});

test('a layer without a picture says that it waits for one, as it is marked', async () => {
  const file = fileWithPhoto();
  const id = file.add([solid], { name: 'Box' });
  file.document.select([id]);
  const controller = await startController(file.document);
  await controller.ask('slot.write', { nodeIds: [id], slot: { lookId: 'brand' } });
  const { refused } = await controller.ask('selection.read', {});
  expect(refused).toEqual([
    { nodeId: id, nodeName: 'Box', code: 'no-image-fill', details: {}, slot: { lookId: 'brand' } },
  ]);
});

test('a photo that shares its fills with a video is refused, with a pattern it is not', async () => {
  const file = fileWithPhoto();
  const withVideo = file.add([
    { type: 'VIDEO', scaleMode: 'FILL', videoHash: null, visible: false },
    file.photo,
  ]);
  const withPattern = file.add([pattern(), file.photo]);
  const { photos, refused } = await select(file, withVideo, withPattern);
  expect(refused.map((r) => [r.nodeId, r.code])).toEqual([[withVideo, 'video-fill']]);
  expect(photos.map((p) => p.nodeId)).toEqual([withPattern]);
});

test('more than 4096 px a side is refused with the numbers', async () => {
  const file = fileWithPhoto(6000, 4000);
  const fits = file.document.images.add(pngBytes(4096, 4096, 1)).hash;
  const large = file.add([file.photo]);
  const allowed = file.add([{ ...file.photo, imageHash: fits }]);
  const { photos, refused } = await select(file, large, allowed);
  expect(photos.map((p) => p.nodeId)).toEqual([allowed]);
  expect(refused[0]).toMatchObject({
    nodeId: large,
    code: 'image-too-large',
    details: { widthPx: 6000, heightPx: 4000, limitPx: 4096 },
  });
});

test('bytes that cannot be loaded are told', async () => {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  file.document.images.faults.missing.add(file.source);
  expect((await select(file, id)).refused[0].code).toBe('image-missing');
  file.document.images.faults.reason = 'a text, not an Error';
  expect((await select(file, id)).refused[0].code).toBe('image-missing');
});

test('photos inside a selected group are found, invisible ones and shapes of a union are not', async () => {
  const file = fileWithPhoto();
  const { document, photo } = file;
  const group = file.add(null, { type: 'GROUP' });
  const frame = document.add(group, { type: 'FRAME', fills: [solid] });
  const inside = document.add(frame, { type: 'ELLIPSE', fills: [photo] });
  document.add(group, { type: 'RECTANGLE', fills: [photo], visible: false });
  const union = document.add(group, { type: 'BOOLEAN_OPERATION', fills: [solid] });
  document.add(union, { type: 'RECTANGLE', fills: [photo] });
  const { photos, refused } = await select(file, group);
  expect(photos.map((p) => p.nodeId)).toEqual([inside]);
  expect(refused).toEqual([]);
});

test('a group without photos is refused once', async () => {
  const file = fileWithPhoto();
  const group = file.add(null, { type: 'GROUP', name: 'Icons' });
  file.document.add(group, { type: 'RECTANGLE', fills: [solid] });
  const { photos, refused } = await select(file, group);
  expect(photos).toEqual([]);
  expect(refused).toMatchObject([{ nodeName: 'Icons', code: 'no-image-fill' }]);
});

test('what is invisible inside an instance is passed over', async () => {
  const file = fileWithPhoto();
  const instance = file.add([], { type: 'INSTANCE' });
  const shown = file.document.add(instance, { type: 'RECTANGLE', fills: [file.photo] });
  const hidden = file.document.add(instance, { type: 'FRAME', visible: false });
  file.document.add(hidden, { type: 'RECTANGLE', fills: [file.photo] });
  expect((await select(file, instance)).photos.map((p) => p.nodeId)).toEqual([shown]);
});

test('bytes are read by hash; a GIF is refused by its first bytes', async () => {
  const file = fileWithPhoto();
  const gif = file.document.images.add(gifBytes(20, 20)).hash;
  const controller = await startController(file.document);
  expect(await controller.ask('photo.read', { imageHash: file.source })).toEqual(pngBytes(800, 600));
  expect(await controller.askInVain('photo.read', { imageHash: gif })).toBe('image-animated');
  expect(await controller.askInVain('photo.read', { imageHash: 'f'.repeat(40) })).toBe('image-missing');
  file.document.images.faults.missing.add(file.source);
  expect(await controller.askInVain('photo.read', { imageHash: file.source })).toBe('image-missing');
});

function pattern(): Paint {
  return {
    type: 'PATTERN',
    sourceNodeId: '1:1',
    tileType: 'RECTANGULAR',
    scalingFactor: 1,
    spacing: { x: 0, y: 0 },
    horizontalAlignment: 'START',
  };
}

test('the look of an earlier picture is told when the photo was exchanged since, but not believed', async () => {
  const file = fileWithPhoto();
  const id = file.add([file.photo]);
  file.document.select([id]);
  const controller = await startController(file.document);
  const { recipe, staleRecipe } = await apply(controller);
  expect(recipe).toMatchObject({ lookId: 'corporate' });
  expect(staleRecipe).toBe(null);
  const other = file.document.images.add(pngBytes(640, 480, 4)).hash;
  file.document.change(id, { fills: [{ ...file.photo, imageHash: other }] });
  const { photos } = await controller.ask('selection.read', {});
  expect(photos).toMatchObject([{ recipe: null, staleRecipe: recipe, canRestore: false, sourceHash: other }]);
  // unreadable notes are no recipe at all
  file.document.change(id, { pluginData: { recipe: '{"schema":1' } });
  expect((await controller.ask('selection.read', {})).photos).toMatchObject([{ staleRecipe: null }]);
});

test('several photos come as one reads the page, in whatever order they were clicked', async () => {
  const file = fileWithPhoto();
  const place = (name: string, x: number, y: number) => file.add([file.photo], { name, x, y });
  const ids = [place('d', 0, 210), place('b', 150, 4), place('c', 300, 0), place('a', 0, 8)];
  const group = file.document.add(file.document.currentPage.id, { type: 'FRAME', x: 450, y: 200 });
  file.document.add(group, { type: 'RECTANGLE', name: 'e', fills: [file.photo], x: 10, y: 5 });
  const names = async (...selected: string[]) =>
    (await select(file, ...selected)).photos.map(({ nodeName }) => nodeName);
  const inOrder = ['a', 'b', 'c', 'd', 'e'];
  expect(await names(...ids, group)).toEqual(inOrder);
  expect(await names(group, ...ids.reverse())).toEqual(inOrder);
});

test('hundreds of photos are read without holding up the editor, and only the newest selection to its end', async () => {
  const file = fileWithPhoto();
  const { document } = file;
  const hashes = Array.from({ length: 400 }, (_, i) => document.images.add(pngBytes(90, 90, 100 + i)).hash);
  const ids = document.edit(() =>
    hashes.map((imageHash, i) => file.add([{ ...file.photo, imageHash }], { y: 200 * i })),
  );
  const controller = await startController(document);
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  });
  document.select(ids);
  const { photos } = await controller.ask('selection.read', {});
  expect(photos.map(({ nodeId }) => nodeId)).toEqual(ids);
  expect(turns).toBeGreaterThan(20);
  const overtaken = controller.ask('selection.read', {});
  await pause(5);
  document.select(ids.slice(7, 9));
  const newest = await controller.ask('selection.read', {});
  clearInterval(clock);
  expect(newest.photos).toHaveLength(2);
  expect(await overtaken).toEqual(newest);
});

test('what is deleted while hundreds are read is left out', async () => {
  const file = fileWithPhoto();
  const { document } = file;
  document.images.faults.delayMs = 10;
  const ids = Array.from({ length: 60 }, (_, i) => {
    const imageHash = document.images.add(pngBytes(90, 90, 100 + i)).hash;
    return file.add([{ ...file.photo, imageHash }], { y: 200 * i });
  });
  document.select(ids);
  const controller = await startController(document);
  const reading = controller.ask('selection.read', {});
  await pause(15);
  document.remove(ids[55]!);
  const { photos, refused } = await reading;
  expect(refused).toEqual([]);
  expect(photos).toHaveLength(59);
});
