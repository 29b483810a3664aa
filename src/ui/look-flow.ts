import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import { defaultLookId } from '../contract/looks.js';
import { type Choice, choiceOf } from './choice.js';
import { findLookOrDefault } from './find-look-or-default.js';
import { type Flow, remember } from './flow.js';
import { freeName, isOwnLook, makeOwnLook, withSettings } from './own-look.js';

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
  /** Looks again at what the file holds: an undo there, or somebody else, may have changed it. */
  refreshLooks(): Promise<void>;
}

/** @param choose - makes a choice the present one, with everything that follows from it */
export function createLookFlow(flow: Flow, choose: (next: Choice) => void): LookFlow {
  const { state, host } = flow;
  const { choice, settingsNote } = state;
  let last: Promise<unknown> = Promise.resolve();
  // What was said belongs to the photo as it was.
  state.target.subscribe(() => {
    settingsNote.value = null;
  });

  /** One change after the other, each made to what the file holds by then. */
  const edit = (change: (own: readonly Look[]) => readonly Look[]): Promise<boolean> => {
    const done = last.then(async () => {
      try {
        const { looks } = await host.call('file.read', {});
        state.file.value = await host.call('looks.write', { ...looks, looks: change(looks.looks) });
        settingsNote.value = null;
        return true;
      } catch (thrown) {
        settingsNote.value = { kind: 'failed', about: 'looks', error: BlurError.from(thrown).toWire() };
        return false;
      }
    });
    last = done;
    return done;
  };
  const find = (lookId: string) => state.looks.value.find(({ id }) => id === lookId);
  const shipped = () => state.looks.value.filter((look) => !isOwnLook(look));
  /** The same settings under another look. */
  const file = (look: Look) => {
    choice.value = { ...choiceOf(look), settings: choice.value.settings };
    flow.usual = choice.value;
  };
  const add = async (name: string, settings: Look['settings']) => {
    let made: Look | null = null;
    const isDone = await edit((own) => {
      made = makeOwnLook(name, settings, [...own, ...shipped()]);
      return [...own, made];
    });
    if (!isDone || made === null) return null;
    file(made);
    return (made as Look).id;
  };
  const replace = (lookId: string, change: (look: Look, others: readonly Look[]) => Look) =>
    edit((own) =>
      own.map((look) =>
        look.id === lookId ? change(look, [...own.filter(({ id }) => id !== lookId), ...shipped()]) : look,
      ),
    );

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
      await replace(lookId, (look, others) => ({ ...look, name: freeName(name, others) }));
    },
    async deleteLook(lookId) {
      const name = find(lookId)?.name ?? '';
      if (!(await edit((own) => own.filter(({ id }) => id !== lookId)))) return;
      settingsNote.value = { kind: 'look-deleted', name };
      if (flow.usual.lookId === lookId) {
        flow.usual = choiceOf(findLookOrDefault(state.looks.value, defaultLookId));
      }
    },
    copyLook() {
      const { lookId, lookVersion, settings } = choice.value;
      remember(flow, { copied: { lookId, lookVersion, settings } });
      settingsNote.value = { kind: 'look-copied' };
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
    },
  };
}
