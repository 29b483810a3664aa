import { frozenCopy } from './frozen-copy.js';
import type { PaletteValue, PaletteVariable } from './palette.js';
import { PaletteEntry } from './palette-entry.js';
import type { PluginSession } from './plugin-session.js';

/** `Variable`, as far as a plugin that keeps settings in variables needs it. */
export class ApiVariable {
  readonly #entry: PaletteEntry<'variables'>;

  constructor(session: PluginSession, id: string) {
    this.#entry = new PaletteEntry(session, 'variables', id);
  }

  get id(): string {
    return this.#entry.read('get_id').id;
  }
  get key(): string {
    return this.#entry.read('get_key').key ?? '';
  }
  get remote(): boolean {
    return this.#entry.read('get_remote').remote;
  }
  get resolvedType(): string {
    return this.#entry.read('get_resolvedType').resolvedType;
  }
  get variableCollectionId(): string {
    return this.#entry.read('get_variableCollectionId').variableCollectionId;
  }
  get valuesByMode(): PaletteVariable['valuesByMode'] {
    return frozenCopy(this.#entry.read('get_valuesByMode').valuesByMode);
  }
  get name(): string {
    return this.#entry.read('get_name').name;
  }
  set name(name: string) {
    this.#entry.write('set_name', { name });
  }
  get description(): string {
    return this.#entry.read('get_description').description ?? '';
  }
  set description(description: string) {
    this.#entry.write('set_description', { description });
  }
  get scopes(): readonly string[] {
    return frozenCopy(this.#entry.read('get_scopes').scopes ?? ['ALL_SCOPES']);
  }
  set scopes(scopes: readonly string[]) {
    this.#entry.write('set_scopes', { scopes });
  }

  setValueForMode(modeId: string, value: PaletteValue): void {
    const { resolvedType, valuesByMode } = this.#entry.read('setValueForMode');
    if (!(modeId in valuesByMode))
      throw new Error('in setValueForMode: Mode not found in variable collection');
    const isAlias = typeof value === 'object' && 'type' in value;
    if (!isAlias && typeOf(value) !== resolvedType) {
      throw new Error('in setValueForMode: Mismatched variable resolved type for mode');
    }
    this.#entry.write('setValueForMode', { valuesByMode: { ...valuesByMode, [modeId]: kept(value) } });
  }

  getPluginData(key: string): string {
    return this.#entry.pluginData(key);
  }
  setPluginData(key: string, value: string): void {
    this.#entry.setPluginData(key, value);
  }

  remove(): void {
    const { id } = this.#entry.read('remove');
    this.#entry.change('remove', (palette) => ({
      ...palette,
      variables: palette.variables.filter((each) => each.id !== id),
    }));
  }
}

const typeOf = (value: PaletteValue): string =>
  ({ string: 'STRING', number: 'FLOAT', boolean: 'BOOLEAN' })[typeof value as string] ?? 'COLOR';

/** Numbers are kept with 32 bits, so that nobody relies on more. */
function kept(value: PaletteValue): PaletteValue {
  if (typeof value === 'number') return Math.fround(value);
  if (typeof value !== 'object' || 'type' in value) return value;
  const { r, g, b, a = 1 } = value;
  return { r: Math.fround(r), g: Math.fround(g), b: Math.fround(b), a: Math.fround(a) };
}
