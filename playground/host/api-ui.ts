import { copyMessage } from './message-codec.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

type MessageListener = (message: unknown, properties: { origin: string }) => void;

const smallestWidth = 70;

/** `figma.ui`: the panel, and the messages to and from it. Messages wait until the frame has loaded. */
export class ApiUi {
  readonly #session: PluginSession;
  readonly #listeners = new Set<MessageListener>();
  #onmessage: MessageListener | undefined;
  #isShown = false;
  #isLoaded = false;
  #waiting: unknown[] = [];

  constructor(session: PluginSession) {
    this.#session = session;
  }

  get onmessage(): MessageListener | undefined {
    return this.#onmessage;
  }

  set onmessage(listener: MessageListener | undefined) {
    this.#onmessage = listener;
  }

  on(_type: 'message', listener: MessageListener): void {
    this.#listeners.add(listener);
  }

  off(_type: 'message', listener: MessageListener): void {
    this.#listeners.delete(listener);
  }

  postMessage(message: unknown): void {
    this.#assertShown('postMessage');
    this.#waiting.push(copyMessage(message));
    this.#deliverSoon();
  }

  resize(width: number, height: number): void {
    this.#assertShown('resize');
    if (typeof width !== 'number' || typeof height !== 'number') {
      throw new Error('in resize: Expected "width" to have type number');
    }
    this.#session.window.resizeUi(Math.max(smallestWidth, width), Math.max(0, height));
  }

  show(): void {
    this.#assertShown('show');
    this.#session.window.setUiVisible(true);
  }

  hide(): void {
    this.#assertShown('hide');
    this.#session.window.setUiVisible(false);
  }

  close(): void {
    this.#isShown = false;
    this.#session.window.setUiVisible(false);
  }

  #assertShown(member: string): void {
    assertOpen(this.#session, member);
    if (!this.#isShown) throw new Error(`in ${member}: No UI to send a message to`);
  }

  #deliverSoon(): void {
    if (!this.#isLoaded || this.#waiting.length === 0) return;
    this.#session.later(() => {
      const messages = this.#waiting;
      this.#waiting = [];
      for (const message of messages) this.#session.window.postToUi(message);
    });
  }

  /** The host's side of the panel; not reachable from the plugin. */
  static readonly host = {
    shown(ui: ApiUi): void {
      ui.#isShown = true;
      ui.#isLoaded = false;
    },
    loaded(ui: ApiUi): void {
      ui.#isLoaded = true;
      ui.#deliverSoon();
    },
    receive(ui: ApiUi, message: unknown): void {
      const copy = copyMessage(message);
      ui.#session.later(() => {
        const properties = { origin: 'null' };
        ui.#onmessage?.(copy, properties);
        for (const listener of [...ui.#listeners]) listener(copy, properties);
      });
    },
  };
}
