import { BlurError } from '../contract/blur-error.js';
import { noFileLooks } from '../contract/file-looks.js';
import type { FindingCode } from '../contract/finding-code.js';
import type { PhotoScope } from '../contract/left-run.js';
import type { PhotoTarget, SelectionState } from '../contract/photo-target.js';
import { type Check, type CheckRow, newCheck } from './check.js';
import { type CheckFixing, createCheckFixing } from './check-fixing.js';
import { setLook, wantedLook } from './check-look.js';
import { createCheckMeasuring } from './check-measuring.js';
import { createCheckStore } from './check-store.js';
import type { Flow } from './flow.js';
import { sameData } from './same-data.js';
import { scanPhotos } from './scan-photos.js';
import { createStop } from './stop.js';
import { toCheckedPhoto } from './to-checked-photo.js';

export interface CheckFlow extends Pick<CheckFixing, 'fix' | 'pauseFixing' | 'resumeFixing' | 'stopFixing'> {
  /** Shows the check without beginning it; what was found before in this scope is still there. */
  open(scope: PhotoScope): void;
  /** Changes what the check is about; what only judging depends on is judged anew at once. */
  set(change: Partial<Pick<Check, 'scope' | 'onlySlots' | 'align' | 'chosenLookId' | 'filter'>>): void;
  /** Goes through the scope and measures what has changed since it was measured. Changes nothing in the file. */
  begin(): Promise<void>;
  /** Ends the check at once; what has been measured is shown. */
  stop(): void;
  /** Selects a photo's layer in the file and brings it into view. */
  show(nodeId: string): Promise<void>;
  /** Lives with a finding of one photo from now on; the reason is kept in the file. */
  ignore(nodeId: string, code: FindingCode, reason: string): Promise<void>;
  heed(nodeId: string, code: FindingCode): Promise<void>;
  /** Leaves the check; does nothing while photos are being changed. */
  leave(): void;
  /** News of the file: what has changed of a checked photo is measured anew. True while the check has the panel for itself. */
  take(selection: SelectionState): boolean;
}

export function createCheckFlow(flow: Flow): CheckFlow {
  const { state, host, engine } = flow;
  const { check, fixes } = state;
  const store = createCheckStore(check);
  const measuring = createCheckMeasuring(flow, store);
  let stop = createStop();
  let judging = 0;

  const isFree = () => check.value?.run === 'resting' && (fixes.value?.run ?? 'resting') === 'resting';

  const judge = async () => {
    const now = check.value;
    if (now === null) return;
    const fileLooks = state.file.value?.looks ?? noFileLooks;
    const ofSet = setLook(now, fileLooks);
    const photos = now.rows.flatMap(({ scanned, state: row }) =>
      row.kind === 'measured'
        ? [toCheckedPhoto(scanned, row.measures, wantedLook(scanned.target, ofSet, fileLooks)?.id ?? null)]
        : [],
    );
    const mine = ++judging;
    const report = await engine.judge(photos, state.looks.value);
    if (mine !== judging) return;
    const filter = check.value?.filter ?? null;
    // What is filtered by may have gone.
    const stays = report.alike.some(({ code }) => code === filter);
    store.set({ report, filter: stays ? filter : null });
  };

  /** Measures these photos and judges all of them; the row of a photo that cannot be measured says why. */
  const renew = async (nodeIds: readonly string[]) => {
    store.set({ run: 'measuring', ended: null });
    await measuring.measure(nodeIds);
    try {
      await judge();
      store.set({ run: 'resting' });
    } catch (thrown) {
      store.set({ run: 'resting', ended: BlurError.from(thrown).toWire() });
    }
  };

  /** Takes layers as they are now, and measures what of them looks different. */
  const refresh = async (targets: readonly PhotoTarget[]) => {
    const changes = new Map<string, Partial<CheckRow>>();
    for (const target of targets) {
      const row = store.rowOf(target.nodeId);
      if (row === undefined || sameData(row.scanned.target, target)) continue;
      const isOther = row.scanned.target.sourceHash !== target.sourceHash;
      const ignored = isOther ? [] : row.scanned.ignored;
      const scanned = { ...row.scanned, target, ignored };
      changes.set(target.nodeId, { scanned, state: { kind: 'waiting' } });
    }
    if (changes.size === 0) return;
    store.setRows(changes);
    await renew([...changes.keys()]);
  };

  const writeIgnored = async (nodeId: string, change: (row: CheckRow) => CheckRow['scanned']['ignored']) => {
    const row = store.rowOf(nodeId);
    if (row === undefined || !isFree()) return;
    const { currentHash } = row.scanned.target;
    try {
      const ignored = await host.call('ignored.write', { nodeId, currentHash, ignored: change(row) });
      store.setRows(new Map([[nodeId, { scanned: { ...row.scanned, ignored } }]]));
      await judge();
    } catch (thrown) {
      store.set({ ended: BlurError.from(thrown).toWire() });
    }
  };

  /** A layer that is no longer there is listed so, and counts no longer. */
  const markGone = async (nodeIds: readonly string[]) => {
    const state = { kind: 'failed', error: new BlurError('node-gone').toWire() } as const;
    store.setRows(new Map(nodeIds.map((nodeId) => [nodeId, { state }])));
    await judge().catch(() => null); // the list says it
  };

  const fixing = createCheckFixing(flow, async (targets, goneIds) => {
    await refresh(targets);
    if (goneIds.length > 0) await markGone(goneIds);
  });

  const end = () => {
    if (check.value === null || check.value.run === 'resting') return;
    const { run } = check.value;
    stop.now();
    if (run === 'measuring') measuring.stop();
    store.set({ ended: 'stopped' });
  };

  return {
    ...fixing,
    open(scope) {
      if (check.value === null || (isFree() && check.value.scope !== scope)) check.value = newCheck(scope);
    },
    set(change) {
      if (!isFree()) return;
      const isOther = 'scope' in change || 'onlySlots' in change;
      store.set({
        ...change,
        ...(isOther && { report: null, rows: [], refused: [], failedPages: [], filter: null }),
      });
      if ('chosenLookId' in change && check.value?.report) void judge().catch(() => null);
    },
    async begin() {
      if (!isFree()) return;
      fixes.value = null;
      stop = createStop();
      store.set({ run: 'scanning', ended: null, scanned: null });
      try {
        const { scope, onlySlots, rows: before } = check.value!;
        const { photos, refused, failed } = await scanPhotos(host, {
          scope,
          onFound: (found, page) => store.set({ scanned: { found, pageName: page.name } }),
          untilStopped: stop.race,
        });
        const meant = photos.filter(({ scanned }) => !onlySlots || scanned.target.slot !== null);
        const thumbnails = new Map(before.map((row) => [row.scanned.target.currentHash, row.thumbnail]));
        const rows = meant.map(({ scanned, page }): CheckRow => {
          const thumbnail = thumbnails.get(scanned.target.currentHash) ?? null;
          return { scanned, page, thumbnail, state: { kind: 'waiting' } };
        });
        store.set({ rows, refused: onlySlots ? [] : refused, failedPages: failed, report: null });
        await renew(rows.map(({ scanned }) => scanned.target.nodeId));
      } catch (thrown) {
        const error = BlurError.from(thrown).toWire();
        store.set({ run: 'resting', ended: error.code === 'cancelled' ? 'stopped' : error });
      }
      store.set({ scanned: null });
    },
    stop: end,
    async show(nodeId) {
      try {
        await host.call('node.show', { nodeId });
      } catch (thrown) {
        if (BlurError.from(thrown).code === 'node-gone' && isFree()) await markGone([nodeId]);
      }
    },
    ignore: (nodeId, code, reason) =>
      writeIgnored(nodeId, ({ scanned }) => [
        ...scanned.ignored.filter((known) => known.code !== code),
        { code, reason: reason.trim() },
      ]),
    heed: (nodeId, code) =>
      writeIgnored(nodeId, ({ scanned }) => scanned.ignored.filter((known) => known.code !== code)),
    leave() {
      if (check.value === null || (fixes.value?.run ?? 'resting') !== 'resting') return;
      end();
      judging++;
      check.value = null;
      fixes.value = null;
    },
    take({ photos }) {
      if (check.value === null) return false;
      if (isFree()) void refresh(photos);
      return true;
    },
  };
}
