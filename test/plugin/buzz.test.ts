import { afterEach, expect, test, vi } from 'vitest';
import { ApiBuzz } from '../../playground/host/api-buzz.js';
import type { NodeSpec } from '../../playground/host/design-node.js';
import { FigmaApi } from '../../playground/host/figma-api.js';
import type { ImagePaint, Paint } from '../../playground/host/paint.js';
import { fileWithPhoto, recipeDraft, resultBytes, startController } from './controller.js';
import { pngBytes } from './image-bytes.js';
import { scanWholePage } from './scan-whole-page.js';

afterEach(() => vi.restoreAllMocks());

/** Two rows of assets, the lower of which comes first in the file; the story is a template that takes pictures in its media field alone. */
async function campaign(access: NodeSpec['access'] = 'template') {
  const { document, photo } = fileWithPhoto();
  const picture = (seed: number): ImagePaint => ({
    ...photo,
    imageHash: document.images.add(pngBytes(800, 600, 10 + seed)).hash,
  });
  const page = document.currentPage.id;
  const asset = (name: string, spec: Partial<NodeSpec>) =>
    document.add(page, { type: 'FRAME', name, height: 600, ...spec });
  const story = asset('Story', { y: 700, access });
  const badge = asset('Badge', { x: 700, y: 40 });
  const post = asset('Post', {});
  const storyPhoto = document.add(story, { type: 'RECTANGLE', name: 'Mina', fills: [picture(1)], access });
  document.add(badge, { type: 'ELLIPSE', name: 'Leo', fills: [picture(2)], y: -20 });
  document.add(post, { type: 'RECTANGLE', name: 'Ben', fills: [picture(3)], y: 300 });
  document.add(post, { type: 'RECTANGLE', name: 'Ada', fills: [picture(4)], y: 10 });
  document.forgetHistory();
  const controller = await startController(document, { editorType: 'buzz' });
  const scan = async () => {
    const { photos } = await scanWholePage(controller, page);
    return photos.map(({ target, assetName }) => [assetName, target.nodeName]);
  };
  const write = (bytes = resultBytes()) => {
    const currentHash = (document.node(storyPhoto)!.fills as ImagePaint[]).at(-1)!.imageHash!;
    const args = { nodeId: storyPhoto, currentHash, sourceHash: currentHash, bytes, recipe: recipeDraft };
    return {
      ask: () => controller.ask('result.write', args),
      inVain: () => controller.askInVain('result.write', args),
    };
  };
  return { document, picture, page, controller, storyPhoto, scan, write };
}

const byGrid = [
  ['Post', 'Ada'],
  ['Post', 'Ben'],
  ['Badge', 'Leo'],
  ['Story', 'Mina'],
];

test('a file of Buzz is gone through asset by asset, as its grid has them', async () => {
  expect(await (await campaign()).scan()).toEqual(byGrid);
});

test('media that nobody sees is left out', async () => {
  const { document, storyPhoto, scan } = await campaign();
  document.change(storyPhoto, { visible: false });
  expect(await scan()).toEqual(byGrid.slice(0, 3));
});

test('an asset whose media cannot be told is searched like any page', async () => {
  const { scan } = await campaign();
  vi.spyOn(ApiBuzz.prototype, 'getMediaContent').mockImplementation(() => {
    throw new Error('in getMediaContent: not available');
  });
  expect(await scan()).toEqual(byGrid);
});

test('without a grid the page is gone through like any other', async () => {
  vi.spyOn(FigmaApi.prototype as { getCanvasGrid: unknown }, 'getCanvasGrid', 'get').mockImplementation(
    () => {
      throw new TypeError("no such property 'getCanvasGrid' on the figma global object");
    },
  );
  const { scan } = await campaign();
  const names = (await scan()).map(([assetName, name]) => (assetName === null ? name : 'in an asset'));
  expect(names).toEqual(['Ada', 'Leo', 'Ben', 'Mina']);
});

test('a result goes into the fills, the original beneath it, where the asset lets it', async () => {
  const { document, write, storyPhoto } = await campaign('full');
  const [before] = document.node(storyPhoto)!.fills as ImagePaint[];
  const setMedia = vi.spyOn(ApiBuzz.prototype, 'getMediaContent');
  const { currentHash } = await write().ask();
  const result = { ...before, imageHash: currentHash };
  expect(document.node(storyPhoto)!.fills).toEqual([{ ...before, visible: false }, result]);
  expect(setMedia).not.toHaveBeenCalled();
});

test('a template takes a result through its media field; it is restored the same way, each one undo step', async () => {
  const { document, controller, write, storyPhoto } = await campaign();
  const before = document.node(storyPhoto)!;
  const [paint] = before.fills as ImagePaint[];
  const target = await write().ask();
  expect(document.node(storyPhoto)!.fills).toEqual([{ ...paint, imageHash: target.currentHash }]);
  expect(target).toMatchObject({ sourceHash: paint.imageHash, recipe: recipeDraft, canRestore: true });
  document.undo();
  expect(document.node(storyPhoto)).toEqual(before);
  document.redo();
  await controller.ask('result.restore', { nodeId: storyPhoto });
  expect(document.node(storyPhoto)).toEqual(before);
});

test('a crop is aligned through the media field too', async () => {
  const { document, controller, storyPhoto } = await campaign();
  const [paint] = document.node(storyPhoto)!.fills as ImagePaint[];
  const imageTransform = [
    [0.5, 0, 0.25],
    [0, 0.5, 0.25],
  ] as const;
  await controller.ask('crop.write', { nodeId: storyPhoto, currentHash: paint.imageHash!, imageTransform });
  expect(document.node(storyPhoto)!.fills).toEqual([{ ...paint, scaleMode: 'CROP', imageTransform }]);
});

/** Ways in which a media field may fail; `setMedia` gets what the field's own would do. */
const failures: [string, (setMedia: (paint: Paint) => Promise<void>, paint: Paint) => Promise<void>][] = [
  [
    'refuses',
    () => Promise.reject(new Error('in setMediaAsync: Cannot write to internal and read-only node')),
  ],
  ['says yes and does nothing', () => Promise.resolve()],
];

test.each(failures)('a media field that %s: nothing is written', async (_name, fail) => {
  const { document, write, storyPhoto } = await campaign();
  const before = document.node(storyPhoto);
  const { getMediaContent } = ApiBuzz.prototype;
  vi.spyOn(ApiBuzz.prototype, 'getMediaContent').mockImplementation(function (this: ApiBuzz, node) {
    return getMediaContent.call(this, node).map((field) => ({
      ...field,
      setMediaAsync: (paint) => fail(field.setMediaAsync, paint as Paint),
    }));
  });
  expect(await write().inVain()).toBe('read-only');
  expect(document.node(storyPhoto)).toEqual(before);
  expect(document.undo()).toBe(false);
});

test('outside of Buzz nobody asks for media', async () => {
  const file = fileWithPhoto();
  const id = file.add([file.photo], { access: 'template' });
  file.document.select([id]);
  const controller = await startController(file.document);
  const args = { nodeId: id, currentHash: file.source, sourceHash: file.source, bytes: resultBytes() };
  expect(await controller.askInVain('result.write', { ...args, recipe: recipeDraft })).toBe('read-only');
});
