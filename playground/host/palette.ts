import type { Paint, Rgb } from './paint.js';

/** A paint style; `remote` ones belong to a library and are known only by their id. */
export interface PaletteStyle {
  readonly id: string;
  /** with its folders, as `Brand/Sand` */
  readonly name: string;
  readonly paints: readonly Paint[];
  readonly remote: boolean;
}

type VariableValue =
  | (Rgb & { readonly a: number })
  | number
  | { readonly type: 'VARIABLE_ALIAS'; readonly id: string };

/** A variable; `remote` ones belong to a library and are known only by their id. */
export interface PaletteVariable {
  readonly id: string;
  readonly name: string;
  readonly resolvedType: 'COLOR' | 'FLOAT';
  readonly variableCollectionId: string;
  readonly valuesByMode: Readonly<Record<string, VariableValue>>;
  readonly remote: boolean;
}

export interface PaletteCollection {
  readonly id: string;
  readonly name: string;
  readonly modes: readonly { readonly modeId: string; readonly name: string }[];
  readonly defaultModeId: string;
  readonly remote: boolean;
}

/** What a file names besides its layers. */
export interface Palette {
  readonly styles: readonly PaletteStyle[];
  readonly collections: readonly PaletteCollection[];
  readonly variables: readonly PaletteVariable[];
}

export const emptyPalette: Palette = { styles: [], collections: [], variables: [] };
