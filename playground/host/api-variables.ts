import { ApiVariable } from './api-variable.js';
import { ApiVariableCollection } from './api-variable-collection.js';
import { borrowedId, borrowVariable } from './borrow-variable.js';
import { dynamicPageText } from './dynamic-page-text.js';
import { assertEditable } from './node-access.js';
import type { Palette, PaletteValue, PaletteVariable } from './palette.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

type VariableType = PaletteVariable['resolvedType'];

const firstValues: Readonly<Record<VariableType, PaletteValue>> = {
  COLOR: { r: 1, g: 1, b: 1, a: 1 },
  FLOAT: 0,
  STRING: '',
  BOOLEAN: false,
};

/** Keys are nowhere twice, in whatever file they were made. */
let keysGiven = 0;
const freshKey = (): string => `key-${++keysGiven}`;

/** `figma.variables`: asynchronous getters answer, the synchronous ones of old throw. Buzz has none of it. */
export class ApiVariables {
  readonly #session: PluginSession;
  readonly #variables = new Map<string, ApiVariable>();
  readonly #collections = new Map<string, ApiVariableCollection>();

  constructor(session: PluginSession) {
    this.#session = session;
  }

  async getLocalVariablesAsync(type?: string): Promise<readonly ApiVariable[]> {
    const { variables } = await this.#palette('getLocalVariablesAsync');
    const wanted = variables.filter((each) => !each.remote && (!type || each.resolvedType === type));
    return wanted.map(({ id }) => this.#variable(id));
  }

  async getLocalVariableCollectionsAsync(): Promise<readonly ApiVariableCollection[]> {
    const { collections } = await this.#palette('getLocalVariableCollectionsAsync');
    return collections.filter((each) => !each.remote).map(({ id }) => this.#collection(id));
  }

  async getVariableByIdAsync(id: string): Promise<ApiVariable | null> {
    const { variables } = await this.#palette('getVariableByIdAsync');
    return variables.some((each) => each.id === id) ? this.#variable(id) : null;
  }

  async getVariableCollectionByIdAsync(id: string): Promise<ApiVariableCollection | null> {
    const { collections } = await this.#palette('getVariableCollectionByIdAsync');
    return collections.some((each) => each.id === id) ? this.#collection(id) : null;
  }

  /** What is had from a library is no change of the file's own, and no undo step. */
  async importVariableByKeyAsync(key: string): Promise<ApiVariable> {
    await this.#palette('importVariableByKeyAsync');
    const { document, libraries } = this.#session;
    for (const library of libraries()) {
      const variable = library.variables.find((each) => each.key === key);
      if (!variable || library.withheldKeys?.includes(key)) continue;
      document.amendPalette((palette) => borrowVariable(palette, library, key));
      return this.#variable(borrowedId(library, variable));
    }
    throw new Error(`in importVariableByKeyAsync: Could not find a published variable with the key "${key}"`);
  }

  createVariableCollection(name: string): ApiVariableCollection {
    const { document } = this.#session;
    const palette = this.#writablePalette('createVariableCollection');
    const [id, modeId] = [`VariableCollectionId:${document.freshId()}`, document.freshId()];
    const modes = [{ modeId, name: 'Mode 1' }];
    const collection = { id, name, modes, defaultModeId: modeId, remote: false, key: freshKey() };
    document.changePalette({ ...palette, collections: [...palette.collections, collection] });
    return this.#collection(id);
  }

  createVariable(name: string, collection: ApiVariableCollection, resolvedType: VariableType): ApiVariable {
    const palette = this.#writablePalette('createVariable');
    const { id: variableCollectionId, modes } = collection;
    const isKnown = palette.variables.some(
      (each) => each.variableCollectionId === variableCollectionId && each.name === name,
    );
    if (isKnown) throw new Error('in createVariable: duplicate variable name');
    if (name === '' || /[.{}]/.test(name)) throw new Error('in createVariable: invalid variable name');
    const { document } = this.#session;
    const variable: PaletteVariable = {
      ...{
        id: `VariableID:${document.freshId()}`,
        key: freshKey(),
        name,
        resolvedType,
        variableCollectionId,
      },
      valuesByMode: Object.fromEntries(modes.map(({ modeId }) => [modeId, firstValues[resolvedType]])),
      remote: false,
    };
    document.changePalette({ ...palette, variables: [...palette.variables, variable] });
    return this.#variable(variable.id);
  }

  getLocalVariables(): never {
    throw new Error(dynamicPageText('getLocalVariables', 'figma.variables.getLocalVariablesAsync'));
  }

  getVariableById(): never {
    throw new Error(dynamicPageText('getVariableById', 'figma.variables.getVariableByIdAsync'));
  }

  #variable(id: string): ApiVariable {
    const known = this.#variables.get(id) ?? new ApiVariable(this.#session, id);
    this.#variables.set(id, known);
    return known;
  }

  #collection(id: string): ApiVariableCollection {
    const known = this.#collections.get(id) ?? new ApiVariableCollection(this.#session, id);
    this.#collections.set(id, known);
    return known;
  }

  #writablePalette(member: string): Palette {
    this.#assertHere(member);
    assertEditable(this.#session.document, member);
    return this.#session.document.palette;
  }

  async #palette(member: string): Promise<Palette> {
    this.#assertHere(member);
    await null;
    return this.#session.document.palette;
  }

  #assertHere(member: string): void {
    assertOpen(this.#session, member);
    if (this.#session.editorType === 'buzz') throw new Error(`in ${member}: Not available in Figma Buzz`);
  }
}
