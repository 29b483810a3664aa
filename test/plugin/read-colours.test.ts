import { expect, test } from 'vitest';
import { emptyPalette, type Palette, type PaletteVariable } from '../../playground/host/palette.js';
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

test('styles that are one plain colour are told, others left out', async () => {
  const color = { r: 1, g: 0, b: 0.5 };
  const styles = [
    { id: 'S:1', name: 'Plain', paints: [{ type: 'SOLID' as const, color }] },
    {
      id: 'S:2',
      name: 'Two',
      paints: [
        { type: 'SOLID' as const, color },
        { type: 'SOLID' as const, color },
      ],
    },
    { id: 'S:3', name: 'Veil', paints: [{ type: 'SOLID' as const, color, opacity: 0.4 }] },
    { id: 'S:4', name: 'Off', paints: [{ type: 'SOLID' as const, color, visible: false }] },
    {
      id: 'S:5',
      name: 'Photo',
      paints: [{ type: 'IMAGE' as const, scaleMode: 'FILL' as const, imageHash: null }],
    },
    { id: 'S:6', name: 'None', paints: [] },
  ];
  expect(await coloursOf({ styles })).toEqual([
    { id: 'S:1', name: 'Plain', source: 'style', rgb: [255, 0, 128] },
  ]);
});

test('an editor without variables still has its styles', async () => {
  const styles = [{ id: 'S:1', name: 'Plain', paints: [{ type: 'SOLID' as const, color: sand }] }];
  const variables = [variable('sand', { light: sand })];
  expect(await coloursOf({ styles, variables }, 'buzz')).toMatchObject([{ id: 'S:1' }]);
});

test('of thousands a few hundred are told, soon', async () => {
  const variables = Array.from({ length: 2000 }, (_, i) => variable(`v${i}`, { light: sand }));
  const styles = [{ id: 'S:1', name: 'Plain', paints: [{ type: 'SOLID' as const, color: sand }] }];
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
