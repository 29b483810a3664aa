import { expect, test } from 'vitest';
import type { ImagePaint, Paint, PatternPaint } from '../../playground/host/paint.js';
import { parseRecipe } from '../../src/contract/recipe.js';
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

const solid: Paint = { type: 'SOLID', color: { r: 1, g: 0, b: 0 }, opacity: 0.25 };
const pattern: PatternPaint = {
  type: 'PATTERN',
  sourceNodeId: '1:1',
  tileType: 'RECTANGULAR',
  scalingFactor: 1,
  spacing: { x: 0, y: 0 },
  horizontalAlignment: 'START',
};

async function openOn(fills: (photo: ImagePaint) => readonly Paint[], size: [number, number] = [800, 600]) {
  const file = fileWithPhoto(...size);
  const id = file.add(fills(file.photo));
  file.document.select([id]);
  const controller = await startController(file.document);
  const node = () => file.document.node(id)!;
  const fillsNow = () => node().fills as readonly Paint[];
  const args = {
    nodeId: id,
    currentHash: file.source,
    sourceHash: file.source,
    bytes: resultBytes(...size),
    recipe: recipeDraft,
  };
  return { ...file, id, controller, node, fillsNow, args };
}

/** The state a refused write has to leave behind. */
function expectUntouched({ node }: Awaited<ReturnType<typeof openOn>>, fills: readonly Paint[]) {
  expect(node().fills).toEqual(fills);
  expect(node().pluginData).toEqual({});
  expect(node().relaunchData).toEqual({});
}

test('the result takes the place of the photo, the original lies invisible directly under it', async () => {
  const open = await openOn((photo) => [solid, photo, solid]);
  const target = await apply(open.controller);
  const result = { ...open.photo, imageHash: target.currentHash };
  expect(open.fillsNow()).toEqual([solid, { ...open.photo, visible: false }, result, solid]);
  expect(open.document.images.get(target.currentHash)?.bytes).toEqual(resultBytes());
  expect(target).toMatchObject({ nodeId: open.id, sourceHash: open.source, widthPx: 800, canRestore: true });
  const recipe = parseRecipe(open.node().pluginData['recipe']);
  expect(recipe).toEqual({
    schema: 1,
    ...recipeDraft,
    sourceHash: open.source,
    resultHash: target.currentHash,
  });
  expect(target.recipe).toEqual(recipe);
  expect(Object.keys(open.node().relaunchData)).toEqual(['edit', 'reapply']);
  expect(Object.keys(open.document.currentPage.relaunchData)).toEqual(['check']);
});

test.each<[string, Partial<ImagePaint>]>([
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
  ['FIT', { scaleMode: 'FIT', rotation: 90 }],
  ['TILE', { scaleMode: 'TILE', scalingFactor: 0.37, rotation: 180 }],
  ['FILL', { opacity: 0.5, blendMode: 'MULTIPLY', visible: true, filters: { exposure: 0.2, shadows: -1 } }],
])('%s: every other field of the paint is kept', async (_name, fields) => {
  const open = await openOn((photo) => [{ ...photo, ...fields }]);
  const target = await apply(open.controller);
  expect(open.fillsNow()[1]).toEqual({ ...open.photo, ...fields, imageHash: target.currentHash });
  expect(open.fillsNow()[0]).toEqual({ ...open.photo, ...fields, visible: false });
});

test('the topmost visible photo is replaced, invisible ones above it stay', async () => {
  const open = await openOn((photo) => [photo, photo, { ...photo, visible: false }]);
  const target = await apply(open.controller);
  const hidden = { ...open.photo, visible: false };
  const result = { ...open.photo, imageHash: target.currentHash };
  expect(open.fillsNow()).toEqual([open.photo, hidden, result, hidden]);
});

test('applying again keeps one original and works from it', async () => {
  const open = await openOn((photo) => [solid, photo]);
  const first = await apply(open.controller);
  const second = await apply(open.controller, resultBytes(800, 600, 2));
  expect(second.sourceHash).toBe(open.source);
  expect(second.currentHash).not.toBe(first.currentHash);
  const original = { ...open.photo, visible: false };
  expect(open.fillsNow()).toEqual([solid, original, { ...open.photo, imageHash: second.currentHash }]);
  expect(parseRecipe(open.node().pluginData['recipe'])?.sourceHash).toBe(open.source);
});

test('an invisible paint that is not our original is never taken for it', async () => {
  const open = await openOn((photo) => [photo]);
  await apply(open.controller);
  const mine: ImagePaint = {
    ...open.photo,
    imageHash: open.document.images.add(pngBytes(9, 9, 9)).hash,
    visible: false,
  };
  const [, result] = open.fillsNow();
  open.document.edit(() => open.document.change(open.id, { fills: [mine, result] }));
  const target = await apply(open.controller, resultBytes(800, 600, 2));
  const original = { ...open.photo, visible: false };
  expect(open.fillsNow()).toEqual([mine, original, { ...open.photo, imageHash: target.currentHash }]);
});

test('a crop made after the first apply holds for the kept original too', async () => {
  const open = await openOn((photo) => [photo]);
  await apply(open.controller);
  const crop = {
    scaleMode: 'CROP' as const,
    imageTransform: [
      [0.5, 0, 0],
      [0, 0.5, 0],
    ] as const,
  };
  const [original, result] = open.fillsNow() as ImagePaint[];
  open.document.edit(() => open.document.change(open.id, { fills: [original, { ...result, ...crop }] }));
  await apply(open.controller, resultBytes(800, 600, 2));
  expect(open.fillsNow()).toMatchObject([{ ...crop, visible: false, imageHash: open.source }, crop]);
});

test('one undo takes back one apply with all that belongs to it, and nothing else', async () => {
  const open = await openOn((photo) => [photo]);
  open.document.edit(() => open.document.change(open.id, { name: 'Ada' }));
  const before = open.node();
  await apply(open.controller);
  const applied = open.node();
  await apply(open.controller, resultBytes(800, 600, 2));
  open.document.undo();
  expect(open.node()).toEqual(applied);
  open.document.undo();
  expect(open.node()).toEqual(before);
  open.document.redo();
  expect(open.node()).toEqual(applied);
});

test('what was changed before or after an apply without a step of its own is not taken back with it', async () => {
  const open = await openOn((photo) => [photo]);
  open.document.change(open.id, { x: 5 });
  await apply(open.controller);
  const applied = open.node();
  open.document.change(open.id, { y: 7 });
  open.document.undo();
  expect(open.node()).toEqual(applied);
  open.document.undo();
  expect(open.node()).toMatchObject({ x: 5, fills: [open.photo] });
});

test('a pattern among the fills is written along', async () => {
  const open = await openOn((photo) => [pattern, photo]);
  const target = await apply(open.controller);
  const original = { ...open.photo, visible: false };
  expect(open.fillsNow()).toEqual([pattern, original, { ...open.photo, imageHash: target.currentHash }]);
  open.document.undo();
  expectUntouched(open, [pattern, open.photo]);
});

test('a node deleted meanwhile: nothing is written', async () => {
  const open = await openOn((photo) => [photo]);
  await open.controller.ask('selection.read', {});
  open.document.edit(() => open.document.remove(open.id));
  expect(await open.controller.askInVain('result.write', open.args)).toBe('node-gone');
});

test('a node deleted while the result is being checked: nothing is written', async () => {
  const open = await openOn((photo) => [photo]);
  open.document.images.faults.delayMs = 40;
  const answer = open.controller.askInVain('result.write', open.args);
  await pause(20);
  open.document.edit(() => open.document.remove(open.id));
  expect(await answer).toBe('node-gone');
});

test('a fill changed before or while the result is checked: nothing is written', async () => {
  const open = await openOn((photo) => [photo]);
  const other = open.document.images.add(pngBytes(800, 600, 9)).hash;
  const changed = [{ ...open.photo, imageHash: other }];
  open.document.images.faults.delayMs = 40;
  const answer = open.controller.askInVain('result.write', open.args);
  await pause(20);
  open.document.edit(() => open.document.change(open.id, { fills: changed }));
  expect(await answer).toBe('node-changed');
  expectUntouched(open, changed);
  expect(await open.controller.askInVain('result.write', open.args)).toBe('node-changed');
  expectUntouched(open, changed);
});

test('a result undone meanwhile is not built upon', async () => {
  const open = await openOn((photo) => [photo]);
  const first = await apply(open.controller);
  open.document.undo();
  const args = { ...open.args, currentHash: first.currentHash, bytes: resultBytes(800, 600, 2) };
  expect(await open.controller.askInVain('result.write', args)).toBe('node-changed');
  expectUntouched(open, [open.photo]);
});

test('a page opened while running changes nothing: the node is written where it is', async () => {
  const open = await openOn((photo) => [photo]);
  const elsewhere = open.document.addPage('Page 2');
  await open.controller.ask('selection.read', {});
  open.document.openPage(elsewhere);
  const target = await open.controller.ask('result.write', open.args);
  expect(open.fillsNow()).toMatchObject([{ visible: false }, { imageHash: target.currentHash }]);
  await until(() => open.controller.pushes.some((state) => state.photos.length === 0));
});

test('the panel closed while a result is being checked: nothing is written', async () => {
  const open = await openOn((photo) => [photo]);
  open.document.images.faults.delayMs = 30;
  open.controller.plugin.postFromUi({ kind: 'request', id: 99, call: 'result.write', args: open.args });
  await pause(10);
  open.controller.plugin.close();
  await pause(80);
  expectUntouched(open, [open.photo]);
  expect(open.controller.replies).toEqual([]);
  expect(open.controller.closings).toEqual([null]);
});

test.each(['remote', 'not-overridable'] as const)(
  'a node whose access is %s is told as read-only',
  async (access) => {
    const open = await openOn((photo) => [photo]);
    open.document.change(open.id, { access });
    expect(await open.controller.askInVain('result.write', open.args)).toBe('read-only');
    expectUntouched(open, [open.photo]);
  },
);

test('a fill that the host refuses leaves no recipe behind', async () => {
  // the kept hash of the lower paint is not in the file, so the whole array is refused
  const lost: ImagePaint = { type: 'IMAGE', scaleMode: 'FILL', imageHash: 'e'.repeat(40) };
  const open = await openOn((photo) => [lost, photo]);
  expect(await open.controller.askInVain('result.write', open.args)).toBe('host');
  expectUntouched(open, [lost, open.photo]);
  expect(open.document.undo()).toBe(true);
  expect(open.document.node(open.id)).toBeUndefined();
});

test.each([
  ['a picture of another size', resultBytes(801, 600), 'plane-mismatch'],
  ['a picture larger than the host takes', resultBytes(5000, 10), 'image-too-large'],
  ['bytes that are no picture', new Uint8Array(100), 'unsupported-format'],
])('%s is refused', async (_name, bytes, code) => {
  const open = await openOn((photo) => [photo]);
  expect(await open.controller.askInVain('result.write', { ...open.args, bytes })).toBe(code);
  expectUntouched(open, [open.photo]);
});

test('25 MB cross both ways', async () => {
  const file = fileWithPhoto();
  const source = file.document.images.add(pngBytes(4096, 4096, 1, 25_000_000)).hash;
  const id = file.add([{ ...file.photo, imageHash: source }]);
  file.document.select([id]);
  const controller = await startController(file.document);
  const bytes = await controller.ask('photo.read', { imageHash: source });
  expect(bytes).toHaveLength(25_000_000);
  const target = await apply(controller, pngBytes(4096, 4096, 2, 25_000_000));
  expect(file.document.images.get(target.currentHash)?.bytes).toHaveLength(25_000_000);
});
