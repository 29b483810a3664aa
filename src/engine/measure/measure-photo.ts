import type { Face } from '../../contract/face.js';
import type { Framing } from '../../contract/framing.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
import { headHeightFromFace } from '../face/head-height.js';
import { scaleFace } from '../face/scale-face.js';
import type { Analysis } from '../pipeline/analysis.js';
import { framedView } from './framed-view.js';
import { measureBackdrop } from './measure-backdrop.js';
import { measureHead } from './measure-head.js';
import { measurePerson } from './measure-person.js';

/**
 * Measures one photo as a layer shows it. Changes nothing, judges nothing; the photo is the one that is shown, with its blur if it has
 * been given one. Takes some tenths of a second.
 * @param analysis - of the shown photo, full or a draft; read only
 * @param steady - the analysis's first face as `steadyFace` knows it better, in photo pixels; heads are measured to a few hundredths with it, half as well without
 */
export function measurePhoto(
  { scene, summary }: Analysis,
  framing: Framing,
  steady: Face | undefined = summary.faces[0],
): PhotoMeasures {
  const { source, alpha } = scene;
  const scale = source.widthPx / summary.widthPx;
  const view = framedView(framing, source);
  const face = steady && scaleFace(steady, scale, scale);
  const head = face && measureHead({ face, headHeightPx: headHeightFromFace(face), alpha, view });
  return {
    head: head ? { ...head, heightPx: head.heightPx / scale } : null,
    backdrop: measureBackdrop(scene, view),
    person: face ? measurePerson(scene, face) : null,
    verdict: summary.verdict,
  };
}
