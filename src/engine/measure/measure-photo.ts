import type { Framing } from '../../contract/framing.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
import { headHeightFromFace } from '../face/head-height.js';
import { steadyFace } from '../face/steady-face.js';
import type { Networks } from '../network/networks.js';
import type { Photo } from '../photo/photo.js';
import type { Analysis } from '../pipeline/analysis.js';
import type { Job } from '../pipeline/job.js';
import { framedView } from './framed-view.js';
import { measureBackdrop } from './measure-backdrop.js';
import { measureHead } from './measure-head.js';
import { measurePerson } from './measure-person.js';
import { measuredScene } from './measured-scene.js';

/** A photo, what was found in it, and how a layer shows it. */
export interface PhotoToMeasure {
  readonly photo: Pick<Photo, 'raster'>;
  /** of this photo, full or a draft; read only */
  readonly analysis: Analysis;
  readonly framing: Framing;
}

/**
 * Measures one photo as a layer shows it. Changes nothing, judges nothing; the photo is the one that is shown, with its blur if it has
 * been given one. Takes some tenths of a second.
 * @throws BlurError `cancelled` | `inference` | `model-load`
 */
export async function measurePhoto(
  { photo: { raster }, analysis, framing }: PhotoToMeasure,
  networks: Pick<Networks, 'face'>,
  job: Job,
): Promise<PhotoMeasures> {
  const { faces, verdict } = analysis.summary;
  const face = faces[0] && (await steadyFace(raster, networks, faces[0], job));
  job.report('measure', 0.4);
  await job.checkpoint();
  const scene = measuredScene(raster, analysis);
  const view = framedView(framing, raster);
  await job.checkpoint();
  const backdrop = measureBackdrop(scene, view);
  job.report('measure', 0.9);
  await job.checkpoint();
  const head =
    face && measureHead({ face, headHeightPx: headHeightFromFace(face), alpha: scene.alpha, view });
  const person = face && measurePerson(scene, face);
  job.report('measure', 1);
  return { head: head ?? null, backdrop, person: person ?? null, verdict };
}
