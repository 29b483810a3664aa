import type { SolidPaint } from '../host/paint.js';
import type { Palette, PaletteVariable } from '../host/palette.js';
import { solidPaint } from './solid-paint.js';

const collection = { id: 'VariableCollectionId:1:0', name: 'Brand', remote: false };
const [light, dark] = ['1:0', '1:1'] as const;

function variable(name: string, id: number, values: readonly [PaintOrAlias, PaintOrAlias]): PaletteVariable {
  const [inLight, inDark] = values;
  return {
    id: variableId(id),
    name,
    resolvedType: 'COLOR',
    variableCollectionId: collection.id,
    valuesByMode: { [light]: valueIn(inLight), [dark]: valueIn(inDark) },
    remote: false,
  };
}

/** A colour as `#rrggbb`, or the number of the variable it stands for. */
type PaintOrAlias = string | number;

const variableId = (id: number): string => `VariableID:1:${id}`;

const valueIn = (value: PaintOrAlias) =>
  typeof value === 'number'
    ? ({ type: 'VARIABLE_ALIAS', id: variableId(value) } as const)
    : { ...solidPaint(value).color, a: 1 };

const style = (id: number, name: string, hex: string) => ({
  id: `S:brand-${id},`,
  name,
  paints: [solidPaint(hex)],
  remote: false,
});

const library = { id: 'VariableCollectionId:kit/9:0', name: 'Studio kit', remote: true };

/** A colour of a library, bound to what it fills; it is in the file only because it is used there. */
export const libraryFog: SolidPaint = {
  ...solidPaint('#6b7078'),
  boundVariables: { color: { type: 'VARIABLE_ALIAS', id: 'VariableID:kit/9:1' } },
};

/** The colours of a brand as variables of two modes, one of which stands for another, and as styles. */
export const brandPalette: Palette = {
  collections: [
    {
      ...collection,
      modes: [
        { modeId: light, name: 'Light' },
        { modeId: dark, name: 'Dark' },
      ],
      defaultModeId: light,
    },
    { ...library, modes: [{ modeId: '9:0', name: 'Mode 1' }], defaultModeId: '9:0' },
  ],
  variables: [
    variable('Brand/Sand', 1, ['#d9cbb6', '#6b6152']),
    variable('Brand/Ink', 2, ['#1d2733', '#e8edf3']),
    variable('Brand/Sage', 3, ['#a9b8a2', '#4c5a47']),
    variable('Surface/Portrait', 4, [1, 2]),
    {
      id: 'VariableID:kit/9:1',
      name: 'Studio kit/Fog',
      resolvedType: 'COLOR',
      variableCollectionId: library.id,
      valuesByMode: { '9:0': { ...libraryFog.color, a: 1 } },
      remote: true,
    },
  ],
  styles: [style(1, 'Brand/Coral', '#e3735e'), style(2, 'Neutral/Mist', '#e6e9ec')],
};
