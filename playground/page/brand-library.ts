import type { Library, PaletteValue, PaletteVariable } from '../host/palette.js';
import { solidPaint } from './solid-paint.js';

const looks = { id: 'VariableCollectionId:2:0', key: 'acme-looks', defaultModeId: '2:0', remote: false };
const colours = { id: 'VariableCollectionId:3:0', key: 'acme-colours', defaultModeId: '3:0', remote: false };

const colour = (hex: string): PaletteValue => ({ ...solidPaint(hex).color, a: 1 });
const blue: PaletteVariable = {
  ...{ id: 'VariableID:3:1', key: 'acme-blue', name: 'Acme/Blue', resolvedType: 'COLOR', remote: false },
  ...{ variableCollectionId: colours.id, valuesByMode: { '3:0': colour('#0b5fff') } },
};

/** What each look says; whatever it does not say is as usual. */
const values: Readonly<Record<string, readonly [acme: PaletteValue, events: PaletteValue]>> = {
  Name: ['Acme', 'Acme events'],
  Id: ['acme', 'acme-events'],
  Version: [1, 1],
  Word: ['Brand', 'Stage'],
  Suits: ['Team pages', 'Speakers'],
  'Lens/f-number': [2.5, 4],
  'Lens/Focal length (mm)': [85, 85],
  'Backdrop/Mode': ['soften', 'solid'],
  'Backdrop/Colour': [colour('#808080'), { type: 'VARIABLE_ALIAS', id: blue.id }],
  'Light/Even out': [0.4, 0],
  'Light/Exposure (stops)': [0, 0],
  'Light/Saturation': [0.9, 1],
  'Light/Warmth': [0, 0],
  'Light/Vignette': [0.1, 0],
  'Check/May differ, Head size': [0.06, 0.06],
  'Check/May differ, Eye line': [0.025, 0.025],
  'Check/May differ, Centring': [0.04, 0.04],
  'Check/May differ, Tilt (degrees)': [4, 8],
  'Check/May differ, Room in a circle': [0.1, 0],
  'Check/May differ, Clutter': [0.15, 0.15],
  'Check/May differ, Colour temperature (K)': [350, 1000],
  'Check/May differ, Exposure (stops)': [1, 2],
};

const typeOf = (value: PaletteValue): PaletteVariable['resolvedType'] =>
  typeof value === 'string' ? 'STRING' : typeof value === 'number' ? 'FLOAT' : 'COLOR';

/** A team's library: the looks of two brands, one of which is of a colour that the library names. */
export const brandLibrary: Library = {
  name: 'Acme brand kit',
  collections: [
    {
      ...{ ...looks, name: 'Headshot blur' },
      modes: [
        { modeId: '2:0', name: 'Acme' },
        { modeId: '2:1', name: 'Acme events' },
      ],
    },
    { ...colours, name: 'Acme colours', modes: [{ modeId: '3:0', name: 'Mode 1' }] },
  ],
  variables: [
    blue,
    ...Object.entries(values).map(
      ([name, [acme, events]], place): PaletteVariable => ({
        ...{
          id: `VariableID:2:${place + 1}`,
          key: `acme-look-${place + 1}`,
          name,
          resolvedType: typeOf(acme),
        },
        ...{ variableCollectionId: looks.id, valuesByMode: { '2:0': acme, '2:1': events }, remote: false },
      }),
    ),
  ],
};
