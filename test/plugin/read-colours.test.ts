import { expect, test } from 'vitest';
import type { Paint, SolidPaint } from '../../playground/host/paint.js';
import {
  emptyPalette,
  type Palette,
  type PaletteStyle,
  type PaletteVariable,
} from '../../playground/host/palette.js';
import { fileWithPhoto, startController } from './controller.js';

const brand = {
  ...{ id: 'C:1', name: 'Brand', defaultModeId: 'light', remote: false },
  modes: [
    { modeId: 'light', name: 'Light' },
    { modeId: 'dark', name: 'Dark' },
  ],
};
const library = {
  ...{ id: 'C:2', name: 'Library', defaultModeId: 'only', remote: true },
  modes: [{ modeId: 'only', name: 'Mode 1' }],
};

const variable = (
  id: string,
  valuesByMode: PaletteVariable['valuesByMode'],
  change: Partial<PaletteVariable> = {},
): PaletteVariable => ({
  ...{ id, name: `Brand/${id}`, resolvedType: 'COLOR', variableCollectionId: 'C:1', remote: false },
  valuesByMode,
  ...change,
});
const alias = (id: string) => ({ type: 'VARIABLE_ALIAS', id }) as const;
const sand = { r: 0.8, g: 0.7, b: 0.6, a: 1 };
const ink = { r: 0, g: 0.1, b: 0.2, a: 1 };

async function coloursOf(palette: Partial<Palette>, editorType: 'figma' | 'buzz' = 'figma') {
  const { document } = fileWithPhoto();
  document.palette = { ...emptyPalette, collections: [brand, library], ...palette };
  const controller = await startController(document, { editorType });
  return controller.ask('colours.read', {});
}

test('variables are told in the default mode of their collection', async () => {
  const variables = [
    variable('sand', { dark: ink, light: sand }),
    variable('ink', { light: ink, dark: sand }),
  ];
  expect(await coloursOf({ variables })).toEqual([
    { id: 'sand', name: 'Brand/sand', source: 'variable', rgb: [204, 179, 153] },
    { id: 'ink', name: 'Brand/ink', source: 'variable', rgb: [0, 26, 51] },
  ]);
});

test('aliases are followed, each in its own collection, also into a library', async () => {
  const variables = [
    variable('wall', { light: alias('sand'), dark: ink }),
    variable('sand', { light: alias('remote'), dark: ink }),
    variable('remote', { only: sand }, { variableCollectionId: 'C:2', remote: true }),
  ];
  const told = await coloursOf({ variables });
  expect(told.map(({ id, rgb }) => [id, rgb])).toEqual([
    ['wall', [204, 179, 153]],
    ['sand', [204, 179, 153]],
  ]);
});

test.each<[string, PaletteVariable]>([
  ['is no colour', variable('x', { light: 12 }, { resolvedType: 'FLOAT' })],
  ['is translucent', variable('x', { light: { ...sand, a: 0.5 } })],
  ['goes round in a circle', variable('x', { light: alias('x') })],
  ['stands for one that is gone', variable('x', { light: alias('gone') })],
  ['has no value in the default mode', variable('x', { dark: sand })],
  ['is of a collection that is gone', variable('x', { light: sand }, { variableCollectionId: 'C:9' })],
])('a variable that %s is left out', async (_name, odd) => {
  expect(await coloursOf({ variables: [odd, variable('sand', { light: sand })] })).toMatchObject([
    { id: 'sand' },
  ]);
});

const style = (id: string, paints: readonly Paint[], remote = false): PaletteStyle => ({
  ...{ id, name: `Style ${id}`, paints, remote },
});
const plain: SolidPaint = { type: 'SOLID', color: { r: 1, g: 0, b: 0.5 } };

test('styles that are one plain colour are told, others left out', async () => {
  const styles = [
    style('plain', [plain]),
    style('two', [plain, plain]),
    style('veil', [{ ...plain, opacity: 0.4 }]),
    style('off', [{ ...plain, visible: false }]),
    style('photo', [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: null }]),
    style('none', []),
  ];
  expect(await coloursOf({ styles })).toEqual([
    { id: 'plain', name: 'Style plain', source: 'style', rgb: [255, 0, 128] },
  ]);
});

test('colours of a library are told when the page uses them, once, and others are not', async () => {
  const { document, add } = fileWithPhoto();
  const remote = { variableCollectionId: 'C:2', remote: true };
  document.palette = {
    collections: [brand, library],
    variables: [
      variable('local', { light: ink }),
      variable('used', { only: sand }, remote),
      variable('elsewhere', { only: sand }, remote),
    ],
    styles: [style('own', [plain]), style('kit', [plain], true), style('idle', [plain], true)],
  };
  const bound = (id: string): SolidPaint => ({ ...plain, boundVariables: { color: alias(id) } });
  const frame = document.add(document.currentPage.id, {
    type: 'FRAME',
    fills: [bound('local'), bound('used')],
  });
  document.add(frame, { type: 'TEXT', fills: [bound('used')] });
  document.add(frame, { type: 'TEXT', fills: 'mixed', fillStyleId: 'idle' });
  add([plain], { fillStyleId: 'kit' });
  add([plain], { fillStyleId: 'own' });
  add([plain], { fillStyleId: 'gone' });
  document.add(document.addPage('Page 2'), { type: 'RECTANGLE', fills: [bound('elsewhere')] });
  const controller = await startController(document);
  const told = await controller.ask('colours.read', {});
  expect(told.map(({ id, source }) => `${source} ${id}`)).toEqual([
    'variable local',
    'variable used',
    'style own',
    'style kit',
  ]);
});

test('an editor without variables still has its styles', async () => {
  const variables = [variable('sand', { light: sand })];
  expect(await coloursOf({ styles: [style('plain', [plain])], variables }, 'buzz')).toMatchObject([
    { id: 'plain' },
  ]);
});

test('of thousands a few hundred are told, soon', async () => {
  const variables = Array.from({ length: 2000 }, (_, i) => variable(`v${i}`, { light: sand }));
  const styles = [style('plain', [plain])];
  expect(await coloursOf({ variables, styles })).toHaveLength(300);
});

test('colours of a Display P3 document are told in sRGB', async () => {
  const { document } = fileWithPhoto();
  document.colorProfile = 'DISPLAY_P3';
  const values = { grey: { r: 0.5, g: 0.5, b: 0.5, a: 1 }, sand, red: { r: 1, g: 0, b: 0, a: 1 } };
  const variables = Object.entries(values).map(([id, light]) => variable(id, { light }));
  document.palette = { ...emptyPalette, collections: [brand], variables };
  const controller = await startController(document);
  const told = await controller.ask('colours.read', {});
  // as a browser has it: color(display-p3 0.8 0.7 0.6) is color(srgb 0.8203 0.6954 0.5863)
  expect(told.map(({ rgb }) => rgb)).toEqual([
    [128, 128, 128],
    [209, 177, 150],
    [255, 0, 0],
  ]);
});
