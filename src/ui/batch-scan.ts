import { BlurError } from '../contract/blur-error.js';
import type { LeftRun, PhotoScope } from '../contract/left-run.js';
import type { SelectionState } from '../contract/photo-target.js';
import type { Batch, LeftOut } from './batch.js';
import { batchOf } from './batch-of.js';
import { choicesIn } from './choices-in.js';
import type { Flow } from './flow.js';
import { isAsApplied } from './is-as-applied.js';
import { type FoundPhotos, type ScanAsked, scanPhotos } from './scan-photos.js';
import { createStop } from './stop.js';

export interface BatchScan {
  /** Makes the list of all photos in this scope; none, when that is stopped or fails altogether. */
  takeAll(scope: PhotoScope): Promise<void>;
  /** Makes the list of what is left of a run, in the look it had; false, and no list, when that is stopped or fails. */
  takeLeft(run: LeftRun): Promise<boolean>;
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
      const { scope, photos, align, lookId, lookVersion, settings } = run;
      const found = await find({ scope: 'file', pageIds: new Set(photos.map(({ pageId }) => pageId)) });
      if (found === null) return false;
      const look = state.looks.value.find(({ id }) => id === lookId)?.settings ?? settings;
      const choice = { lookId, lookVersion, look, settings };
      state.choice.value = choice;
      const hashes = new Map(photos.map(({ nodeId, sourceHash }) => [nodeId, sourceHash]));
      const known = found.photos.filter(({ scanned }) => hashes.has(scanned.target.nodeId));
      const reasons = known.map(({ scanned: { target } }): LeftOut | null => {
        const { nodeId, nodeName, recipe, sourceHash } = target;
        const isFinished = isAsApplied(recipe, choice, choicesIn(recipe));
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
      if (batch.value !== null) batch.value = { ...batch.value, align };
      return true;
    },
    async readAnew({ scope, pageIds }) {
      if (scope === 'selection') return host.call('selection.read', {});
      const found = await scanPhotos(host, { scope, pageIds: new Set(pageIds.values()) });
      return { photos: found.photos.map(({ scanned }) => scanned.target), refused: [] };
    },
    stop: () => stop.now(),
  };
}
