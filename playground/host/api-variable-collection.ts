import { frozenCopy } from './frozen-copy.js';
import type { Palette, PaletteCollection } from './palette.js';
import { PaletteEntry } from './palette-entry.js';
import type { PluginSession } from './plugin-session.js';

/** `VariableCollection`, as far as a plugin that keeps settings in variables needs it. */
export class ApiVariableCollection {
  readonly #entry: PaletteEntry<'collections'>;

  constructor(session: PluginSession, id: string) {
    this.#entry = new PaletteEntry(session, 'collections', id);
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
  get modes(): PaletteCollection['modes'] {
    return frozenCopy(this.#entry.read('get_modes').modes);
  }
  get defaultModeId(): string {
    return this.#entry.read('get_defaultModeId').defaultModeId;
  }
  get variableIds(): readonly string[] {
    const { id } = this.#entry.read('get_variableIds');
    const { variables } = this.#entry.session.document.palette;
    return variables.filter((each) => each.variableCollectionId === id).map((each) => each.id);
  }
  get name(): string {
    return this.#entry.read('get_name').name;
  }
  set name(name: string) {
    this.#entry.write('set_name', { name });
  }

  /** A new mode has the values of the default one. */
  addMode(name: string): string {
    const { id, modes, defaultModeId } = this.#entry.read('addMode');
    const { document, modeLimit } = this.#entry.session;
    if (modes.length >= modeLimit) throw new Error(`in addMode: Limited to ${modeLimit} modes only`);
    this.#assertNew('addMode', name);
    const modeId = document.freshId();
    this.#entry.change('addMode', (palette) =>
      changeModes(palette, id, [...modes, { modeId, name }], (values) => ({
        ...values,
        [modeId]: values[defaultModeId] as (typeof values)[string],
      })),
    );
    return modeId;
  }

  renameMode(modeId: string, name: string): void {
    const { modes } = this.#entry.read('renameMode');
    if (!modes.some((mode) => mode.modeId === modeId)) throw new Error('in renameMode: Mode not found');
    this.#assertNew('renameMode', name);
    this.#entry.write('renameMode', {
      modes: modes.map((mode) => (mode.modeId === modeId ? { modeId, name } : mode)),
    });
  }

  removeMode(modeId: string): void {
    const { id, modes } = this.#entry.read('removeMode');
    if (modes.length < 2) throw new Error('in removeMode: Cannot remove the last mode');
    const others = modes.filter((mode) => mode.modeId !== modeId);
    this.#entry.change('removeMode', (palette) =>
      changeModes(palette, id, others, ({ [modeId]: _, ...values }) => values),
    );
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
      collections: palette.collections.filter((each) => each.id !== id),
      variables: palette.variables.filter((each) => each.variableCollectionId !== id),
    }));
  }

  #assertNew(member: string, name: string): void {
    const { modes } = this.#entry.read(member);
    if (name === '') throw new Error(`in ${member}: Mode name cannot be empty`);
    if (modes.some((mode) => mode.name === name)) throw new Error(`in ${member}: Duplicate mode name`);
  }
}

type Values = Palette['variables'][number]['valuesByMode'];

const changeModes = (
  palette: Palette,
  id: string,
  modes: PaletteCollection['modes'],
  change: (values: Values) => Values,
): Palette => ({
  ...palette,
  collections: palette.collections.map((each) => (each.id === id ? { ...each, modes } : each)),
  variables: palette.variables.map((each) =>
    each.variableCollectionId === id ? { ...each, valuesByMode: change(each.valuesByMode) } : each,
  ),
});
