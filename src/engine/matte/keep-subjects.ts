import type { Face } from '../../contract/face.js';
import { type MaskRegions, maskRegions } from '../raster/mask-regions.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import { hintedRegions } from './hinted-regions.js';
import { hint, type StrokeHints } from './stroke-hints.js';

export interface KeepRule {
  /** alpha above this belongs to a region */
  readonly above: number;
  /** regions smaller than this share of the largest go, unless a kept face lies in them */
  readonly leastShare: number;
  /** regions in which somebody drew a stroke that keeps stay */
  readonly hints?: StrokeHints | undefined;
}

/** Faces smaller than this share of the best one belong to people in the background. */
const leastFaceShare = 0.5;

/**
 * Sets alpha to 0 in regions apart from the subjects: small ones in which no large face lies. Changes `alpha` in place.
 * @param faces - in pixels of the photo, best first
 * @param scale - alpha pixels per photo pixel
 */
export function keepSubjects(alpha: Plane, faces: readonly Face[], scale: number, rule: KeepRule): void {
  const { widthPx, data } = alpha;
  const mask = maskWhere(alpha, (value) => value > rule.above);
  const found = maskRegions(mask);
  const largest = Math.max(0, ...found.regions.map((region) => region.areaPx));
  const withFace = regionsOfFaces(found, faces, scale);
  const wanted = rule.hints ? hintedRegions(found, mask, rule.hints, hint.keep) : null;
  const kept = found.regions.map(
    ({ areaPx }, i) => areaPx >= rule.leastShare * largest || withFace.has(i) || wanted?.has(i),
  );
  for (let run = 0; run < found.runs.length; run += 4) {
    const [y, x0, x1, region] = found.runs.subarray(run, run + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    if (!kept[region]) data.fill(0, y * widthPx + x0, y * widthPx + x1);
  }
}

function regionsOfFaces({ runs }: MaskRegions, faces: readonly Face[], scale: number): Set<number> {
  const least = (faces[0]?.box.height ?? 0) * leastFaceShare;
  const centres = faces
    .filter((face) => face.box.height >= least)
    .map(({ box }) => ({
      x: Math.floor((box.x + box.width / 2) * scale),
      y: Math.floor((box.y + box.height / 2) * scale),
    }));
  const hit = new Set<number>();
  for (let run = 0; run < runs.length; run += 4) {
    for (const { x, y } of centres) {
      if (runs[run] === y && runs[run + 1]! <= x && x < runs[run + 2]!) hit.add(runs[run + 3]!);
    }
  }
  return hit;
}
