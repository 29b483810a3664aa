import { dynamicPageText } from './dynamic-page-text.js';
import { frozenCopy } from './frozen-copy.js';
import type { Palette, PaletteCollection, PaletteVariable } from './palette.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

/** `figma.variables`, the reading half: asynchronous getters answer, the synchronous ones of old throw. Buzz has none of it. */
export class ApiVariables {
  readonly #session: PluginSession;

  constructor(session: PluginSession) {
    this.#session = session;
  }

  async getLocalVariablesAsync(type?: string): Promise<readonly PaletteVariable[]> {
    const { variables } = await this.#palette('getLocalVariablesAsync');
    const wanted = variables.filter((each) => !each.remote && (!type || each.resolvedType === type));
    return wanted.map(frozenCopy);
  }

  async getLocalVariableCollectionsAsync(): Promise<readonly PaletteCollection[]> {
    const { collections } = await this.#palette('getLocalVariableCollectionsAsync');
    return collections.filter((each) => !each.remote).map(frozenCopy);
  }

  async getVariableByIdAsync(id: string): Promise<PaletteVariable | null> {
    const { variables } = await this.#palette('getVariableByIdAsync');
    return frozenCopy(variables.find((each) => each.id === id) ?? null);
  }

  async getVariableCollectionByIdAsync(id: string): Promise<PaletteCollection | null> {
    const { collections } = await this.#palette('getVariableCollectionByIdAsync');
    return frozenCopy(collections.find((each) => each.id === id) ?? null);
  }

  getLocalVariables(): never {
    throw new Error(dynamicPageText('getLocalVariables', 'figma.variables.getLocalVariablesAsync'));
  }

  getVariableById(): never {
    throw new Error(dynamicPageText('getVariableById', 'figma.variables.getVariableByIdAsync'));
  }

  async #palette(member: string): Promise<Palette> {
    assertOpen(this.#session, member);
    if (this.#session.editorType === 'buzz') throw new Error(`in ${member}: Not available in Figma Buzz`);
    await null;
    return this.#session.document.palette;
  }
}
