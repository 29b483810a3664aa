import { expect, test } from 'vitest';
import { DesignDocument } from '../../../playground/host/design-document.js';
import type { ImagePaint } from '../../../playground/host/paint.js';
import { until } from '../../plugin/controller.js';
import { pngBytes } from '../../plugin/image-bytes.js';
import { runScript } from './scripted-plugin.js';

/** Two rows of assets: a post with two photos beside a locked one, a story beneath; history empty. */
function campaign() {
  const document = new DesignDocument();
  const image = (seed: number): ImagePaint => ({
    type: 'IMAGE',
    scaleMode: 'FILL',
    imageHash: document.images.add(pngBytes(8, 6, seed)).hash,
  });
  const page = document.currentPage.id;
  const story = document.add(page, { type: 'FRAME', name: 'Story', y: 700 });
  const locked = document.add(page, { type: 'FRAME', name: 'Locked', x: 700, y: 40, access: 'template' });
  const post = document.add(page, {
    type: 'FRAME',
    name: 'Post',
    height: 640,
    buzzAssetType: 'LINKEDIN_POST_SQUARE',
  });
  document.add(post, { type: 'RECTANGLE', name: 'left', fills: [{ ...image(9), visible: false }, image(1)] });
  document.add(post, { type: 'RECTANGLE', name: 'right', fills: [image(2)] });
  const text = { characters: 'Ada', fontSizePx: 20, fontWeight: 400, align: 'LEFT' } as const;
  const line = document.add(post, { type: 'TEXT', name: 'line', text });
  const lockedPhoto = document.add(locked, {
    type: 'RECTANGLE',
    name: 'only',
    fills: [image(3)],
    access: 'template',
  });
  document.forgetHistory();
  return { document, image, story, locked, post, line, lockedPhoto };
}

test('the grid is rows of assets, each with its kind', async () => {
  const { document, story } = campaign();
  const run = await runScript(
    `const grid = figma.getCanvasGrid();
    console.log(grid.map((row) => row.map(({ name }) => name)));
    console.log(figma.buzz.getBuzzAssetTypeForNode(grid[0][0]), figma.buzz.getBuzzAssetTypeForNode(grid[1][0]));
    figma.buzz.setBuzzAssetTypeForNode(grid[1][0], 'INSTA_STORY');
    console.log(attempt(() => figma.buzz.setBuzzAssetTypeForNode(grid[1][0], 'INSTAGRAM_STORY')));
    console.log(figma.viewport.canvasView, attempt(() => { figma.viewport.canvasView = 'asset'; }));
    figma.viewport.canvasView = 'single-asset';
    console.log(figma.viewport.canvasView);`,
    { document, editorType: 'buzz' },
  );
  expect(run.logged).toEqual([
    [['Post', 'Locked'], ['Story']],
    ['LINKEDIN_POST_SQUARE', null],
    'Error: in setBuzzAssetTypeForNode: Invalid enum value for "assetType"',
    ['grid', 'Error: in set_canvasView: Invalid enum value'],
    'single-asset',
  ]);
  expect(document.node(story)!.buzzAssetType).toBe('INSTA_STORY');
});

test('media fields tell their picture and take a paint, not a bare hash', async () => {
  const { document, image, post } = campaign();
  const run = await runScript(
    `(async () => {
      const fields = figma.buzz.getMediaContent(figma.getCanvasGrid()[0][0]);
      console.log(fields.map(({ type, hash, node }) => [type, hash, node.name]));
      const [left] = fields;
      const refused = (paint) => left.setMediaAsync(paint).catch(String);
      console.log(await refused(left.hash), await refused({ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }));
      console.log(await refused({ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'x' }));
      await left.setMediaAsync({ type: 'IMAGE', scaleMode: 'FIT', imageHash: '${image(4).imageHash}' });
      console.log(figma.buzz.getMediaContent(left.node)[0].hash);
    })();`,
    { document, editorType: 'buzz' },
  );
  await until(() => run.logged.length === 4);
  expect(run.logged).toEqual([
    [
      ['IMAGE', image(1).imageHash, 'left'],
      ['IMAGE', image(2).imageHash, 'right'],
    ],
    [
      'Error: in setMediaAsync: Expected "paint" to have type object but got string instead',
      'Error: in setMediaAsync: Invalid discriminator value',
    ],
    'Error: in setMediaAsync: Invalid SHA1 hash',
    image(4).imageHash,
  ]);
  const [left] = document.children(post);
  expect(left!.fills).toEqual([
    { ...image(9), visible: false },
    { ...image(4), scaleMode: 'FIT' },
  ]);
  document.commitUndo();
  document.undo();
  expect(document.children(post)[0]!.fills).toMatchObject([{}, image(1)]);
});

test('what a template has locked takes pictures through its fields alone', async () => {
  const { document, image, lockedPhoto } = campaign();
  const run = await runScript(
    `(async () => {
      const [{ node, setMediaAsync }] = figma.buzz.getMediaContent(figma.getCanvasGrid()[0][1]);
      console.log(attempt(() => { node.fills = []; }), await node.setFillsAsync([]).catch(String));
      node.setPluginData('recipe', '{}');
      await setMediaAsync({ type: 'IMAGE', scaleMode: 'FILL', imageHash: '${image(4).imageHash}' });
      console.log(node.getPluginData('recipe'));
    })();`,
    { document, editorType: 'buzz' },
  );
  await until(() => run.logged.length === 2);
  const text = 'Cannot write to internal and read-only node';
  expect(run.logged).toEqual([[`Error: in set_fills: ${text}`, `Error: in setFillsAsync: ${text}`], '{}']);
  expect(document.node(lockedPhoto)!.fills).toEqual([image(4)]);
  document.setAccess('view');
  const viewer = await runScript(
    `figma.buzz.getMediaContent(figma.getCanvasGrid()[0][1])[0]
      .setMediaAsync({ type: 'IMAGE', scaleMode: 'FILL', imageHash: null }).catch((e) => console.log(String(e)));`,
    { document, editorType: 'buzz' },
  );
  await until(() => viewer.logged.length === 1);
  expect(viewer.logged).toEqual([`Error: in setMediaAsync: ${text}`]);
});

test('text fields are read and filled', async () => {
  const { document, line } = campaign();
  const run = await runScript(
    `const [field] = figma.buzz.getTextContent(figma.getCanvasGrid()[0][0]);
    field.setValueAsync('Grace').then(() => console.log(field.value, field.node.characters));`,
    { document, editorType: 'buzz' },
  );
  await until(() => run.logged.length === 1);
  expect(run.logged).toEqual([['Ada', 'Grace']]);
  expect(document.node(line)!.text?.characters).toBe('Grace');
});

test('other editors have none of it', async () => {
  const run = await runScript(
    `console.log(attempt(() => figma.buzz), attempt(() => figma.getCanvasGrid()), attempt(() => figma.viewport.canvasView));`,
  );
  expect(run.logged).toEqual([
    [
      "TypeError: no such property 'buzz' on the figma global object",
      "TypeError: no such property 'getCanvasGrid' on the figma global object",
      'Error: in get_canvasView: This API is only available in Figma Slides and Figma Buzz',
    ],
  ]);
});
