import type { AlignedCrop } from '../contract/aligned-crop.js';
import type { AnalysisChoices } from '../contract/analysis-choices.js';
import type { CropRule } from '../contract/crop-rule.js';
import type { Diagnostics, InspectView } from '../contract/engine-api.js';
import type { PersonFound } from '../contract/person-found.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { Picture } from '../engine/backdrop/cover-rows.js';
import type { LookKeeper } from '../engine/matte/look-keeper.js';
import type { PhotoToMeasure } from '../engine/measure/measure-photo.js';
import type { Photo } from '../engine/photo/photo.js';
import type { Analysis } from '../engine/pipeline/analysis.js';
import type { Job } from '../engine/pipeline/job.js';
import type { Scene } from '../engine/pipeline/scene.js';
import type { RgbaRaster } from '../engine/raster/rgba-raster.js';

/** What the service is put together from: the engine's own functions in the product, small stand-ins in its tests. */
export interface EnginePieces {
  /** @throws BlurError for anything that is not a photo the host can hold */
  decode(bytes: Uint8Array): Promise<Photo>;
  /** a small copy for display; may be the photo's own raster when it is small already */
  shrink(photo: Photo, maxSidePx: number): RgbaRaster;
  /** what the networks see in a photo is kept there */
  look(photo: Photo): LookKeeper;
  draft(photo: Photo, looks: LookKeeper, job: Job, choices: AnalysisChoices): Promise<Analysis>;
  analyse(photo: Photo, looks: LookKeeper, job: Job, choices: AnalysisChoices): Promise<Analysis>;
  /** head and shoulders, square */
  portrait(photo: Photo, person: PersonFound, sidePx: number): RgbaRaster;
  scale(scene: Scene, maxSidePx: number, job: Job): Promise<Scene>;
  render(scene: Scene, settings: RenderSettings, job: Job, options: RenderOptions): Promise<RgbaRaster>;
  inspect(
    view: InspectView,
    request: { readonly scene: Scene; readonly settings: RenderSettings; readonly image: Picture | null },
    job: Job,
  ): Promise<RgbaRaster>;
  /** what can be said of a photo as a layer shows it; a draft will do */
  measure(of: PhotoToMeasure, job: Job): Promise<PhotoMeasures>;
  /** the crop that brings its head where the rule wants it; null where no face was found */
  align(of: PhotoToMeasure, rule: CropRule, job: Job): Promise<AlignedCrop | null>;
  encode(raster: RgbaRaster, photo: Photo, job: Job): Promise<Uint8Array>;
  /** false where a policy forbids compiling WebAssembly */
  hasWasm(): boolean;
  probe(): Promise<Diagnostics>;
}

export interface RenderOptions {
  /** the picture behind the person, when the settings ask for one */
  readonly backdropImage: Picture | null;
}
