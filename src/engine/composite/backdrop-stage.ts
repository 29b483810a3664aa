import { type BackdropRequest, type ChosenBackdrop, chooseBackdrop } from '../backdrop/choose-backdrop.js';
import type { DrawLensView, LensPicture } from '../lens/lens-picture.js';
import { planLensView } from '../lens/plan-lens-view.js';
import type { Job } from '../pipeline/job.js';
import { readPlaneRow } from '../raster/plane-row.js';

/** A finished backdrop and what is in front, the size of the blur along a row and how strong the grain was there. */
export interface BackdropStage extends LensPicture {
  /** the backdrop is the photo's own room as it was lit */
  readonly keepsPhoto: boolean;
  readonly readRadii: (y: number, into: Float32Array) => void;
  readonly readSigmas: (y: number, into: Float32Array) => void;
}

export interface StageRequest extends BackdropRequest {
  readonly draw: DrawLensView;
}

/**
 * Makes ready what is to be seen around the person. Things in front of the person are the photo's own, whatever stands behind.
 * @throws BlurError `backdrop-missing`, `cancelled`
 */
export async function backdropStage(request: StageRequest, job: Job): Promise<BackdropStage> {
  const chosen = await chooseBackdrop(request, job);
  return chosen.kind === 'room' ? lensStage(request, chosen, job) : finishedStage(request, chosen, job);
}

async function lensStage(
  request: StageRequest,
  { room, relight }: Extract<ChosenBackdrop, { kind: 'room' }>,
  job: Job,
): Promise<BackdropStage> {
  const { scene, settings, draw } = request;
  const { noise } = room;
  const { heightPx } = scene.source;
  const view = planLensView(room, settings.lens, relight);
  const drawn = await draw(view, job);
  return {
    room: drawn.room,
    near: room === scene ? drawn.near : await thingsInFront(request, job),
    keepsPhoto: room === scene && relight === null,
    readRadii: (y, into) => readPlaneRow(view.seenRadii, { y, heightPx }, into),
    readSigmas: (y, into) => {
      if (noise.byPlace) readPlaneRow(noise.byPlace, { y, heightPx }, into);
      else into.fill(noise.sigmaCodes);
    },
  };
}

async function finishedStage(
  request: StageRequest,
  { backdrop, grainCodes }: Extract<ChosenBackdrop, { kind: 'finished' }>,
  job: Job,
): Promise<BackdropStage> {
  return {
    room: backdrop,
    near: await thingsInFront(request, job),
    keepsPhoto: false,
    // Nothing painted has any of the photo's grain: as if it had been blurred by a whole head.
    readRadii: (_y, into) => into.fill(request.scene.headHeightPx),
    readSigmas: (_y, into) => into.fill(grainCodes),
  };
}

/** What stands in front of the person in the photo, through the lens. */
async function thingsInFront(
  { scene, settings, draw }: StageRequest,
  job: Job,
): Promise<LensPicture['near']> {
  if (scene.near === null) return null;
  return (await draw(planLensView(scene, settings.lens, null), job)).near;
}
