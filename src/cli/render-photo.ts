import type { PhotoKind } from '../contract/analysis-summary.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { renderScene } from '../engine/composite/render-scene.js';
import type { Networks } from '../engine/network/networks.js';
import type { Photo } from '../engine/photo/photo.js';
import type { AnalyseOptions } from '../engine/pipeline/analyse-options.js';
import { analysePhoto } from '../engine/pipeline/analyse-photo.js';
import { encodePhoto } from '../runtime/codec/encode-photo.js';
import { loadAsset } from './load-asset.js';
import type { TerminalJob } from './terminal-job.js';

/** What serves all photos of a run, or of a thread. */
export interface RenderTools {
  readonly networks: Networks;
  /** the decoded backdrop picture; null when none was asked for */
  readonly backdropImage: Photo | null;
}

/** What to make of a photo. */
export interface RenderOrder {
  readonly settings: RenderSettings;
  readonly options: AnalyseOptions;
  /** null keeps the photo's own */
  readonly kind: PhotoKind | null;
}

/**
 * The way every command takes from a decoded photo to the bytes of its result.
 * @throws BlurError
 */
export async function renderPhoto(
  photo: Photo,
  { settings, options, kind }: RenderOrder,
  { networks, backdropImage }: RenderTools,
  job: TerminalJob,
) {
  const analysis = await analysePhoto(photo, networks, job, options);
  const raster = await renderScene(analysis.scene, settings, job, { backdropImage });
  const bytes = await encodePhoto(raster, { ...photo, kind: kind ?? photo.kind }, loadAsset);
  job.charge('encode');
  return { ...analysis, bytes };
}
