import { assertOpen, type PluginSession } from './plugin-session.js';

/** An image as the plugin holds it; both reads are asynchronous, since images load lazily. */
export class ApiImage {
  readonly #session: PluginSession;
  readonly #hash: string;

  constructor(session: PluginSession, hash: string) {
    this.#session = session;
    this.#hash = hash;
  }

  get hash(): string {
    return this.#hash;
  }

  async getBytesAsync(): Promise<Uint8Array> {
    return (await this.#load('getBytesAsync')).bytes.slice();
  }

  async getSizeAsync(): Promise<{ width: number; height: number }> {
    const { widthPx, heightPx } = await this.#load('getSizeAsync');
    return { width: widthPx, height: heightPx };
  }

  async #load(member: string) {
    const { images } = this.#session.document;
    assertOpen(this.#session, member);
    const { delayMs } = images.faults;
    await new Promise<void>((resolve) => setTimeout(resolve, delayMs));
    const image = images.get(this.#hash);
    if (!image || images.faults.missing.has(this.#hash)) throw images.faults.reason;
    return image;
  }
}
