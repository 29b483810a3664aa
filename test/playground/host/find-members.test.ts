import { expect, test } from 'vitest';
import { until } from '../../plugin/controller.js';
import { runScript } from './scripted-plugin.js';
import { teamCard } from './team-card.js';

test('layers are found by kind and by what plugins keep with them, parents before children', async () => {
  const { document, photo, first } = teamCard();
  document.change(photo, { sharedPluginData: { 'wideopen/slot': 'x' } });
  document.change(`I${first};${photo}`, { pluginData: { recipe: '1' } });
  const run = await runScript(
    `const ids = (criteria) => figma.currentPage.findAllWithCriteria(criteria).map(({ id }) => id);
    console.log(ids({ types: ['INSTANCE', 'TEXT'] }));
    console.log(ids({ pluginData: {} }), ids({ pluginData: { keys: ['recipe', 'b'] } }), ids({ pluginData: { keys: ['b'] } }));
    console.log(ids({ sharedPluginData: { namespace: 'wideopen' } }));
    console.log(ids({ types: ['RECTANGLE'], pluginData: {}, sharedPluginData: { namespace: 'wideopen', keys: ['slot'] } }));
    console.log(ids({ sharedPluginData: { namespace: 'wide', keys: ['slot'] } }));
    console.log(figma.currentPage.children[1].findAll((node) => node.type === 'TEXT').length, figma.currentPage.findAll().length);
    console.log(attempt(() => figma.currentPage.findAllWithCriteria('TEXT')));`,
    { document },
  );
  const { name, second } = teamCard();
  const sub = (owner: string, layer: string) => `I${owner};${layer}`;
  expect(run.logged).toEqual([
    [name, first, sub(first, name), second, sub(second, name)],
    [[sub(first, photo)], [sub(first, photo)], []],
    [photo, sub(first, photo), sub(second, photo)],
    [sub(first, photo)],
    [],
    [1, 9],
    'Error: in findAllWithCriteria: Expected "criteria" to have type object but got string instead',
  ]);
});

test('what is invisible in instances is not found while the skip flag is set', async () => {
  const { document, photo, name, first } = teamCard();
  document.change(`I${first};${photo}`, { visible: false });
  document.change(name, { visible: false });
  const run = await runScript(
    `const count = () => [figma.currentPage.findAll().length, figma.currentPage.findAllWithCriteria({ types: ['RECTANGLE'] }).length];
    console.log(count());
    figma.skipInvisibleInstanceChildren = true;
    console.log(count());
    figma.getNodeByIdAsync('I${first};${photo}').then(console.log);`,
    { document },
  );
  await until(() => run.logged.length === 3);
  // the component's own text, invisible as well, is in no instance
  expect(run.logged).toEqual([[9, 3], [6, 2], null]);
});

test('pages are searched once they are loaded, and take relaunch buttons', async () => {
  const { document } = teamCard();
  const elsewhere = document.addPage('Archive');
  document.add(elsewhere, { type: 'ELLIPSE', name: 'there', cornerRadius: 3 });
  const run = await runScript(
    `const page = figma.root.children[1];
    console.log(page.name, attempt(() => page.findAllWithCriteria({ types: ['ELLIPSE'] })), attempt(() => page.findAll()));
    page.setRelaunchData({ edit: '' });
    page.loadAsync().then(() => {
      const [found] = page.findAllWithCriteria({ types: ['ELLIPSE'] });
      console.log(found.name, found.cornerRadius, 'findAll' in found, page.findAll().length);
    });`,
    { document },
  );
  await until(() => run.logged.length === 2);
  const [name, ...refusals] = run.logged[0] as string[];
  expect(name).toBe('Archive');
  expect(refusals).toHaveLength(2);
  for (const text of refusals) expect(text).toContain('a page that has not been explicitly loaded');
  expect(run.logged[1]).toEqual(['there', 3, false, 1]);
  expect(document.node(elsewhere)!.relaunchData).toEqual({ edit: '' });
});
