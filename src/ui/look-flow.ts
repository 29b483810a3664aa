import type { FileLooks } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import { defaultLookId } from '../contract/looks.js';
import { looksOfFile } from '../contract/looks-of-file.js';
import { putLook } from '../contract/put-look.js';
import { removeLook } from '../contract/remove-look.js';
import { type Choice, choiceOf } from './choice.js';
import { findLookOrDefault } from './find-look-or-default.js';
import { type Flow, remember } from './flow.js';
import { type ColourPicks, keptBindings } from './kept-bindings.js';
import type { LooksStore } from './looks-store.js';
import { freeName, makeOwnLook, withSettings } from './own-look.js';
import { strings } from './strings.js';

export interface LookFlow {
  /** Makes a look of the present settings; its id, or null when that failed. */
  saveAsLook(): Promise<string | null>;
  /** Makes a second look like this one; its id, or null when that failed. */
  duplicateLook(lookId: string): Promise<string | null>;
  /** Keeps the present settings as those of the chosen look. */
  saveIntoLook(): Promise<void>;
  /** Nothing happens for an empty name; a name that is taken gets a number. */
  renameLook(lookId: string, name: string): Promise<void>;
  /** Changes no photo, the present one neither. */
  deleteLook(lookId: string): Promise<void>;
  /** Keeps the present settings for other photos, in this file or another. */
  copyLook(): void;
  pasteLook(): void;
  /** Looks again at what the file holds, and at colours that its looks follow: an undo there, or somebody else, may have changed them. */
  refreshLooks(): Promise<void>;
}

export interface LookFlowOptions {
  readonly store: LooksStore;
  /** makes a choice the present one, with everything that follows from it */
  readonly choose: (next: Choice) => void;
}

export function createLookFlow(flow: Flow, { store, choose }: LookFlowOptions): LookFlow {
  const { state, host } = flow;
  const { choice, settingsNote } = state;
  // What was said belongs to the photo as it was.
  state.target.subscribe(() => {
    settingsNote.value = null;
  });

  const find = (lookId: string) => state.looks.value.find(({ id }) => id === lookId);
  /** The same settings under another look, where the file allows another. */
  const file = (look: Look) => {
    const locked = state.lockedLook.value;
    if (locked !== null && locked.id !== look.id) return;
    choice.value = { ...choiceOf(look), settings: choice.value.settings };
    flow.usual = choice.value;
  };
  const put = (content: FileLooks, look: Look, now: string, picks: ColourPicks) => ({
    ...putLook(content, look, now),
    bindings: keptBindings(content, look, picks, state.colours.value ?? []),
  });
  const add = async (name: string, settings: Look['settings']) => {
    const fromId = choice.value.lookId;
    let made: Look | null = null;
    const isDone = await store.edit((content, now) => {
      made = makeOwnLook(name, settings, looksOfFile(content));
      const bound = content.bindings.filter(({ lookId }) => lookId === fromId);
      const picks = Object.fromEntries(bound.map(({ field, colourId }) => [field, colourId]));
      return put(content, made, now, { ...picks, ...state.colourPicks.value });
    });
    if (!isDone || made === null) return null;
    file(made);
    return (made as Look).id;
  };
  const replace = (lookId: string, change: (look: Look, content: FileLooks) => Look) =>
    store.edit((content, now) => {
      const look = content.looks.find(({ id }) => id === lookId);
      return look === undefined ? content : put(content, change(look, content), now, state.colourPicks.value);
    });

  return {
    async saveAsLook() {
      const { lookId, settings } = choice.value;
      return add(findLookOrDefault(state.looks.value, lookId).name, settings);
    },
    async duplicateLook(lookId) {
      const look = find(lookId);
      return look === undefined ? null : add(look.name, look.settings);
    },
    async saveIntoLook() {
      const { lookId, settings } = choice.value;
      await replace(lookId, (look) => withSettings(look, settings));
      const saved = find(lookId);
      if (saved !== undefined && choice.value.lookId === lookId) file(saved);
    },
    async renameLook(lookId, name) {
      if (name.trim() === '' || name.trim() === find(lookId)?.name) return;
      await replace(lookId, (look, content) => {
        const others = looksOfFile(content).filter(({ id }) => id !== lookId);
        return { ...look, name: freeName(name, others) };
      });
    },
    async deleteLook(lookId) {
      const name = find(lookId)?.name ?? '';
      if (!(await store.edit((content) => removeLook(content, lookId)))) return;
      settingsNote.value = { kind: 'look-deleted', name };
      if (flow.usual.lookId === lookId) {
        flow.usual = choiceOf(findLookOrDefault(state.looks.value, defaultLookId));
      }
    },
    copyLook() {
      const { lookId, lookVersion, settings } = choice.value;
      remember(flow, { copied: { lookId, lookVersion, settings } });
      store.say(strings.looks.copied);
    },
    pasteLook() {
      const { copied } = state.memory.value;
      if (copied === null) return;
      settingsNote.value = null;
      choose({ ...copied, look: find(copied.lookId)?.settings ?? copied.settings });
    },
    async refreshLooks() {
      const found = await host.call('file.read', {}).catch(() => null); // what is shown will do
      if (found !== null && state.file.value !== null) {
        state.file.value = { ...state.file.value, looks: found.looks, canEdit: found.canEdit };
      }
      if (state.colours.value === null || state.file.value?.looks.bindings.length === 0) return;
      const colours = await host.call('colours.read', {}).catch(() => null); // those known will do
      if (colours !== null) state.colours.value = colours;
    },
  };
}
