import { BlurError } from '../contract/blur-error.js';
import type { PreviewImage } from '../contract/engine-api.js';
import type { VerdictCode } from '../contract/matte-verdict.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { choicesIn } from './choices-in.js';
import { draftRecipe } from './draft-recipe.js';
import type { Flow } from './flow.js';
import { framingOf } from './framing-of.js';
import type { PhotoPlan } from './photo-plan.js';

/** Small pictures in a list; nothing larger is kept for a row. */
export const thumbnailSidePx = 64;

/** Where one photo's time goes, by the README's figures for 1 to 16 megapixels: about four fifths take it apart. */
const shares = { opened: 0.03, analysed: 0.8, rendered: 0.97 } as const;

export interface PhotoInHand {
  readonly photo: PhotoTarget;
  readonly plan: PhotoPlan;
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
  /** the photo has too little room for the crop that was asked for, so that it only came near it */
  readonly isNear: boolean;
}

/**
 * One photo from its original to the result in the file, with its own people and strokes; computed first, written last, all of it in
 * one undo step.
 * @throws BlurError; nothing has been written then
 */
export async function finishPhoto(flow: Flow, inHand: PhotoInHand): Promise<FinishedPhoto> {
  const { choice } = inHand.plan;
  if (choice === null) return alignPhoto(flow, inHand);
  const { photo, plan, jobId, onProgress, untilStopped } = inHand;
  const { nodeId, sourceHash, currentHash } = photo;
  const choices = choicesIn(photo.recipe);
  const report = (from: number, to: number) => (progress: { fraction: number }) =>
    onProgress(from + (to - from) * progress.fraction);

  inHand.onOpened(await untilStopped(flow.engine.open(sourceHash, thumbnailSidePx, jobId)));
  onProgress(shares.opened);
  const request = { imageHash: sourceHash, choices };
  const analysing = flow.engine.analyse(request, jobId, report(shares.opened, shares.analysed));
  const summary = await untilStopped(analysing);
  // A face that cannot be found keeps nobody from getting the look.
  const aligned =
    plan.crop &&
    (await untilStopped(
      flow.engine.alignCrop({ ...request, framing: framingOf(photo), rule: plan.crop }, jobId),
    ));
  const rendering = flow.engine.render(
    { ...request, settings: choice.settings },
    jobId,
    report(shares.analysed, shares.rendered),
  );
  const { bytes } = await untilStopped(rendering);
  onProgress(shares.rendered);
  const recipe = draftRecipe(choice, choices, summary);
  // Not broken off: what has been sent will be written.
  const target = await flow.host.call('result.write', {
    ...{ nodeId, currentHash, sourceHash, bytes, recipe },
    ...(aligned && { imageTransform: aligned.imageTransform }),
  });
  return { target, verdict: summary.verdict.code, isNear: aligned?.isExact === false };
}

/** Only the crop; by the picture as it is shown, which a check has just taken apart. */
async function alignPhoto({ engine, host }: Flow, inHand: PhotoInHand): Promise<FinishedPhoto> {
  const { photo, plan, jobId, untilStopped } = inHand;
  const { nodeId, currentHash, recipe } = photo;
  inHand.onOpened(await untilStopped(engine.open(currentHash, thumbnailSidePx, jobId)));
  inHand.onProgress(shares.opened);
  const request = { imageHash: currentHash, choices: choicesIn(recipe) };
  const aligned =
    plan.crop &&
    (await untilStopped(engine.alignCrop({ ...request, framing: framingOf(photo), rule: plan.crop }, jobId)));
  if (aligned === null) throw new BlurError('no-person', 'no face to align the crop by');
  const { imageTransform, isExact } = aligned;
  const target = await host.call('crop.write', { nodeId, currentHash, imageTransform });
  return { target, verdict: 'good', isNear: !isExact };
}
