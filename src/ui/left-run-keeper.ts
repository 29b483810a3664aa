import type { ChosenLook } from '../contract/chosen-look.js';
import type { LeftPhoto, LeftRun } from '../contract/left-run.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Batch } from './batch.js';
import { type Flow, remember } from './flow.js';
import type { PhotoPlan } from './photo-plan.js';
import { sameData } from './same-data.js';

/** Keeps what is left of a run over several photos, so that it can be gone on with after the panel was closed. */
export interface LeftRunKeeper {
  /** The list's run begins, each of these photos as planned. */
  begin(batch: Batch, nodeIds: readonly string[], planOf: (photo: PhotoTarget) => PhotoPlan): Promise<void>;
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
    async begin({ scope, pageIds, rows }, nodeIds, planOf) {
      const documentName = state.file.value?.name;
      if (documentName === undefined) return;
      // What is selected is on the page in view.
      const pages = pageIds.size > 0 ? [] : await host.call('pages.read', {}).catch(() => []);
      const inView = pages.find(({ isCurrent }) => isCurrent)?.pageId;
      const targets = new Map(rows.map(({ target }) => [target.nodeId, target]));
      const looks: ChosenLook[] = [];
      const photos = nodeIds.flatMap((nodeId): LeftPhoto[] => {
        const pageId = pageIds.get(nodeId) ?? inView;
        const target = targets.get(nodeId);
        if (pageId === undefined || target === undefined) return [];
        const { choice, crop } = planOf(target);
        const look = choice === null ? null : placeOf(choice, looks);
        return [{ nodeId, pageId, sourceHash: target.sourceHash, look, crop }];
      });
      if (photos.length === 0) return;
      keep({ documentName, scope, looks, total: photos.length, photos });
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

/** Where a look is among those kept; added when it is not. */
function placeOf({ lookId, lookVersion, settings }: ChosenLook, looks: ChosenLook[]): number {
  const look = { lookId, lookVersion, settings };
  const place = looks.findIndex((known) => sameData(known, look));
  return place < 0 ? looks.push(look) - 1 : place;
}
