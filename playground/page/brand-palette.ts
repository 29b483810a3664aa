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
});

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
  ],
  variables: [
    variable('Brand/Sand', 1, ['#d9cbb6', '#6b6152']),
    variable('Brand/Ink', 2, ['#1d2733', '#e8edf3']),
    variable('Brand/Sage', 3, ['#a9b8a2', '#4c5a47']),
    variable('Surface/Portrait', 4, [1, 2]),
  ],
  styles: [style(1, 'Brand/Coral', '#e3735e'), style(2, 'Neutral/Mist', '#e6e9ec')],
};
