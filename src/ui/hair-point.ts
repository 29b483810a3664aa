import type { AnalysisSummary } from '../contract/analysis-summary.js';
import type { PhotoPoint } from '../contract/photo-point.js';

/** Where the hair of the person in front is likely to meet the room: the top of the head, else the top of the picture's middle. */
export function hairPoint({ faces, people, widthPx, heightPx }: AnalysisSummary): PhotoPoint {
  const box = faces[0]?.box ?? people.find(({ isSubject }) => isSubject)?.box;
  if (box === undefined) return { x: 0.5, y: 0.25 };
  const share = (px: number, sidePx: number) => Math.max(0, Math.min(1, px / sidePx));
  return { x: share(box.x + box.width / 2, widthPx), y: share(box.y, heightPx) };
}
