import { BlurError } from '../contract/blur-error.js';
import type { LibraryLook } from '../contract/library-look.js';
import { putLook } from '../contract/put-look.js';
import { asInLibrary } from './as-in-library.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import type { LookFlowOptions } from './look-flow.js';
import { strings } from './strings.js';

export interface LibraryFlow {
  /** Looks for looks in the libraries enabled for this file, and in its own variables. Fails silently unless `isAsked`. */
  readLibrary(isAsked: boolean): Promise<void>;
  /** Puts a library's look among the file's, or makes the file's what the library's is. */
  takeFromLibrary(library: LibraryLook): Promise<void>;
  /** Writes the file's looks into a collection of variables, from where the library is published. */
  publishLooks(): Promise<void>;
  /** What was said of photos that are behind an updated look has been read. */
  dismissUpdate(): void;
}

export function createLibraryFlow(flow: Flow, { store, choose }: LookFlowOptions): LibraryFlow {
  const { state, host } = flow;
  const { library, settingsNote } = state;
  const words = strings.library;
  const failed = (thrown: unknown) => {
    settingsNote.value = { kind: 'failed', about: 'looks', error: BlurError.from(thrown).toWire() };
  };
  const own = () => state.file.value?.looks.looks ?? [];

  const readLibrary = async (isAsked: boolean) => {
    if (library.value.isReading) return;
    library.value = { ...library.value, isReading: true };
    try {
      library.value = { isReading: false, found: await host.call('library.read', {}) };
    } catch (thrown) {
      library.value = { ...library.value, isReading: false };
      if (isAsked) failed(thrown);
    }
  };

  return {
    readLibrary,
    dismissUpdate() {
      state.updatedLook.value = null;
    },
    async takeFromLibrary({ look: theirs }) {
      const isKnown = own().some(({ id }) => id === theirs.id);
      const isDone = await store.edit((content, now) => {
        const look = content.looks.find(({ id }) => id === theirs.id);
        return putLook(content, look === undefined ? theirs : asInLibrary(look, theirs), now);
      });
      const look = own().find(({ id }) => id === theirs.id);
      if (!isDone || look === undefined) return;
      if (state.choice.value.lookId === look.id && !state.target.value?.recipe) choose(choiceOf(look));
      if (isKnown) state.updatedLook.value = look;
      store.say(isKnown ? words.updated(look.name, look.version) : words.added(look.name));
    },
    async publishLooks() {
      const looks = own();
      if (looks.length === 0) return;
      try {
        const { collectionNames } = await host.call('library.publish', { looks });
        store.say(words.published(looks.length, collectionNames.join(', ')));
      } catch (thrown) {
        failed(thrown);
        return;
      }
      await readLibrary(false);
    },
  };
}
