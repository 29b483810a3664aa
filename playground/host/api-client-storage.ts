import { copyMessage } from './message-codec.js';
import { assertOpen, type PluginSession } from './plugin-session.js';
import { utf8Length } from './utf8-length.js';

const largestTotalBytes = 5_000_000;

const sizeOf = (key: string, value: unknown): number =>
  utf8Length(key) + (value instanceof Uint8Array ? value.length : utf8Length(JSON.stringify(value) ?? ''));

/** `figma.clientStorage`: this person's own values, at most 5 MB of them together. */
export class ApiClientStorage {
  readonly #session: PluginSession;

  constructor(session: PluginSession) {
    this.#session = session;
  }

  async getAsync(key: string): Promise<unknown> {
    assertOpen(this.#session, 'getAsync');
    await null;
    return copyMessage(this.#session.clientStorage.get(key));
  }

  async setAsync(key: string, value: unknown): Promise<void> {
    assertOpen(this.#session, 'setAsync');
    const copy = copyMessage(value);
    await null;
    const others = [...this.#session.clientStorage].filter(([other]) => other !== key);
    const total = others.reduce((sum, [other, kept]) => sum + sizeOf(other, kept), sizeOf(key, copy));
    if (total > largestTotalBytes) throw new Error('in setAsync: Exceeded the storage quota of 5 MB');
    this.#session.clientStorage.set(key, copy);
  }

  async deleteAsync(key: string): Promise<void> {
    assertOpen(this.#session, 'deleteAsync');
    await null;
    this.#session.clientStorage.delete(key);
  }

  async keysAsync(): Promise<string[]> {
    assertOpen(this.#session, 'keysAsync');
    await null;
    return [...this.#session.clientStorage.keys()];
  }
}
