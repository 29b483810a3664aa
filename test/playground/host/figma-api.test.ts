import { expect, test } from 'vitest';
import { DesignDocument } from '../../../playground/host/design-document.js';
import type { NodeSpec } from '../../../playground/host/design-node.js';
import { pause, until } from '../../plugin/controller.js';
import { pngBytes } from '../../plugin/image-bytes.js';
import { runScript } from './scripted-plugin.js';

function fileWith(spec: Partial<NodeSpec> = {}) {
  const document = new DesignDocument();
  const { hash } = document.images.add(pngBytes(8, 6));
  const fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }] as const;
  const id = document.edit(() =>
    document.add(document.currentPage.id, { type: 'RECTANGLE', fills, ...spec }),
  );
  document.select([id]);
  return { document, id, hash };
}

const node = 'const node = figma.currentPage.selection[0];';

test('getters give fresh frozen copies, setters take whole values', async () => {
  const { document, id } = fileWith();
  const run = await runScript(
    `${node}
    console.log(node.fills === node.fills, Object.isFrozen(node.fills[0]));
    console.log(attempt(() => node.fills.push(1)), attempt(() => { node.fills[0].type = 'SOLID'; }));
    const kept = node.fills;
    node.fills = [{ ...kept[0], opacity: 0.5 }];
    console.log(kept[0].opacity, node.fills[0].opacity);
    const mine = [{ ...kept[0], opacity: 0.25 }];
    node.fills = mine;
    mine[0].opacity = 1;
    console.log(node.fills[0].opacity);`,
    { document },
  );
  expect(run.logged).toEqual([
    [false, true],
    ['TypeError: object is not extensible', "TypeError: 'type' is read-only"],
    [undefined, 0.5],
    0.25,
  ]);
  expect(document.node(id)!.fills).toMatchObject([{ opacity: 0.25 }]);
});

test('a node is one object, takes no new properties, and says when it is removed', async () => {
  const { document, id } = fileWith();
  const run = await runScript(
    `${node}
    figma.getNodeByIdAsync(node.id).then((again) => {
      console.log(again === node, attempt(() => { node.mine = 1; }));
      node.remove();
      console.log(node.removed, attempt(() => node.fills), node.id);
      return figma.getNodeByIdAsync(node.id);
    }).then(console.log);`,
    { document },
  );
  await until(() => run.logged.length === 3);
  expect(run.logged).toEqual([
    [true, 'TypeError: object is not extensible'],
    [true, `Error: in get_fills: The node with id "${id}" does not exist`, id],
    null,
  ]);
});

test('only kinds with fills have the property, and mixed fills are the symbol', async () => {
  const { document } = fileWith({ type: 'TEXT', fills: 'mixed' });
  const group = document.add(document.currentPage.id, { type: 'GROUP' });
  const run = await runScript(
    `${node}
    console.log(node.fills === figma.mixed, typeof figma.mixed);
    figma.showUI('');
    console.log(attempt(() => figma.ui.postMessage({ fills: node.fills })));
    figma.getNodeByIdAsync('${group}').then((group) => console.log('fills' in group, 'children' in group));`,
    { document },
  );
  await until(() => run.logged.length === 3);
  expect(run.logged).toEqual([
    [true, 'symbol'],
    'Error: in postMessage: Cannot unwrap symbol',
    [false, true],
  ]);
});

test('wrong values are refused in the words of the host', async () => {
  const { document, hash } = fileWith();
  const image = `{ type: 'IMAGE', scaleMode: 'FILL', imageHash: '${hash}' }`;
  const run = await runScript(
    `${node}
    const set = (fills) => attempt(() => { node.fills = fills; });
    console.log(attempt(() => { node.opacity = 'half'; }));
    console.log(set([{ type: 'PHOTO' }]));
    console.log(set([{ ...${image}, imageHash: 'nonsense' }]));
    console.log(set([{ type: 'VIDEO', scaleMode: 'FILL', videoHash: '${hash}' }]));
    console.log(set([{ ...${image}, extra: 1 }]));
    console.log(set('red'));
    console.log(set([{ type: 'PATTERN' }]));
    console.log(attempt(() => figma.createImage('bytes')));
    console.log(attempt(() => node.setPluginData('key', 'x'.repeat(100001))));
    console.log(attempt(() => node.setRelaunchData({ unknown: '' })));
    console.log(attempt(() => node.setRelaunchData({ edit: 'x'.repeat(1001) })));`,
    { document },
  );
  const text = run.logged.map(String);
  expect(text[0]).toBe(
    'Error: in set_opacity: Expected "opacity" to have type number but got string instead',
  );
  expect(text[1]).toBe('Error: in set_fills: Invalid discriminator value');
  expect(text[2]).toBe('Error: in set_fills: Invalid SHA1 hash');
  expect(text[3]).toBe('Error: in set_fills: Invalid SHA1 hash');
  expect(text[4]).toContain("in set_fills: Unrecognized key(s) in object: 'extra'");
  expect(text[5]).toContain('in set_fills: Expected "fills" to have type array');
  expect(text[6]).toContain('setFillsAsync');
  expect(text[7]).toContain('in createImage: Expected "data" to have type Uint8Array');
  expect(text[8]).toContain('exceeds 100 kB');
  expect(text[9]).toContain('relaunchButtons');
  expect(text[10]).toContain('1000');
  expect(document.canUndo && document.node(document.selection[0])!.pluginData).toEqual({});
});

test('what dynamic pages forbid throws', async () => {
  const { document } = fileWith({ type: 'INSTANCE' });
  const elsewhere = document.addPage('Page 2');
  document.add(elsewhere, { type: 'RECTANGLE', name: 'there' });
  const run = await runScript(
    `${node}
    console.log(attempt(() => figma.getNodeById('1:1')));
    console.log(attempt(() => { figma.currentPage = figma.root.children[1]; }));
    console.log(attempt(() => node.mainComponent));
    console.log(attempt(() => figma.on('documentchange', () => 1)));
    const other = figma.root.children[1];
    console.log(attempt(() => other.children));
    console.log(attempt(() => other.on('nodechange', () => 1)));
    other.loadAsync().then(() => console.log(other.children[0].name));`,
    { document },
  );
  await until(() => run.logged.length === 7);
  const text = run.logged.map(String);
  expect(text[0]).toContain(
    'Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
  );
  expect(text[1]).toContain('Use figma.setCurrentPageAsync instead.');
  expect(text[2]).toContain('Use node.getMainComponentAsync instead.');
  expect(text[3]).toContain('loadAllPagesAsync');
  expect(text[4]).toContain('Cannot access children on a page that has not been explicitly loaded.');
  expect(text[5]).toContain('has not been explicitly loaded');
  expect(text[6]).toBe('there');
});

test('plugin data: an empty value deletes, what is missing reads as empty', async () => {
  const { document, id } = fileWith();
  const run = await runScript(
    `${node}
    console.log(node.getPluginData('a'));
    node.setPluginData('a', '1');
    node.setSharedPluginData('wideopen', 'b', '2');
    console.log(node.getPluginData('a') + node.getSharedPluginData('wideopen', 'b'));
    node.setPluginData('a', '');
    console.log(node.getPluginDataKeys().length);
    console.log(attempt(() => node.setSharedPluginData('ab', 'c', 'd')));`,
    { document },
  );
  expect(run.logged.slice(0, 3)).toEqual(['', '12', 0]);
  expect(run.logged[3]).toContain('at least 3');
  expect(document.node(id)).toMatchObject({ pluginData: {}, sharedPluginData: { 'wideopen/b': '2' } });
});

test('own storage is shared by runs and limited', async () => {
  const clientStorage = new Map<string, unknown>([['kept', { a: 1 }]]);
  const run = await runScript(
    `(async () => {
      console.log(await figma.clientStorage.getAsync('kept'), await figma.clientStorage.getAsync('none'));
      await figma.clientStorage.setAsync('bytes', new Uint8Array(4900000));
      await figma.clientStorage.setAsync('more', 'x'.repeat(200000)).catch((e) => console.log(String(e)));
      await figma.clientStorage.deleteAsync('bytes');
      console.log(await figma.clientStorage.keysAsync());
    })();`,
    { clientStorage },
  );
  await until(() => run.logged.length === 3);
  expect(run.logged).toEqual([
    [{ a: 1 }, undefined],
    'Error: in setAsync: Exceeded the storage quota of 5 MB',
    ['kept'],
  ]);
});

test('events come in a later turn, several as one; a page change brings a selection change', async () => {
  const { document, id } = fileWith();
  const run = await runScript(
    `figma.on('selectionchange', () => console.log('selection'));
    figma.on('currentpagechange', () => console.log('page'));
    figma.currentPage.on('nodechange', ({ nodeChanges }) =>
      console.log(nodeChanges.map((change) => [change.type, change.node.id, change.properties])));`,
    { document },
  );
  document.select([]);
  document.select([id]);
  document.change(id, { name: 'Ada' });
  expect(run.logged).toEqual([]);
  await pause(20);
  expect(run.logged).toEqual(['selection', [['PROPERTY_CHANGE', id, ['name']]]]);
  document.openPage(document.addPage('Page 2'));
  await pause(20);
  expect(run.logged.slice(2, 4)).toEqual(['page', 'selection']);
});

test('messages wait for the frame, and arrive as copies in a later turn', async () => {
  const run = await runScript(
    `figma.showUI(__html__);
    const message = { n: 1 };
    figma.ui.postMessage(message);
    message.n = 2;
    figma.ui.onmessage = (m) => figma.ui.postMessage(m);`,
  );
  await pause(10);
  expect(run.posted).toEqual([]);
  run.plugin.uiLoaded();
  run.plugin.postFromUi({ from: 'panel' });
  expect(run.posted).toEqual([]);
  await until(() => run.posted.length === 2);
  expect(run.posted).toEqual([{ n: 1 }, { from: 'panel' }]);
  expect(() => run.plugin.postFromUi({ bytes: new ArrayBuffer(2) })).toThrow('Cannot unwrap ArrayBuffer');
});

test('notes are cut at 100 characters; their button runs its action', async () => {
  const run = await runScript(
    `figma.notify('x'.repeat(150), { error: true, button: { text: 'Again', action: () => { console.log('pressed'); } } });`,
  );
  expect(run.toasts).toMatchObject([{ error: true, buttonText: 'Again', timeoutMs: 3000 }]);
  expect(run.toasts[0].message).toHaveLength(100);
  run.plugin.pressToast(run.toasts[0].id);
  expect(run.logged).toEqual(['pressed']);
  expect(run.dismissed).toEqual([run.toasts[0].id]);
});

test('undo units are what commitUndo makes them, and closing commits the rest', async () => {
  const { document, id } = fileWith();
  const run = await runScript(
    `${node}
    node.name = 'one';
    figma.commitUndo();
    node.name = 'two';
    node.locked = true;
    figma.triggerUndo();
    console.log(node.name, node.locked);
    node.name = 'three';
    node.visible = false;
    figma.closePlugin();`,
    { document },
  );
  expect(run.logged).toEqual([['one', false]]);
  document.undo();
  expect(document.node(id)).toMatchObject({ name: 'one', visible: true });
});

test('reasons that are no Errors reach the plugin as they are', async () => {
  const { document, hash } = fileWith();
  document.images.faults.missing.add(hash);
  document.images.faults.reason = 'just a text';
  const run = await runScript(
    `figma.getImageByHash('${hash}').getBytesAsync().catch((reason) => console.log(typeof reason, reason));`,
    { document },
  );
  await until(() => run.logged.length === 1);
  expect(run.logged).toEqual([['string', 'just a text']]);
});

test('styles and variables are had asynchronously; the calls of old throw', async () => {
  const document = new DesignDocument();
  const value = { r: 1, g: 0, b: 0, a: 1 };
  const variable = {
    name: 'A',
    resolvedType: 'COLOR',
    variableCollectionId: 'C',
    valuesByMode: { m: value },
  } as const;
  const collection = {
    id: 'C',
    name: 'C',
    modes: [{ modeId: 'm', name: 'M' }],
    defaultModeId: 'm',
    remote: false,
  };
  document.palette = {
    styles: [
      { id: 'S', name: 'Red', paints: [{ type: 'SOLID', color: value }], remote: false },
      { id: 'R', name: 'Far', paints: [], remote: true },
    ],
    collections: [collection],
    variables: [
      { ...variable, id: 'V', remote: false },
      { ...variable, id: 'F', resolvedType: 'FLOAT', remote: false },
      { ...variable, id: 'L', remote: true },
    ],
  };
  const run = await runScript(
    `console.log(attempt(() => figma.getLocalPaintStyles()), attempt(() => figma.getStyleById('S')));
    console.log(attempt(() => figma.variables.getLocalVariables()), attempt(() => figma.variables.getVariableById('V')));
    const ids = (list) => list.map(({ id }) => id);
    (async () => {
      console.log(ids(await figma.getLocalPaintStylesAsync()), (await figma.getStyleByIdAsync('R')).name, await figma.getStyleByIdAsync('x'));
      console.log(ids(await figma.variables.getLocalVariablesAsync('COLOR')), ids(await figma.variables.getLocalVariablesAsync()));
      const far = await figma.variables.getVariableByIdAsync('L');
      console.log(far.remote, Object.isFrozen(far.valuesByMode), await figma.variables.getVariableByIdAsync('x'));
      console.log((await figma.variables.getVariableCollectionByIdAsync('C')).defaultModeId, ids(await figma.variables.getLocalVariableCollectionsAsync()));
    })();`,
    { document },
  );
  await until(() => run.logged.length === 6);
  for (const text of (run.logged.slice(0, 2) as string[][]).flat()) expect(text).toContain('dynamic-page');
  expect(run.logged.slice(2)).toEqual([
    [['S'], 'Far', null],
    [['V'], ['V', 'F']],
    [true, true, null],
    ['m', ['C']],
  ]);
});

test('a rectangle made and removed leaves nothing; boxes are told on the page', async () => {
  const { document, id } = fileWith({ x: 30, y: 40, width: 8, height: 6 });
  const frame = document.add(document.currentPage.id, { type: 'FRAME', x: 100, y: 200 });
  const inner = document.add(frame, { type: 'RECTANGLE', x: 1, y: 2, width: 3, height: 4 });
  document.forgetHistory();
  const run = await runScript(
    `figma.commitUndo();
    const made = figma.createRectangle();
    console.log(made.type, made.parent === figma.currentPage);
    made.remove();
    figma.commitUndo();
    console.log(${node.replace('const node =', '').replace(';', '')}.absoluteBoundingBox);
    figma.getNodeByIdAsync('${inner}').then((node) => console.log(node.absoluteBoundingBox));
    console.log([...figma.base64Decode('AQL/')], figma.mode, figma.root.documentColorProfile);`,
    { document },
  );
  await until(() => run.logged.length === 4);
  expect(run.logged).toEqual([
    ['RECTANGLE', true],
    { x: 30, y: 40, width: 8, height: 6 },
    [[1, 2, 255], 'default', 'SRGB'],
    { x: 101, y: 202, width: 3, height: 4 },
  ]);
  expect(document.canUndo).toBe(false);
  expect(document.node(id)).toBeDefined();
});

test('only what is on the open page is brought into view', async () => {
  const { document, id } = fileWith();
  const elsewhere = document.add(document.addPage('Page 2'), { type: 'RECTANGLE' });
  const run = await runScript(
    `${node}
    figma.getNodeByIdAsync('${elsewhere}').then((other) => {
      figma.viewport.scrollAndZoomIntoView([other, node]);
      console.log(attempt(() => figma.viewport.scrollAndZoomIntoView(node)));
    });`,
    { document },
  );
  await until(() => run.logged.length === 1);
  expect(run.inView).toEqual([[id]]);
  expect(run.logged[0]).toContain('Expected "nodes" to have type array');
});

test('in a file that may only be viewed every write throws, whatever it would change', async () => {
  const { document, id } = fileWith({ pluginData: { key: 'kept' } });
  document.setAccess('view');
  const before = document.node(id);
  const run = await runScript(
    `${node}
    const texts = [
      () => { node.name = 'x'; },
      () => { node.fills = []; },
      () => node.remove(),
      () => node.setPluginData('key', ''),
      () => node.setRelaunchData({ edit: '' }),
      () => figma.root.setSharedPluginData('wideopen', 'looks', ''),
      () => figma.createRectangle(),
    ].map(attempt);
    console.log(texts);
    console.log(node.name, node.getPluginData('key'));
    figma.currentPage.selection = [];
    node.setFillsAsync([]).catch((thrown) => console.log(String(thrown)));`,
    { document },
  );
  await until(() => run.logged.length === 3);
  expect(run.logged[0]).toHaveLength(7);
  for (const text of [...(run.logged[0] as string[]), run.logged[2]]) {
    expect(text).toMatch(/^Error: in \w+: Cannot write to internal and read-only node$/);
  }
  expect(document.node(id)).toBe(before);
  expect(document.selection).toEqual([]);
});

test('what becomes of the document is no page’s change; fills of its own detach a node from its style', async () => {
  const { document, id } = fileWith({ fillStyleId: 'S' });
  const run = await runScript(
    `${node}
    figma.currentPage.on('nodechange', () => console.log('nodechange'));
    console.log(node.fillStyleId, attempt(() => { node.fillStyleId = ''; }));
    figma.root.setSharedPluginData('wideopen', 'looks', 'x');`,
    { document },
  );
  await pause(20);
  expect(run.logged).toHaveLength(1);
  expect((run.logged[0] as string[])[1]).toContain('setFillStyleIdAsync');
  const second = await runScript(`${node} node.fills = []; console.log(node.fillStyleId);`, { document });
  expect(second.logged).toEqual(['']);
  expect(document.node(id)?.fillStyleId).toBe('');
});
