import type { PluginSession } from './plugin-session.js';

export interface NoteOptions {
  /** ms; Infinity: until it is dismissed or the plugin ends */
  readonly timeout?: number;
  readonly error?: boolean;
  readonly onDequeue?: (reason: DequeueReason) => void;
  readonly button?: { readonly text: string; readonly action: () => boolean | undefined };
}

type DequeueReason = 'timeout' | 'dismiss' | 'action_button_click';

const usualTimeoutMs = 3000;
const longestMessage = 100;

/** No two notes are called alike, whichever run they are of. */
let notesShown = 0;

/** The notes of one run. Each goes once, and its plugin hears why; those with a button go with the plugin. */
export class NoteShelf {
  readonly #session: PluginSession;
  readonly #notes = new Map<number, NoteOptions>();

  constructor(session: PluginSession) {
    this.#session = session;
  }

  show(message: string, options: NoteOptions): number {
    const id = ++notesShown;
    const timeoutMs = options.timeout ?? usualTimeoutMs;
    this.#notes.set(id, options);
    this.#session.window.toast({
      id,
      message: message.slice(0, longestMessage),
      error: options.error ?? false,
      timeoutMs,
      buttonText: options.button?.text ?? null,
    });
    if (Number.isFinite(timeoutMs)) this.#session.later(() => this.take(id, 'timeout'), timeoutMs);
    return id;
  }

  /** Takes a note away; nothing when it has gone already. */
  take(id: number, reason: DequeueReason): void {
    const note = this.#notes.get(id);
    if (!note) return;
    this.#notes.delete(id);
    this.#session.window.dismissToast(id);
    note.onDequeue?.(reason);
  }

  /** The person presses a note's button. */
  press(id: number): void {
    const keeps = this.#notes.get(id)?.button?.action() === false;
    if (!keeps) this.take(id, 'action_button_click');
  }

  /** The plugin ends, and hears of nothing any more. */
  clear(): void {
    for (const [id, { button }] of this.#notes) if (button) this.#session.window.dismissToast(id);
    this.#notes.clear();
  }
}
