import { BlurError } from '../../contract/blur-error.js';
import type { LensSettings } from '../../contract/lens-settings.js';
import { type BackdropRequest, chooseBackdrop } from '../backdrop/choose-backdrop.js';
import type { LensView } from '../lens/lens-view.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import { planLensView } from '../lens/plan-lens-view.js';
import type { Job } from '../pipeline/job.js';
import type { Scene } from '../pipeline/scene.js';
import type { Plane } from '../raster/plane.js';

/** All that is settled before the first pixel is drawn, so that different back ends draw the same. Planes have any size. */
export interface RenderPlan {
  /** what stands behind the person: the room of a view, or something finished */
  readonly room: LensView | LitBackdrop;
  /** the view whose near layer stands in front of the person, with a near layer; often that of the room. null: nothing does */
  readonly near: LensView | null;
  /** the backdrop is the photo's own room as it was lit */
  readonly keepsPhoto: boolean;
  /** signed radius of the blur, px */
  readonly radii: Plane;
  /** standard deviation of the grain that is missing where all of the photo's is lost, codes */
  readonly sigmas: Plane;
}

/** True for a room that is seen through the lens. */
export const isLensView = (room: LensView | LitBackdrop): room is LensView => !('readBand' in room);

/**
 * Settles what is to be seen around the person. Things in front of the person are the photo's own, whatever stands behind.
 * @throws BlurError `plane-mismatch` when the scene's parts differ in size, `backdrop-missing`, `cancelled`
 */
export async function planRender(request: BackdropRequest, job: Job): Promise<RenderPlan> {
  const { scene, settings } = request;
  checkSizes(scene);
  const chosen = await chooseBackdrop(request, job);
  const inFront = () => (scene.near === null ? null : planLensView(scene, settings.lens, null));
  if (chosen.kind === 'finished') {
    return {
      room: chosen.backdrop,
      near: inFront(),
      keepsPhoto: false,
      // Nothing painted has any of the photo's grain: as if it had been blurred by a whole head.
      radii: constant(scene.headHeightPx),
      sigmas: constant(chosen.grainCodes),
    };
  }
  const { room, relight } = chosen;
  const own = room === scene;
  const keepsPhoto = own && relight === null;
  // What is in front and in focus stays the photo's: taken out and laid back, its outline would change.
  const isWhole = keepsPhoto && !reachesInFront(scene, settings.lens);
  const view = planLensView(isWhole ? { ...room, near: null } : room, settings.lens, relight);
  return {
    room: view,
    near: own ? view.near && view : inFront(),
    keepsPhoto,
    radii: view.seenRadii,
    sigmas: room.noise.byPlace ?? constant(room.noise.sigmaCodes),
  };
}

/** True when the lens leaves anything in front of the subject unsharp. */
const reachesInFront = ({ depth }: Scene, { focusRange = 0 }: LensSettings): boolean =>
  depth.data.some((t) => t < -focusRange);

const constant = (value: number): Plane => ({ widthPx: 1, heightPx: 1, data: Float32Array.of(value) });

function checkSizes({ source, alpha, foreground, backdrop }: Scene): void {
  for (const part of [alpha, foreground, backdrop]) {
    if (part.widthPx === source.widthPx && part.heightPx === source.heightPx) continue;
    throw new BlurError('plane-mismatch', 'a part of the scene differs from the photo in size', {
      widthPx: part.widthPx,
      heightPx: part.heightPx,
    });
  }
}
