import { expect, test } from 'vitest';
import type { ImagePaint, Paint } from '../../playground/host/paint.js';
import type { ImageTransform } from '../../src/contract/image-transform.js';
import {
  apply,
  fileWithPhoto,
  pause,
  recipeDraft,
  resultBytes,
  startController,
  until,
} from './controller.js';
import { pngBytes } from './image-bytes.js';

const solid: Paint = { type: 'SOLID', color: { r: 0, g: 1, b: 0 } };
const aligned: ImageTransform = [
  [0.5, 0, 0.25],
  [0, 0.625, 0.1],
];
const closer: ImageTransform = [
  [0.3, 0, 0.35],
  [0, 0.4, 0.2],
];

async function openOn(fields: Partial<ImagePaint> = {}, around: readonly Paint[] = [solid]) {
  const file = fileWithPhoto();
  const id = file.add([...around, { ...file.photo, ...fields }, ...around]);
  file.document.select([id]);
  file.document.forgetHistory();
  const controller = await startController(file.document);
  const node = () => file.document.node(id)!;
  const before = node();
  const photoNow = () =>
    (node().fills as ImagePaint[]).find(({ type, visible }) => type === 'IMAGE' && visible !== false)!;
  const align = (imageTransform = aligned, currentHash = photoNow().imageHash!) =>
    controller.ask('crop.write', { nodeId: id, currentHash, imageTransform });
  const restore = () => controller.ask('result.restore', { nodeId: id });
  return { ...file, id, controller, node, before, photoNow, align, restore };
}

type Framing = [string, Partial<ImagePaint>];
const framings: Framing[] = [
  ['FILL', { scaleMode: 'FILL', opacity: 0.5, filters: { exposure: 0.25 } }],
  ['FILL, turned', { scaleMode: 'FILL', rotation: 90 }],
  ['FIT, turned', { scaleMode: 'FIT', rotation: 270 }],
  ['TILE', { scaleMode: 'TILE', scalingFactor: 0.37, rotation: 180 }],
  [
    'CROP',
    {
      scaleMode: 'CROP',
      imageTransform: [
        [0.4, 0.1, 0.2],
        [-0.1, 0.4, 0.3],
      ],
    },
  ],
];

test.each(framings)(
  '%s: an alignment is a crop and nothing else, and goes away without a trace',
  async (_name, fields) => {
    const open = await openOn(fields);
    const target = await open.align();
    const { rotation: _, scalingFactor: __, ...rest } = fields;
    const crop = { ...rest, scaleMode: 'CROP', imageTransform: aligned };
    expect(open.node().fills).toEqual([solid, { ...open.photo, ...crop }, solid]);
    expect(open.node()).toMatchObject({ relaunchData: {} });
    expect(target).toMatchObject({
      ...{ scaleMode: 'CROP', imageTransform: aligned, rotationDeg: 0 },
      ...{ currentHash: open.source, sourceHash: open.source, recipe: null, canRestore: true },
    });
    expect(await open.restore()).toMatchObject({ canRestore: false, scaleMode: fields.scaleMode });
    expect(open.node()).toEqual(open.before);
  },
);

test.each(framings)(
  '%s: aligned with a result, before it, or after it: one restore puts all back',
  async (_name, fields) => {
    const write = (open: Awaited<ReturnType<typeof openOn>>, imageTransform?: ImageTransform) =>
      open.controller.ask('result.write', {
        ...{ nodeId: open.id, currentHash: open.photoNow().imageHash!, sourceHash: open.source },
        ...{ bytes: resultBytes(), recipe: recipeDraft, ...(imageTransform && { imageTransform }) },
      });
    const [together, before, after] = await Promise.all([openOn(fields), openOn(fields), openOn(fields)]);
    await write(together, aligned);
    await before.align();
    await write(before);
    await write(after);
    await after.align();
    const { rotation: _, scalingFactor: __, ...rest } = fields;
    const crop = { ...rest, scaleMode: 'CROP', imageTransform: aligned };
    const written = together.node();
    for (const open of [together, before, after]) {
      const result = { ...open.photo, ...crop, imageHash: open.photoNow().imageHash };
      expect(open.node().fills).toEqual([solid, { ...open.photo, ...crop, visible: false }, result, solid]);
      expect(open.node()).toEqual(written);
      await open.restore();
      expect(open.node()).toEqual(open.before);
    }
  },
);

test('one undo takes back one alignment, and one restore', async () => {
  const open = await openOn();
  await open.align();
  const first = open.node();
  await open.align(closer);
  const second = open.node();
  open.document.undo();
  expect(open.node()).toEqual(first);
  open.document.undo();
  expect(open.node()).toEqual(open.before);
  expect(open.document.undo()).toBe(false);
  open.document.redo();
  open.document.redo();
  await open.restore();
  expect(open.node()).toEqual(open.before);
  open.document.undo();
  expect(open.node()).toEqual(second);
});

test('a result with an alignment is one undo step', async () => {
  const open = await openOn();
  const args = { nodeId: open.id, currentHash: open.source, sourceHash: open.source, recipe: recipeDraft };
  await open.controller.ask('result.write', { ...args, bytes: resultBytes(), imageTransform: aligned });
  open.document.undo();
  expect(open.node()).toEqual(open.before);
  expect(open.document.undo()).toBe(false);
});

test('aligned twice, or rendered again in between: the framing before the first comes back', async () => {
  const open = await openOn({ scaleMode: 'FIT' });
  await open.align();
  await apply(open.controller);
  await open.align(closer);
  await apply(open.controller, resultBytes(800, 600, 2));
  expect(open.photoNow()).toMatchObject({ imageTransform: closer });
  await open.restore();
  expect(open.node()).toEqual(open.before);
});

/** What a person does to the crop in the editor. */
function cropByHand(open: Awaited<ReturnType<typeof openOn>>, fields: Partial<ImagePaint>) {
  const fills = open.node().fills as Paint[];
  const changed = fills.map((paint) =>
    paint.type === 'IMAGE' && paint.visible !== false ? { ...paint, ...fields } : paint,
  );
  open.document.edit(() => open.document.change(open.id, { fills: changed }));
}

const byHand: Partial<ImagePaint> = {
  scaleMode: 'CROP',
  imageTransform: [
    [0.5, 0, 0.26],
    [0, 0.625, 0.1],
  ],
};

test('a crop made by hand after an alignment is the person’s: there is nothing to restore', async () => {
  const open = await openOn();
  await open.align();
  cropByHand(open, byHand);
  const { photos } = await open.controller.ask('selection.read', {});
  expect(photos[0]).toMatchObject({ canRestore: false });
  expect(await open.controller.askInVain('result.restore', { nodeId: open.id })).toBe('nothing-to-restore');
  // aligned anew, that crop is what comes back
  await open.align(closer);
  await open.restore();
  expect(open.photoNow()).toMatchObject(byHand);
});

test('a crop made by hand stays when a result is restored, and the note about the alignment goes', async () => {
  const open = await openOn();
  await open.align();
  await apply(open.controller);
  cropByHand(open, byHand);
  await open.restore();
  expect(open.node().fills).toEqual([solid, { ...open.photo, ...byHand }, solid]);
  expect(open.node().pluginData).toEqual({});
});

test('filters and opacity that were changed after an alignment stay', async () => {
  const open = await openOn({ rotation: 90 });
  await open.align();
  const changed = { opacity: 0.5, filters: { contrast: 0.5 } };
  cropByHand(open, changed);
  await open.restore();
  expect(open.photoNow()).toEqual({ ...open.photo, rotation: 90, ...changed });
});

test('another photo under the same crop is not restored to what that of before was', async () => {
  const open = await openOn();
  await open.align();
  const imageHash = open.document.images.add(pngBytes(800, 600, 77)).hash;
  cropByHand(open, { imageHash });
  expect(await open.controller.askInVain('result.restore', { nodeId: open.id })).toBe('nothing-to-restore');
});

test('the look of an earlier picture is still known after its alignment was undone', async () => {
  const open = await openOn();
  await apply(open.controller);
  const imageHash = open.document.images.add(pngBytes(800, 600, 78)).hash;
  cropByHand(open, { imageHash });
  await open.align();
  expect(await open.restore()).toMatchObject({ recipe: null, staleRecipe: { lookId: 'corporate' } });
});

test('single precision, as the host keeps it, is the same crop', async () => {
  const open = await openOn();
  const thirds: ImageTransform = [
    [1 / 3, 0, 1 / 3],
    [0, 2 / 3, 1 / 7],
  ];
  await open.align(thirds);
  const [first, second] = thirds.map((row) => row.map(Math.fround)) as unknown as [number[], number[]];
  cropByHand(open, { imageTransform: [first, second] as unknown as ImageTransform });
  await open.restore();
  expect(open.node()).toEqual(open.before);
});

test.each(['remote', 'not-overridable'] as const)(
  'a layer whose access is %s stays as it is',
  async (access) => {
    const open = await openOn();
    open.document.change(open.id, { access });
    const crop = { nodeId: open.id, currentHash: open.source, imageTransform: aligned };
    expect(await open.controller.askInVain('crop.write', crop)).toBe('read-only');
    expect(open.node()).toEqual({ ...open.before, access });
  },
);

test('nothing is written in a file that may only be viewed, to another fill, or to a layer that has gone', async () => {
  const open = await openOn();
  const crop = { nodeId: open.id, currentHash: open.source, imageTransform: aligned };
  const other = { ...crop, currentHash: 'f'.repeat(40) };
  expect(await open.controller.askInVain('crop.write', other)).toBe('node-changed');
  const flat = [
    [1, 1, 0],
    [1, 1, 0],
  ] as unknown as ImageTransform;
  expect(await open.controller.askInVain('crop.write', { ...crop, imageTransform: flat })).toBe('protocol');
  open.document.setAccess('view');
  expect(await open.controller.askInVain('crop.write', crop)).toBe('read-only');
  open.document.setAccess('edit');
  expect(open.node()).toEqual(open.before);
  open.document.images.faults.delayMs = 40;
  const answer = open.controller.askInVain('crop.write', { ...crop });
  await pause(15);
  open.document.edit(() => open.document.remove(open.id));
  expect(await answer).toBe('node-gone');
});

test('a locked layer is aligned when it is asked for, and stays locked', async () => {
  const open = await openOn();
  open.document.change(open.id, { locked: true });
  expect(await open.align()).toMatchObject({ locked: true });
});

test('the menu restores alignments too', async () => {
  const open = await openOn({ scaleMode: 'FIT' });
  await open.align();
  open.controller.plugin.close();
  const menu = await startController(open.document, { command: 'restore' });
  await until(() => menu.closings.length > 0);
  expect(open.node()).toEqual(open.before);
});
