import type { Face } from '../../contract/face.js';
import { maskRegions } from '../raster/mask-regions.js';
import type { Plane } from '../raster/plane.js';
import { hintedRegions } from './hinted-regions.js';
import { keepSubjects } from './keep-subjects.js';
import { hint, type StrokeHints } from './stroke-hints.js';

/** Specks and pin holes are smaller than this share of the subject. */
const leastSpeck = 2e-4;

/**
 * Closed-form alpha trembles by about this much where it should be 0 or 1, following the grain of cloth and skin. What lies
 * within it of an end becomes that end, so that the subject's own pixels are copied; the rest is stretched to meet it without
 * a step. On the reference mattes this lowers the mean error and a quarter of the soft pixels become sure.
 */
const tremble = 0.02;

/**
 * The last hand on a matte, in place: specks away from the subject go, pin holes in it close, and what is as good as
 * 0 or 1 becomes exactly that. Nothing is smoothed.
 * @param faces - of the subjects, in photo pixels
 * @param scale - alpha pixels per photo pixel
 * @param hints - specks and holes in which a stroke lies stay
 */
export function tidyAlpha(alpha: Plane, faces: readonly Face[], scale: number, hints?: StrokeHints): void {
  keepSubjects(alpha, faces, scale, { above: 0.02, leastShare: leastSpeck, hints });
  closePinHoles(alpha, hints);
  const { data } = alpha;
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.max(0, Math.min(1, (data[i]! - tremble) / (1 - 2 * tremble)));
  }
}

function closePinHoles({ widthPx, heightPx, data }: Plane, hints: StrokeHints | undefined): void {
  let subjectPx = 0;
  const mask = { widthPx, heightPx, data: new Uint8Array(data.length) };
  for (let i = 0; i < data.length; i++) {
    subjectPx += data[i]!;
    mask.data[i] = data[i]! < 0.95 ? 1 : 0;
  }
  const found = maskRegions(mask, 4);
  const { runs, regions } = found;
  const wanted = hints ? hintedRegions(found, mask, hints, hint.blur) : null;
  for (let run = 0; run < runs.length; run += 4) {
    const region = regions[runs[run + 3]!]!;
    if (region.touchesBorder || region.areaPx > leastSpeck * subjectPx || wanted?.has(runs[run + 3]!))
      continue;
    const row = runs[run]! * widthPx;
    data.fill(1, row + runs[run + 1]!, row + runs[run + 2]!);
  }
}
