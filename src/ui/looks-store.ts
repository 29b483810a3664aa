import { BlurError } from '../contract/blur-error.js';
import type { FileLooks, FileLooksContent } from '../contract/file-looks.js';
import { trimEarlier } from '../contract/trim-earlier.js';
import type { Flow } from './flow.js';

/** The looks in the file, as its flows change them. */
export interface LooksStore {
  /** One change after the other, each made to what the file holds by then. False when that failed, which is said on the page. */
  edit(change: (content: FileLooks, now: string) => FileLooksContent): Promise<boolean>;
  /** Says on the page of looks what came of something. */
  say(words: string): void;
}

export function createLooksStore({ state, host }: Flow): LooksStore {
  const { settingsNote } = state;
  let last: Promise<unknown> = Promise.resolve();
  return {
    edit(change) {
      const done = last.then(async () => {
        try {
          const { looks } = await host.call('file.read', {});
          const next = trimEarlier(change(looks, new Date().toISOString()));
          const { earlier, defaultLookId, lockedLookId, bindings } = next;
          const content = { looks: next.looks, earlier, defaultLookId, lockedLookId, bindings };
          state.file.value = await host.call('looks.write', content);
          settingsNote.value = null;
          return true;
        } catch (thrown) {
          settingsNote.value = { kind: 'failed', about: 'looks', error: BlurError.from(thrown).toWire() };
          return false;
        }
      });
      last = done;
      return done;
    },
    say(words) {
      settingsNote.value = { kind: 'done', words };
    },
  };
}
