import type { PreviewImage } from '../contract/engine-api.js';
import type { VerdictCode } from '../contract/matte-verdict.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Choice } from './choice.js';
import { choicesIn } from './choices-in.js';
import { draftRecipe } from './draft-recipe.js';
import type { Flow } from './flow.js';

/** Small pictures in a list; nothing larger is kept for a row. */
export const thumbnailSidePx = 64;

/** Where one photo's time goes, by the README's figures for 1 to 16 megapixels: about four fifths take it apart. */
const shares = { opened: 0.03, analysed: 0.8, rendered: 0.97 } as const;

export interface PhotoInHand {
  readonly photo: PhotoTarget;
  readonly choice: Choice;
  readonly jobId: number;
  onOpened(thumbnail: PreviewImage): void;
  /** @param fraction - 0..1 of this photo */
  onProgress(fraction: number): void;
  /** Settles as `call` does, or rejects once the run is stopped. */
  untilStopped<T>(call: Promise<T>): Promise<T>;
}

export interface FinishedPhoto {
  readonly target: PhotoTarget;
  readonly verdict: VerdictCode;
}

/**
 * One photo from its original to the result in the file, with its own people and strokes; computed first, written last.
 * @throws BlurError; nothing has been written then
 */
export async function finishPhoto({ engine, host }: Flow, inHand: PhotoInHand): Promise<FinishedPhoto> {
  const { photo, choice, jobId, onProgress, untilStopped } = inHand;
  const { nodeId, sourceHash, currentHash } = photo;
  const choices = choicesIn(photo.recipe);
  const report = (from: number, to: number) => (progress: { fraction: number }) =>
    onProgress(from + (to - from) * progress.fraction);

  inHand.onOpened(await untilStopped(engine.open(sourceHash, thumbnailSidePx, jobId)));
  onProgress(shares.opened);
  const request = { imageHash: sourceHash, choices };
  const analysing = engine.analyse(request, jobId, report(shares.opened, shares.analysed));
  const summary = await untilStopped(analysing);
  const rendering = engine.render(
    { ...request, settings: choice.settings },
    jobId,
    report(shares.analysed, shares.rendered),
  );
  const { bytes } = await untilStopped(rendering);
  onProgress(shares.rendered);
  const recipe = draftRecipe(choice, choices, summary);
  // Not broken off: what has been sent will be written.
  const target = await host.call('result.write', { nodeId, currentHash, sourceHash, bytes, recipe });
  return { target, verdict: summary.verdict.code };
}
