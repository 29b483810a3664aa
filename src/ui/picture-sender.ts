import { transfer } from 'comlink';
import { BlurError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { WorkerLink } from './worker-link.js';

/** One picture that a job of the panel needs in the worker. */
export interface PictureWanted {
  readonly imageHash: string;
  readonly jobId: number;
}

/** Hands pictures to the worker, each when it does not hold it yet. */
export interface PictureSender {
  /** The panel's own wish: a later one drops an earlier one. */
  open(link: WorkerLink, wanted: PictureWanted & { readonly maxSidePx: number }): Promise<PreviewImage>;
  /**
   * For a fresh worker, or one that had to make room and no longer holds the picture. Stands back for what the panel opens.
   * @throws BlurError as the worker does; whatever reading throws
   */
  makeKnown(link: WorkerLink, wanted: PictureWanted): Promise<void>;
  /** The job is no longer wanted. */
  forget(jobId: number): void;
}

/** Nobody looks at it. */
const reopenSidePx = 256;

/** @param readPhoto - bytes of a photo, which are given away */
export function createPictureSender(readPhoto: (imageHash: string) => Promise<Uint8Array>): PictureSender {
  const opening = new Set<Promise<unknown>>();
  const forgotten = new Set<number>();
  let lastTurn: Promise<unknown> = Promise.resolve();

  const knows = (link: WorkerLink, { imageHash }: PictureWanted) => link.during(link.api.knows(imageHash));
  const send = async (link: WorkerLink, wanted: PictureWanted, isKnown: boolean, maxSidePx: number) => {
    const bytes = isKnown ? null : await readPhoto(wanted.imageHash);
    const sent = bytes === null ? null : transfer(bytes, [bytes.buffer as ArrayBuffer]);
    return link.during(link.api.open(wanted.imageHash, sent, maxSidePx, wanted.jobId));
  };

  /** The worker drops an earlier opening for a later one, so that these must neither overlap nor be in the panel's way. */
  const inTurn = async (link: WorkerLink, wanted: PictureWanted): Promise<void> => {
    for (;;) {
      await Promise.allSettled(opening);
      if (await knows(link, wanted)) return;
      try {
        await send(link, wanted, false, reopenSidePx);
        return;
      } catch (thrown) {
        const wasDropped = BlurError.from(thrown).code === 'cancelled' && !forgotten.has(wanted.jobId);
        if (!wasDropped) throw thrown;
      }
    }
  };

  return {
    async open(link, wanted) {
      const opened = knows(link, wanted).then((isKnown) => send(link, wanted, isKnown, wanted.maxSidePx));
      opening.add(opened);
      try {
        return await opened;
      } finally {
        opening.delete(opened);
      }
    },
    makeKnown(link, wanted) {
      const turn = lastTurn.then(() => inTurn(link, wanted));
      lastTurn = turn.catch(() => undefined);
      return turn;
    },
    forget: (jobId) => void forgotten.add(jobId),
  };
}
