import { BlurError } from '../contract/blur-error.js';
import type { LeftRun, PhotoScope } from '../contract/left-run.js';
import type { SelectionState } from '../contract/photo-target.js';
import type { Batch, LeftOut } from './batch.js';
import { batchOf } from './batch-of.js';
import type { Choice } from './choice.js';
import { choicesIn } from './choices-in.js';
import type { Flow } from './flow.js';
import { isAsApplied } from './is-as-applied.js';
import type { PhotoPlan } from './photo-plan.js';
import { type FoundPhotos, type ScanAsked, scanPhotos } from './scan-photos.js';
import { createStop } from './stop.js';

export interface BatchScan {
  /** Makes the list of all photos in this scope; none, when that is stopped or fails altogether. */
  takeAll(scope: PhotoScope): Promise<void>;
  /**
   * Makes the list of what is left of a run.
   * @returns what was to be done to each photo, by node id; null, and no list, when that is stopped or fails
   */
  takeLeft(run: LeftRun): Promise<ReadonlyMap<string, PhotoPlan> | null>;
  /** The layers of a list as they are in the file now. */
  readAnew(batch: Batch): Promise<SelectionState>;
  stop(): void;
}

/** Lists of photos that are looked for on pages. */
export function createBatchScan({ state, host }: Flow): BatchScan {
  const { batch } = state;
  let stop = createStop();

  /** Shows that photos are looked for; null when that is stopped or fails, which then is told in place of a selection. */
  const find = async (asked: ScanAsked): Promise<FoundPhotos | null> => {
    stop = createStop();
    const { scope } = asked;
    batch.value = {
      ...batchOf({ photos: [], refused: [] }, null, { scope, pageIds: new Map() }),
      run: 'scanning',
    };
    try {
      return await scanPhotos(host, {
        ...asked,
        onFound: (found) => {
          if (batch.value?.run === 'scanning') batch.value = { ...batch.value, found };
        },
        untilStopped: stop.race,
      });
    } catch (thrown) {
      batch.value = null;
      const error = BlurError.from(thrown).toWire();
      if (error.code !== 'cancelled') state.job.value = { kind: 'failed', doing: 'select', error };
      return null;
    }
  };
  const show = (scope: PhotoScope, found: FoundPhotos, leftOut: readonly LeftOut[] = []) => {
    const photos = found.photos.map(({ scanned }) => scanned.target);
    const pageIds = new Map(found.photos.map(({ scanned, page }) => [scanned.target.nodeId, page.pageId]));
    const pages = found.failed.map(({ page, error }) => ({
      ...{ nodeId: page.pageId, nodeName: page.name, code: error.code, details: error.details },
    }));
    const list = batchOf({ photos, refused: [] }, null, { scope, pageIds });
    batch.value = { ...list, leftOut: [...list.leftOut, ...pages, ...leftOut, ...found.refused] };
  };

  return {
    async takeAll(scope) {
      const found = await find({ scope });
      if (found !== null) show(scope, found);
    },
    async takeLeft(run) {
      const { scope, photos, looks } = run;
      const found = await find({ scope: 'file', pageIds: new Set(photos.map(({ pageId }) => pageId)) });
      if (found === null) return null;
      const choices = looks.map((chosen): Choice => {
        const known = state.looks.value.find(({ id }) => id === chosen.lookId);
        return { ...chosen, look: known?.settings ?? chosen.settings };
      });
      state.choice.value = choices[0] ?? state.choice.value;
      const plans = new Map(
        photos.map(({ nodeId, look, crop }) => [nodeId, { choice: choices[look ?? -1] ?? null, crop }]),
      );
      const hashes = new Map(photos.map(({ nodeId, sourceHash }) => [nodeId, sourceHash]));
      const known = found.photos.filter(({ scanned }) => hashes.has(scanned.target.nodeId));
      const reasons = known.map(({ scanned: { target } }): LeftOut | null => {
        const { nodeId, nodeName, recipe, sourceHash } = target;
        const choice = plans.get(nodeId)?.choice ?? null;
        const isFinished = choice !== null && isAsApplied(recipe, choice, choicesIn(recipe));
        if (isFinished) return { nodeId, nodeName, code: 'finished', details: {} };
        if (hashes.get(nodeId) === sourceHash) return null;
        return { nodeId, nodeName, code: 'node-changed', details: {} };
      });
      const left = known.filter((_, at) => reasons[at] === null);
      show(
        scope,
        { ...found, photos: left, refused: [] },
        reasons.filter((reason) => reason !== null),
      );
      const align = photos.some(({ crop }) => crop !== null);
      if (batch.value !== null) batch.value = { ...batch.value, align };
      return plans;
    },
    async readAnew({ scope, pageIds }) {
      if (scope === 'selection') return host.call('selection.read', {});
      const found = await scanPhotos(host, { scope, pageIds: new Set(pageIds.values()) });
      return { photos: found.photos.map(({ scanned }) => scanned.target), refused: [] };
    },
    stop: () => stop.now(),
  };
}
