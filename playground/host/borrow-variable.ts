import type { Library, Palette, PaletteCollection, PaletteValue, PaletteVariable } from './palette.js';

const without = <Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry[] =>
  entries.filter((entry) => entry.id !== id);

/**
 * The palette with a library's variable, as it is there now, its collection, and what its values stand for; under ids of this file. Not
 * one that the library does not have.
 */
export function borrowVariable(
  palette: Palette,
  library: Library,
  key: string,
  underWay: readonly string[] = [],
): Palette {
  const variable = library.variables.find((each) => each.key === key);
  const collection = library.collections.find(({ id }) => id === variable?.variableCollectionId);
  if (!variable || !collection) return palette;
  const borrowed: PaletteVariable = {
    ...variable,
    id: borrowedId(library, variable),
    variableCollectionId: borrowedId(library, collection),
    valuesByMode: Object.fromEntries(
      Object.entries(variable.valuesByMode).map(([mode, value]) => [mode, ofFile(library, value)]),
    ),
    remote: true,
  };
  const home: PaletteCollection = { ...collection, id: borrowed.variableCollectionId, remote: true };
  const next: Palette = {
    ...palette,
    collections: [...without(palette.collections, home.id), home],
    variables: [...without(palette.variables, borrowed.id), borrowed],
  };
  // what goes round in a circle is had once
  const targets = targetKeys(library, variable).filter((target) => !underWay.includes(target));
  return targets.reduce((all, target) => borrowVariable(all, library, target, [...underWay, key]), next);
}

/** The id in this file of something that a library calls by another. */
export const borrowedId = (
  library: Library,
  { id, key = id }: { readonly id: string; readonly key?: string },
): string => {
  const [kind] = id.split(':');
  return `${kind}:${library.name}/${key}`;
};

function ofFile(library: Library, value: PaletteValue): PaletteValue {
  if (typeof value !== 'object' || !('type' in value)) return value;
  const target = library.variables.find(({ id }) => id === value.id);
  return target ? { type: 'VARIABLE_ALIAS', id: borrowedId(library, target) } : value;
}

const targetKeys = (library: Library, { id, valuesByMode }: PaletteVariable): string[] =>
  Object.values(valuesByMode).flatMap((value) => {
    if (typeof value !== 'object' || !('type' in value) || value.id === id) return [];
    return library.variables.find((each) => each.id === value.id)?.key ?? [];
  });
