import { assertEditable, readOnlyText } from './node-access.js';
import type { Palette } from './palette.js';
import { assertOpen, type PluginSession } from './plugin-session.js';
import { utf8Length } from './utf8-length.js';

type ListName = 'collections' | 'variables';
type EntryOf<List extends ListName> = Palette[List][number];

const largestDataBytes = 100_000;

/** How the plugin's object for a variable or a collection reaches the document, which it reads afresh each time. */
export class PaletteEntry<List extends ListName> {
  readonly session: PluginSession;
  readonly #list: List;
  readonly #id: string;

  constructor(session: PluginSession, list: List, id: string) {
    this.session = session;
    this.#list = list;
    this.#id = id;
  }

  /** Its present state. @throws Error in the words of the host, naming `member`, when it is gone */
  read(member: string): EntryOf<List> {
    assertOpen(this.session, member);
    const entries: readonly EntryOf<List>[] = this.session.document.palette[this.#list];
    const entry = entries.find(({ id }) => id === this.#id);
    if (!entry) throw new Error(`in ${member}: The object with id "${this.#id}" does not exist`);
    return entry;
  }

  /** Replaces fields of it. @throws Error in the words of the host when plugins may not */
  write(member: string, fields: Partial<EntryOf<List>>): void {
    this.change(member, (palette) => ({
      ...palette,
      [this.#list]: palette[this.#list].map((entry) =>
        entry.id === this.#id ? { ...entry, ...fields } : entry,
      ),
    }));
  }

  /** Replaces what the file names. @throws Error in the words of the host when plugins may not */
  change(member: string, work: (palette: Palette) => Palette): void {
    if (this.read(member).remote) throw new Error(readOnlyText(member));
    const { document } = this.session;
    assertEditable(document, member);
    document.changePalette(work(document.palette));
  }

  pluginData(key: string): string {
    return this.read('getPluginData').pluginData?.[key] ?? '';
  }

  setPluginData(key: string, value: string): void {
    const { [key]: _, ...others } = this.read('setPluginData').pluginData ?? {};
    if (utf8Length(this.session.pluginId + key + value) > largestDataBytes) {
      throw new Error('in setPluginData: This pluginData entry exceeds 100 kB per entry limit.');
    }
    const pluginData = value === '' ? others : { ...others, [key]: value };
    this.write('setPluginData', { pluginData } as Partial<EntryOf<List>>);
  }
}
