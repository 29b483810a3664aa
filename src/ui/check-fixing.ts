import { noFileLooks } from '../contract/file-looks.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { batchOf } from './batch-of.js';
import { createBatchRun } from './batch-run.js';
import { createBatchStore } from './batch-store.js';
import { type FixAsked, fixPlanner, plansFor } from './check-fixes.js';
import type { Flow } from './flow.js';
import { createLeftRunKeeper } from './left-run-keeper.js';

export interface CheckFixing {
  /** Does what can be done about findings, photo by photo, each in one undo step; then measures what it has touched. */
  fix(asked: FixAsked): Promise<void>;
  /** After the photo in hand. */
  pauseFixing(): void;
  resumeFixing(): Promise<void>;
  /** What is fixed stays so. */
  stopFixing(): void;
}

/** Told after each run: the layers it has changed, and those that are no longer there. */
type OnFixed = (targets: readonly PhotoTarget[], goneIds: readonly string[]) => Promise<void>;

export function createCheckFixing(flow: Flow, onFixed: OnFixed): CheckFixing {
  const { state } = flow;
  const { check, fixes } = state;
  const onRest = () => {
    const rows = fixes.value?.rows ?? [];
    const done = rows.filter((row) => row.state.kind === 'done').map(({ target }) => target);
    const gone = rows.filter((row) => row.state.kind === 'failed' && row.state.error.code === 'node-gone');
    void onFixed(
      done,
      gone.map(({ target }) => target.nodeId),
    );
  };
  const isResting = () => (fixes.value?.run ?? 'resting') === 'resting';
  const keeper = createLeftRunKeeper(flow);
  const run = createBatchRun(flow, createBatchStore(fixes), { onPhoto: keeper.drop, onRest });

  return {
    async fix(asked) {
      if (check.value?.run !== 'resting' || !isResting() || state.file.value?.canEdit === false) return;
      const fileLooks = state.file.value?.looks ?? noFileLooks;
      const plans = plansFor(check.value!, fixPlanner(check.value!, fileLooks), asked);
      if (plans.size === 0) return;
      const { scope, rows: checked } = check.value!;
      const rows = checked.filter(({ scanned }) => plans.has(scanned.target.nodeId));
      const pageIds = new Map(rows.map(({ scanned, page }) => [scanned.target.nodeId, page.pageId]));
      const photos = rows.map(({ scanned }) => scanned.target);
      const list = batchOf({ photos, refused: [] }, null, { scope, pageIds });
      const thumbnails = new Map(rows.map(({ scanned, thumbnail }) => [scanned.target.nodeId, thumbnail]));
      fixes.value = {
        ...list,
        rows: list.rows.map((row) => ({ ...row, thumbnail: thumbnails.get(row.target.nodeId) ?? null })),
      };
      const planOf = ({ nodeId }: PhotoTarget) => plans.get(nodeId)!;
      void keeper.begin(fixes.value, [...plans.keys()], planOf);
      await run.begin([...plans.keys()], planOf);
    },
    pauseFixing: run.pause,
    resumeFixing: run.resume,
    stopFixing() {
      if (!isResting()) keeper.forget();
      run.stop();
    },
  };
}
