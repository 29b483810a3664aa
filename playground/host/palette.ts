import type { Paint, Rgb } from './paint.js';

/** A paint style; `remote` ones belong to a library and are known only by their id. */
export interface PaletteStyle {
  readonly id: string;
  /** with its folders, as `Brand/Sand` */
  readonly name: string;
  readonly paints: readonly Paint[];
  readonly remote: boolean;
}

export type PaletteValue =
  | (Rgb & { readonly a?: number })
  | number
  | string
  | boolean
  | { readonly type: 'VARIABLE_ALIAS'; readonly id: string };

/** A variable; `remote` ones belong to a library and are known only by their id. */
export interface PaletteVariable {
  readonly id: string;
  readonly name: string;
  readonly resolvedType: 'COLOR' | 'FLOAT' | 'STRING' | 'BOOLEAN';
  readonly variableCollectionId: string;
  readonly valuesByMode: Readonly<Record<string, PaletteValue>>;
  readonly remote: boolean;
  /** by which other files have it */
  readonly key?: string;
  readonly description?: string;
  readonly scopes?: readonly string[];
  readonly pluginData?: Readonly<Record<string, string>>;
}

export interface PaletteCollection {
  readonly id: string;
  readonly name: string;
  readonly modes: readonly { readonly modeId: string; readonly name: string }[];
  readonly defaultModeId: string;
  readonly remote: boolean;
  readonly key?: string;
  readonly pluginData?: Readonly<Record<string, string>>;
}

/** What a file names besides its layers. */
export interface Palette {
  readonly styles: readonly PaletteStyle[];
  readonly collections: readonly PaletteCollection[];
  readonly variables: readonly PaletteVariable[];
}

export const emptyPalette: Palette = { styles: [], collections: [], variables: [] };

/** Another file whose variables may be used in this one. */
export interface Library {
  readonly name: string;
  /** each with its key, as are the variables */
  readonly collections: readonly PaletteCollection[];
  readonly variables: readonly PaletteVariable[];
  /** keys of variables that are listed and yet cannot be had */
  readonly withheldKeys?: readonly string[];
}
