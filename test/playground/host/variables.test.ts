import { expect, test } from 'vitest';
import { DesignDocument } from '../../../playground/host/design-document.js';
import type { Library } from '../../../playground/host/palette.js';
import { until } from '../../plugin/controller.js';
import { runScript } from './scripted-plugin.js';

test('collections, modes and variables are made, changed, and undone with the document', async () => {
  const document = new DesignDocument();
  const run = await runScript(
    `const collection = figma.variables.createVariableCollection('Looks');
    const [{ modeId: first, name }] = collection.modes;
    console.log(name, collection.defaultModeId === first, collection.remote);
    collection.renameMode(first, 'Acme');
    const size = figma.variables.createVariable('Lens/Size', collection, 'FLOAT');
    size.setValueForMode(first, 0.1);
    const second = collection.addMode('Events');
    console.log(size.valuesByMode[second] === size.valuesByMode[first], Math.fround(0.1) === size.valuesByMode[first]);
    size.setValueForMode(second, 2);
    size.scopes = [];
    size.setPluginData('mark', '1');
    collection.setPluginData('mark', '2');
    console.log(collection.modes, collection.variableIds.length, size.getPluginData('mark') + collection.getPluginData('mark'));
    figma.commitUndo();
    collection.removeMode(second);
    console.log(Object.keys(size.valuesByMode).length);
    figma.commitUndo();
    collection.remove();
    console.log(attempt(() => size.name));
    figma.commitUndo();`,
    { document },
  );
  expect(run.failures).toEqual([]);
  expect(run.logged).toMatchObject([
    ['Mode 1', true, false],
    [true, true],
    [[{ name: 'Acme' }, { name: 'Events' }], 1, '12'],
    1,
    expect.stringMatching(/^Error: in get_name: .* does not exist$/),
  ]);
  const counts = () => document.palette.collections.map(({ modes }) => modes.length);
  expect(counts()).toEqual([]);
  document.undo();
  expect(counts()).toEqual([1]);
  document.undo();
  expect(counts()).toEqual([2]);
  document.undo();
  expect(counts()).toEqual([]);
  document.redo();
  expect(document.palette.variables).toMatchObject([
    { name: 'Lens/Size', scopes: [], pluginData: { mark: '1' } },
  ]);
});

test('what the host refuses of variables, it refuses in its words', async () => {
  const document = new DesignDocument();
  const script = `const collection = figma.variables.createVariableCollection('Looks');
    const [{ modeId, name }] = collection.modes;
    const size = figma.variables.createVariable('Size', collection, 'FLOAT');
    const make = (name) => attempt(() => figma.variables.createVariable(name, collection, 'FLOAT'));
    console.log(make('Size'));
    console.log(make('Si.ze'));
    console.log(attempt(() => size.setValueForMode(modeId, 'large')));
    console.log(attempt(() => size.setValueForMode('nowhere', 1)));
    console.log(attempt(() => collection.addMode(name)));
    console.log(attempt(() => collection.addMode('More')));
    console.log(attempt(() => collection.removeMode(modeId)));`;
  const run = await runScript(script, { document, modeLimit: 1 });
  const text = run.logged.map(String);
  expect(text).toEqual([
    'Error: in createVariable: duplicate variable name',
    'Error: in createVariable: invalid variable name',
    'Error: in setValueForMode: Mismatched variable resolved type for mode',
    'Error: in setValueForMode: Mode not found in variable collection',
    'Error: in addMode: Limited to 1 modes only',
    'Error: in addMode: Limited to 1 modes only',
    'Error: in removeMode: Cannot remove the last mode',
  ]);
  document.setAccess('view');
  const viewed = await runScript(
    `console.log(attempt(() => figma.variables.createVariableCollection('x')));`,
    {
      document,
    },
  );
  expect(String(viewed.logged[0])).toContain('Cannot write to internal and read-only node');
});

const library = (fNumber: number): Library => ({
  name: 'Kit',
  collections: [
    {
      ...{ id: 'VariableCollectionId:1', key: 'looks', name: 'Looks', defaultModeId: 'm', remote: false },
      modes: [{ modeId: 'm', name: 'Acme' }],
    },
  ],
  variables: [
    {
      ...{ id: 'VariableID:1', key: 'f', name: 'f', resolvedType: 'FLOAT', remote: false },
      ...{ variableCollectionId: 'VariableCollectionId:1', valuesByMode: { m: fNumber } },
    },
    {
      ...{ id: 'VariableID:2', key: 'g', name: 'g', resolvedType: 'FLOAT', remote: false },
      ...{ variableCollectionId: 'VariableCollectionId:1' },
      valuesByMode: { m: { type: 'VARIABLE_ALIAS', id: 'VariableID:3' } },
    },
    {
      ...{ id: 'VariableID:3', key: 'h', name: 'h', resolvedType: 'FLOAT', remote: false },
      ...{ variableCollectionId: 'VariableCollectionId:1' },
      valuesByMode: { m: { type: 'VARIABLE_ALIAS', id: 'VariableID:2' } },
    },
  ],
  withheldKeys: ['h'],
});

test('what libraries have is listed, and had as it is at that moment, which is no undo step and cannot be changed', async () => {
  let present = [library(4)];
  const document = new DesignDocument();
  const run = await runScript(
    `async function go() {
      console.log(await figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync());
      console.log(await figma.teamLibrary.getVariablesInLibraryCollectionAsync('looks'));
      const f = await figma.variables.importVariableByKeyAsync('f');
      const home = await figma.variables.getVariableCollectionByIdAsync(f.variableCollectionId);
      console.log(f.remote, f.valuesByMode, home.name, home.modes, attempt(() => f.setValueForMode('m', 1)));
      console.log((await figma.variables.getLocalVariablesAsync()).length);
      const g = await figma.variables.importVariableByKeyAsync('g');
      const target = await figma.variables.getVariableByIdAsync(g.valuesByMode.m.id);
      console.log(target.name, target.valuesByMode.m.id === g.id);
      console.log(await figma.variables.importVariableByKeyAsync('h').catch(String));
      console.log(await figma.teamLibrary.getVariablesInLibraryCollectionAsync('none').catch(String));
    }
    go();`,
    { document, libraries: () => present },
  );
  await until(() => run.logged.length === 7);
  expect(run.logged).toEqual([
    [{ name: 'Looks', key: 'looks', libraryName: 'Kit' }],
    ['f', 'g', 'h'].map((name) => ({ name, key: name, resolvedType: 'FLOAT' })),
    [
      ...[true, { m: 4 }, 'Looks', [{ modeId: 'm', name: 'Acme' }]],
      'Error: in setValueForMode: Cannot write to internal and read-only node',
    ],
    0,
    ['h', true],
    'Error: in importVariableByKeyAsync: Could not find a published variable with the key "h"',
    'Error: in getVariablesInLibraryCollectionAsync: Could not find the collection with key "none"',
  ]);
  expect(document.canUndo).toBe(false);
  present = [library(8)];
  const again = await runScript(
    `figma.variables.importVariableByKeyAsync('f').then((f) => console.log(f.valuesByMode));`,
    { document, libraries: () => present },
  );
  await until(() => again.logged.length === 1);
  expect(again.logged).toEqual([{ m: 8 }]);
  expect(document.palette.variables.filter(({ name }) => name === 'f')).toHaveLength(1);
});

test.each([
  [{ permissions: [] }, 'permission is not in the manifest'],
  [{ editorType: 'buzz' as const }, 'Not available in Figma Buzz'],
])('with %j libraries are refused', async (options, reason) => {
  const run = await runScript(
    `figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync().catch((e) => console.log(String(e)));`,
    { libraries: () => [library(4)], ...options },
  );
  await until(() => run.logged.length === 1);
  expect(run.logged[0]).toContain(reason);
});
