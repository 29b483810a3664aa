import type { Library, PaletteValue } from '../host/palette.js';
import { solidPaint } from './solid-paint.js';

export interface LibraryChange {
  /** names */
  readonly variable: string;
  readonly mode: string;
  /** a colour as `#rrggbb` */
  readonly value: string | number | boolean;
}

/** The libraries after a designer has set a variable in one mode. @throws RangeError when none has that variable and mode */
export function changeLibrary(libraries: readonly Library[], change: LibraryChange): Library[] {
  let isFound = false;
  const changed = libraries.map((library) => ({
    ...library,
    variables: library.variables.map((variable) => {
      const home = library.collections.find(({ id }) => id === variable.variableCollectionId);
      const mode = home?.modes.find(({ name }) => name === change.mode);
      if (variable.name !== change.variable || !mode) return variable;
      isFound = true;
      const isColour = variable.resolvedType === 'COLOR';
      const value: PaletteValue = isColour
        ? { ...solidPaint(String(change.value)).color, a: 1 }
        : change.value;
      return { ...variable, valuesByMode: { ...variable.valuesByMode, [mode.modeId]: value } };
    }),
  }));
  if (!isFound) throw new RangeError(`no library has ${change.variable} in a mode ${change.mode}`);
  return changed;
}
