import type { LeftPhoto, LeftRun } from '../contract/left-run.js';
import type { Batch } from './batch.js';
import type { Choice } from './choice.js';
import { type Flow, remember } from './flow.js';

/** Keeps what is left of a run over several photos, so that it can be gone on with after the panel was closed. */
export interface LeftRunKeeper {
  /** The list's run begins. */
  begin(batch: Batch, nodeIds: readonly string[], choice: Choice): Promise<void>;
  /** A photo has had its turn. */
  drop(nodeId: string): void;
  /** Nothing is left, or nobody wants it. */
  forget(): void;
}

export function createLeftRunKeeper(flow: Flow): LeftRunKeeper {
  const { state, host } = flow;
  let run: LeftRun | null = null;

  const keep = (next: LeftRun | null) => {
    run = next;
    remember(flow, { run });
  };

  return {
    async begin({ scope, align, pageIds, rows }, nodeIds, { lookId, lookVersion, settings }) {
      const documentName = state.file.value?.name;
      if (documentName === undefined) return;
      // What is selected is on the page in view.
      const pages = pageIds.size > 0 ? [] : await host.call('pages.read', {}).catch(() => []);
      const inView = pages.find(({ isCurrent }) => isCurrent)?.pageId;
      const photos = nodeIds.flatMap((nodeId): LeftPhoto[] => {
        const pageId = pageIds.get(nodeId) ?? inView;
        const sourceHash = rows.find(({ target }) => target.nodeId === nodeId)?.target.sourceHash;
        return pageId === undefined || sourceHash === undefined ? [] : [{ nodeId, pageId, sourceHash }];
      });
      if (photos.length === 0) return;
      const total = photos.length;
      keep({ documentName, scope, lookId, lookVersion, settings, align, total, photos });
    },
    drop(nodeId) {
      if (run === null) return;
      const photos = run.photos.filter((photo) => photo.nodeId !== nodeId);
      keep(photos.length === 0 ? null : { ...run, photos });
    },
    forget() {
      if (state.memory.value.run !== null) keep(null);
    },
  };
}
