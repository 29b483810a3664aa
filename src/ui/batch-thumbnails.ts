import type { PreviewImage } from '../contract/engine-api.js';
import { thumbnailSidePx } from './batch-photo.js';
import type { Flow } from './flow.js';

export interface BatchThumbnails {
  /** Opens the photos of the list that have no small picture yet, one after another. */
  load(): Promise<void>;
  /** Lets the photo in hand go; `load` goes on from there. */
  stop(): void;
}

/** @param put - takes a photo's small picture, by its hash */
export function createBatchThumbnails(
  flow: Flow,
  put: (sourceHash: string, thumbnail: PreviewImage) => void,
): BatchThumbnails {
  const { engine, state } = flow;
  // A photo that does not open is asked for once; why it does not is told when its turn comes.
  const tried = new Set<string>();
  let loading = 0;
  let jobId = 0;

  return {
    async load() {
      const mine = ++loading;
      for (;;) {
        const next = state.batch.value?.rows.find(
          ({ target, thumbnail }) => thumbnail === null && !tried.has(target.sourceHash),
        );
        if (next === undefined) return;
        const { sourceHash } = next.target;
        jobId = ++flow.lastJobId;
        const image = await engine.open(sourceHash, thumbnailSidePx, jobId).catch(() => null);
        if (mine !== loading) return;
        if (image === null) tried.add(sourceHash);
        else put(sourceHash, image);
      }
    },
    stop() {
      loading++;
      engine.cancel(jobId);
    },
  };
}
