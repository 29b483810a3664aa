import type { Framing } from '../../contract/framing.js';
import type { PhotoMeasures } from '../../contract/photo-measures.js';
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
 */
export function measurePhoto({ scene, summary }: Analysis, framing: Framing): PhotoMeasures {
  const { source, alpha, headHeightPx } = scene;
  const scale = source.widthPx / summary.widthPx;
  const view = framedView(framing, source);
  const found = summary.faces[0];
  const face = found && scaleFace(found, scale, scale);
  const head = face && measureHead({ face, headHeightPx, alpha, view });
  return {
    head: head ? { ...head, heightPx: head.heightPx / scale } : null,
    backdrop: measureBackdrop(scene, view),
    person: face ? measurePerson(scene, face) : null,
    verdict: summary.verdict,
  };
}
