import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DesignDocument } from '../../../playground/host/design-document.js';
import type { DesignNode } from '../../../playground/host/design-node.js';
import { pause, until } from '../../plugin/controller.js';
import { runScript } from './scripted-plugin.js';
import { teamCard } from './team-card.js';

test('an instance holds what its component holds, under ids of its own', () => {
  const { document, card, photo, name, first, layer } = teamCard();
  expect(document.node(first)!.childIds).toEqual([`I${first};${photo}`, `I${first};${name}`]);
  expect(document.node(first)).toMatchObject({ width: 200, height: 260, x: 300 });
  expect(layer(first, photo)).toMatchObject({ type: 'RECTANGLE', parentId: first, name: 'Photo' });
  expect(layer(first, photo).fills).toBe(document.node(photo)!.fills);
  expect(document.instancesOf(card)).toHaveLength(2);
  expect(document.pageOf(layer(first, photo).id)).toBe(document.currentPage);
});

test('a change of the component shows in every instance where it is not overridden, plugin data too', () => {
  const { document, picture, photo, card, first, second, layer } = teamCard();
  const [ada, newer] = [[picture(1)], [picture(2)]];
  document.edit(() => document.change(`I${first};${photo}`, { fills: ada, pluginData: { recipe: 'ada' } }));
  document.edit(() =>
    document.change(photo, {
      fills: newer,
      cornerRadius: 8,
      pluginData: { recipe: 'main' },
      sharedPluginData: { 'wideopen/slot': 'yes' },
      relaunchData: { edit: '' },
    }),
  );
  document.edit(() => document.change(card, { fills: newer, x: 40 }));
  const kept = { cornerRadius: 8, sharedPluginData: { 'wideopen/slot': 'yes' }, relaunchData: { edit: '' } };
  expect(layer(first, photo)).toMatchObject({ ...kept, fills: ada, pluginData: { recipe: 'ada' } });
  expect(layer(second, photo)).toMatchObject({ ...kept, fills: newer, pluginData: { recipe: 'main' } });
  expect(document.node(second)).toMatchObject({ fills: newer, x: 600 });
  for (let step = 0; step < 3; step++) expect(document.undo()).toBe(true);
  expect(layer(first, photo)).toMatchObject({ pluginData: {}, cornerRadius: 0, sharedPluginData: {} });
  expect(document.redo()).toBe(true);
  expect(layer(first, photo).fills).toBe(ada);
});

test('layers that come to and leave the component do so in its instances, whose selection they leave', () => {
  const { document, card, photo, first, second, layer } = teamCard();
  const badge = document.edit(() => document.add(card, { type: 'ELLIPSE', name: 'Badge' }));
  expect(layer(second, badge).name).toBe('Badge');
  document.select([`I${first};${photo}`]);
  document.edit(() => document.remove(photo));
  expect(document.selection).toEqual([]);
  expect(layer(first, photo)).toBeUndefined();
  document.undo();
  expect(layer(first, photo).name).toBe('Photo');
});

test('a copy of an instance keeps its overrides and goes on following', () => {
  const { document, picture, photo, first, layer } = teamCard();
  const ada = [picture(1)];
  document.change(`I${first};${photo}`, { fills: ada });
  const copy = document.edit(() => document.duplicate(first));
  document.edit(() => document.change(photo, { cornerRadius: 5 }));
  expect(layer(copy, photo)).toMatchObject({ fills: ada, cornerRadius: 5 });
  document.edit(() => document.change(`I${copy};${photo}`, { fills: [] }));
  expect(layer(first, photo).fills).toEqual(ada);
});

test('instances within components are mirrored whole, and overridden at either level', () => {
  const { document, picture, photo, first, layer } = teamCard();
  const row = document.add(document.currentPage.id, { type: 'COMPONENT', name: 'Row' });
  const inner = document.add(row, {
    type: 'INSTANCE',
    mainComponentId: document.node(first)!.mainComponentId,
  });
  const outer = document.add(document.currentPage.id, { type: 'INSTANCE', mainComponentId: row });
  const deep = `I${outer};${inner};${photo}`;
  expect(document.node(deep)).toMatchObject({ name: 'Photo', parentId: layer(outer, inner).id });
  const [ada, leo] = [[picture(1)], [picture(2)]];
  document.change(`I${inner};${photo}`, { fills: ada });
  expect(document.node(deep)!.fills).toBe(ada);
  document.change(deep, { fills: leo });
  expect(document.node(deep)!.fills).toBe(leo);
  expect(layer(inner, photo).fills).toBe(ada);
});

test('an instance outlives its component as it was', () => {
  const { document, photo, card, first, layer } = teamCard();
  document.edit(() => document.remove(card));
  expect(layer(first, photo).name).toBe('Photo');
  document.edit(() => document.change(layer(first, photo).id, { name: 'Ada' }));
  expect(layer(first, photo).name).toBe('Ada');
  const copy = document.edit(() => document.duplicate(first));
  expect(document.children(copy).map(({ name }) => name)).toEqual(['Ada', 'Name']);
  document.edit(() => document.remove(first));
  expect(layer(first, photo)).toBeUndefined();
});

test('whatever is done to components and instances, every layer has its parent, and undo leads back', () => {
  const act = fc.tuple(fc.constantFrom('change', 'add', 'remove', 'duplicate'), fc.nat(), fc.nat({ max: 3 }));
  const dump = (document: DesignDocument) => {
    const nodes = [document.root];
    for (const node of nodes) nodes.push(...document.children(node.id));
    for (const node of nodes) expect(node, JSON.stringify(nodes)).toBeDefined();
    return JSON.stringify(nodes);
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
      const { document } = teamCard();
      const states = [dump(document)];
      for (const [kind, pick, x] of acts) {
        const nodes = document.pages.flatMap((page) => document.children(page.id));
        for (const node of nodes) nodes.push(...document.children(node.id));
        const node = nodes[pick % Math.max(1, nodes.length)];
        if (!node) continue;
        const isFixed = node.id.startsWith('I');
        document.edit(() => {
          if (kind === 'change') document.change(node.id, { cornerRadius: x });
          else if (kind === 'add' && node.type === 'COMPONENT') document.add(node.id, { type: 'RECTANGLE' });
          else if (kind === 'remove' && !isFixed) document.remove(node.id);
          else if (kind === 'duplicate' && !isFixed) document.duplicate(node.id);
        });
        if (dump(document) !== states.at(-1)) states.push(dump(document));
      }
      for (const state of states.slice(0, -1).reverse()) {
        expect(document.undo()).toBe(true);
        expect(dump(document)).toBe(state);
      }
    }),
    { numRuns: 60 },
  );
});

test('through any changes, undone or not, every layer is its main layer but for what is overridden', () => {
  const kinds = ['change', 'add', 'remove', 'duplicate', 'undo', 'redo'] as const;
  const act = fc.tuple(fc.constantFrom(...kinds), fc.nat(), fc.nat({ max: 3 }));
  const within = (document: DesignDocument, top: DesignNode): DesignNode[] => {
    const all = [top];
    for (const node of all) all.push(...document.children(node.id));
    return all;
  };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), (acts) => {
      const { document, card } = teamCard();
      const page = document.currentPage.id;
      const row = document.add(page, { type: 'COMPONENT', name: 'Row' });
      document.add(row, { type: 'INSTANCE', mainComponentId: card });
      document.add(page, { type: 'INSTANCE', mainComponentId: row });
      for (const [kind, pick, x] of acts) {
        const [, ...nodes] = within(document, document.currentPage);
        const node = nodes[pick % Math.max(1, nodes.length)];
        if (!node) continue;
        const isFixed = node.id.startsWith('I');
        if (kind === 'undo') document.undo();
        else if (kind === 'redo') document.redo();
        else if (kind === 'change') document.edit(() => document.change(node.id, { cornerRadius: x }));
        else if (kind === 'add' && node.type === 'COMPONENT')
          document.edit(() => document.add(node.id, { type: 'RECTANGLE' }));
        else if (kind === 'remove' && !isFixed) document.edit(() => document.remove(node.id));
        else if (kind === 'duplicate' && !isFixed) document.edit(() => document.duplicate(node.id));
        for (const instance of within(document, document.currentPage)) {
          const main = document.node(instance.mainComponentId ?? '');
          if (!main || instance.id.startsWith('I')) continue;
          const [, ...layers] = within(document, main);
          const [, ...mirrors] = within(document, instance);
          expect(mirrors).toHaveLength(layers.length);
          for (const layer of layers) {
            const path = layer.id.replace(/^I/, '');
            const { cornerRadius } = { ...layer, ...instance.overrides[path] };
            const mirror = document.node(`I${instance.id};${path}`);
            expect(mirror).toMatchObject({ type: layer.type, name: layer.name, cornerRadius });
          }
        }
      }
    }),
    { numRuns: 80 },
  );
});

test('plugins write overrides on an instance’s layers, and what cannot be overridden is refused', async () => {
  const { document, photo, first, second, layer } = teamCard();
  const run = await runScript(
    `(async () => {
      const photo = await figma.getNodeByIdAsync('I${first};${photo}');
      const instance = photo.parent;
      console.log(instance.type, instance.children.length, instance.cornerRadius, attempt(() => instance.mainComponent));
      const main = await instance.getMainComponentAsync();
      console.log(main.name, main.type, main.remote, (await main.getInstancesAsync()).length, attempt(() => main.instances));
      main.children[0].setSharedPluginData('wideopen', 'slot', 'corporate');
      console.log(photo.getSharedPluginData('wideopen', 'slot'), instance.overrides);
      photo.fills = [];
      photo.setPluginData('recipe', '{}');
      console.log(instance.overrides);
      console.log(attempt(() => photo.remove()), attempt(() => { photo.x = 3; }));
      instance.x = 7;
      console.log(instance.x, main.createInstance().name, main.x);
    })();`,
    { document },
  );
  await until(() => run.logged.length === 6);
  expect(run.failures).toEqual([]);
  const dynamicPage = 'Cannot call with documentAccess: dynamic-page. Use node.';
  expect(run.logged).toEqual([
    ['INSTANCE', 2, 0, `Error: in get_mainComponent: ${dynamicPage}getMainComponentAsync instead.`],
    ['Team card', 'COMPONENT', false, 2, `Error: in get_instances: ${dynamicPage}getInstancesAsync instead.`],
    ['corporate', []],
    [{ id: `I${first};${photo}`, overriddenFields: ['fills', 'fillStyleId', 'pluginData'] }],
    [
      'Error: in remove: Removing this node is not allowed',
      'Error: in set_x: This property cannot be overriden on an instance',
    ],
    [7, 'Team card', 0],
  ]);
  expect(layer(first, photo)).toMatchObject({ fills: [], pluginData: { recipe: '{}' } });
  expect(layer(second, photo)).toMatchObject({
    pluginData: {},
    sharedPluginData: { 'wideopen/slot': 'corporate' },
  });
});

test('a library’s component takes no writes, its instances do', async () => {
  const { document, photo, card, first, layer } = teamCard();
  document.change(card, { access: 'remote' });
  document.change(photo, { access: 'remote' });
  const run = await runScript(
    `(async () => {
      const photo = await figma.getNodeByIdAsync('I${first};${photo}');
      photo.name = 'Ada';
      const main = await photo.parent.getMainComponentAsync();
      console.log(main.remote, attempt(() => main.children[0].setPluginData('a', 'b')));
    })();`,
    { document },
  );
  await until(() => run.logged.length === 1);
  expect(run.logged).toEqual([
    [true, 'Error: in setPluginData: Cannot write to internal and read-only node'],
  ]);
  expect(layer(first, photo).name).toBe('Ada');
});

test('plugins hear of what is overridden, not of what an instance follows its component in', async () => {
  const { document, photo, first } = teamCard();
  const run = await runScript(
    `figma.currentPage.on('nodechange', ({ nodeChanges }) =>
      console.log(nodeChanges.map((change) => [change.id, change.properties])));`,
    { document },
  );
  document.change(photo, { cornerRadius: 4 });
  await until(() => run.logged.length === 1);
  expect(run.logged).toEqual([[[photo, ['cornerRadius']]]]);
  document.change(`I${first};${photo}`, { cornerRadius: 6 });
  await until(() => run.logged.length === 2);
  await pause(20);
  expect(run.logged.slice(1)).toEqual([[[`I${first};${photo}`, ['cornerRadius']]]]);
});
