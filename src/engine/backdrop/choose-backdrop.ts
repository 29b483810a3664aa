import { BlurError } from '../../contract/blur-error.js';
import type { RenderSettings } from '../../contract/render-settings.js';
import type { LitBackdrop } from '../lens/lit-backdrop.js';
import type { Job } from '../pipeline/job.js';
import type { Scene } from '../pipeline/scene.js';
import type { Picture } from './cover-rows.js';
import { gradientBackdrop } from './gradient-backdrop.js';
import { imageBackdrop } from './image-backdrop.js';
import { imageRoom } from './image-room.js';
import { missingGrainCodes } from './missing-grain.js';
import type { Relight } from './relight.js';
import { relightOf } from './relight-of.js';
import { relitBackdrop } from './relit-backdrop.js';
import { solidBackdrop } from './solid-backdrop.js';
import { studioBackdrop } from './studio-backdrop.js';
import { subjectPlace } from './subject-place.js';

/** What stands behind the person: a room to be seen through the lens, or something finished. */
export type ChosenBackdrop =
  | {
      readonly kind: 'room';
      /** the scene itself, or one whose room is a picture */
      readonly room: Scene;
      readonly relight: Relight | null;
    }
  | {
      readonly kind: 'finished';
      /** already lit anew */
      readonly backdrop: LitBackdrop;
      /** standard deviation of the grain it lacks to match the photo, codes */
      readonly grainCodes: number;
    };

export interface BackdropRequest {
  readonly scene: Scene;
  readonly settings: RenderSettings;
  /** what `settings.backdrop` refers to when its mode is `image` */
  readonly image: Picture | null;
}

/**
 * Settles what stands behind the person and how it is lit.
 * @throws BlurError `backdrop-missing` when the settings ask for a picture that is not there, `cancelled`
 */
export async function chooseBackdrop(request: BackdropRequest, job: Job): Promise<ChosenBackdrop> {
  const { scene, settings } = request;
  const { backdrop, light } = settings;
  const throughLens = (room: Scene): ChosenBackdrop => ({
    kind: 'room',
    room,
    relight: light ? relightOf({ ...room, backdrop: room.near?.room ?? room.backdrop }, light) : null,
  });
  if (backdrop.mode === 'soften') return throughLens(scene);
  if (backdrop.mode !== 'image') return finished(scene, settings, painted(scene, backdrop));
  const { image } = request;
  if (image === null) {
    throw new BlurError('backdrop-missing', 'the backdrop picture was not handed over', {
      imageHash: backdrop.imageHash,
    });
  }
  if (backdrop.throughLens) return throughLens(await imageRoom(scene, image, job));
  return asItIs(scene, settings, image, job);
}

type Painted = Exclude<RenderSettings['backdrop'], { mode: 'soften' | 'image' }>;

function painted({ source, alpha, profile, headHeightPx }: Scene, tones: Painted): LitBackdrop {
  const { widthPx, heightPx } = source;
  switch (tones.mode) {
    case 'solid':
      return solidBackdrop(tones.rgb, profile);
    case 'gradient':
      return gradientBackdrop({ widthPx, heightPx, tones, profile });
    case 'studio':
      return studioBackdrop({
        widthPx,
        heightPx,
        tones,
        profile,
        subject: subjectPlace(alpha, headHeightPx),
      });
  }
}

/** Nothing painted has broad shadows to even out, so only the rest of the light applies. */
function finished(scene: Scene, { light }: RenderSettings, backdrop: LitBackdrop): ChosenBackdrop {
  const relight = light ? relightOf(scene, { ...light, evenOut: 0 }) : null;
  return {
    kind: 'finished',
    backdrop: relight ? relitBackdrop(backdrop, relight, scene.source) : backdrop,
    grainCodes: scene.noise.sigmaCodes,
  };
}

async function asItIs(
  scene: Scene,
  { light }: RenderSettings,
  picture: Picture,
  job: Job,
): Promise<ChosenBackdrop> {
  const { source, profile, noise } = scene;
  const { widthPx, heightPx } = source;
  const backdrop = imageBackdrop({ picture, widthPx, heightPx, profile });
  // Only evening out has to look at the picture first.
  const room = light && light.evenOut > 0 ? await imageRoom(scene, picture, job) : scene;
  const relight = light ? relightOf(room, light) : null;
  return {
    kind: 'finished',
    backdrop: relight ? relitBackdrop(backdrop, relight, source) : backdrop,
    grainCodes: missingGrainCodes(noise, picture, source),
  };
}
