import type { CheckTolerances } from '../contract/check-tolerances.js';
import type { EarlierLook } from '../contract/file-looks.js';
import { moveLook } from '../contract/move-look.js';
import { putLook } from '../contract/put-look.js';
import { choiceOf } from './choice.js';
import type { Flow } from './flow.js';
import type { LookFlowOptions } from './look-flow.js';
import { withSettings } from './own-look.js';
import { strings } from './strings.js';

export interface FileLooksFlow {
  /** Moves one of the file's looks so many places on, or back for a number below 0. */
  moveLook(lookId: string, by: number): Promise<void>;
  /** New photos start from this look; null: from what each person used last. */
  setDefaultLook(lookId: string | null): Promise<void>;
  /** Only this look may be given to photos of the file; null: any may. */
  lockLook(lookId: string | null): Promise<void>;
  /** Makes what a look was before its newest version. */
  useVersion(earlier: EarlierLook): Promise<void>;
  /** What a check allows photos of a look of the file; what is left out is as for every look. */
  setCheckRules(lookId: string, check: Partial<CheckTolerances>): Promise<void>;
}

export function createFileLooksFlow(flow: Flow, { store, choose }: LookFlowOptions): FileLooksFlow {
  const { state } = flow;
  const words = strings.fileLooks;
  const nameOf = (lookId: string) => state.looks.value.find(({ id }) => id === lookId)?.name ?? lookId;
  const own = () => state.file.value?.looks.looks ?? [];

  return {
    async moveLook(lookId, by) {
      if (!(await store.edit((content) => ({ ...content, looks: moveLook(content.looks, lookId, by) }))))
        return;
      const place = own().findIndex(({ id }) => id === lookId) + 1;
      store.say(words.moved(nameOf(lookId), place, own().length));
    },
    async setDefaultLook(lookId) {
      if (!(await store.edit((content) => ({ ...content, defaultLookId: lookId })))) return;
      store.say(lookId === null ? words.defaultGone : words.defaultSet(nameOf(lookId)));
    },
    async lockLook(lookId) {
      if (!(await store.edit((content) => ({ ...content, lockedLookId: lookId })))) return;
      store.say(lookId === null ? words.unlocked : words.lockedNow(nameOf(lookId)));
    },
    async useVersion({ look: wanted }) {
      const isDone = await store.edit((content, now) => {
        const look = content.looks.find(({ id }) => id === wanted.id);
        return look === undefined ? content : putLook(content, withSettings(look, wanted.settings), now);
      });
      const look = own().find(({ id }) => id === wanted.id);
      if (!isDone || look === undefined) return;
      if (state.choice.value.lookId === look.id) choose(choiceOf(look));
      store.say(strings.versions.used(look.name, wanted.version, look.version));
    },
    async setCheckRules(lookId, check) {
      const isDone = await store.edit((content, now) => {
        const look = content.looks.find(({ id }) => id === lookId);
        if (look === undefined) return content;
        const { check: _, ...rest } = look;
        return putLook(content, Object.keys(check).length === 0 ? rest : { ...rest, check }, now);
      });
      if (isDone) store.say(strings.checkRules.saved(nameOf(lookId)));
    },
  };
}
