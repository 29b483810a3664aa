import type { Face } from '../../contract/face.js';
import { headHeightFromFace } from '../face/head-height.js';
import { classIndex } from './class-index.js';
import type { Head } from './head.js';
import { onGrid, type PeopleGrid } from './people-grid.js';

/** A face lies on a person: at least this share of its head's middle is one. */
const leastPersonShare = 0.4;
/** Fists, ears and prints look like faces to the detector, but not to the matte network: a face less sure than this has skin of a face. */
const sureFaceScore = 0.85;
const leastFaceSkinShare = 0.15;
/** A head this much smaller, on another's chest, is a print on a shirt or a knee. Of a child in the arms it is more than half. */
const printShare = 0.4;
/** Two faces nearer to each other than this share of the larger head are one. */
const sameHeadShare = 0.5;

/** The heads of those faces that people have, best first. */
export function headsOfFaces(grid: PeopleGrid): Head[] {
  const heads: Head[] = [];
  for (const face of grid.faces) {
    const head = headOf(face, grid);
    const { person, skin } = sharesAt(head, grid);
    if (person < leastPersonShare) continue;
    if (face.score < sureFaceScore && skin < leastFaceSkinShare) continue;
    if (heads.some((other) => isSame(head, other) || isPrint(head, other))) continue;
    heads.push(head);
  }
  return heads;
}

function headOf(face: Face, grid: PeopleGrid): Head {
  const { rightEye, leftEye } = face;
  const eyes = onGrid({ x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 }, grid);
  const heightPx = (headHeightFromFace(face) * grid.heightPx) / grid.photo.heightPx;
  return { ...eyes, heightPx: Math.max(1, heightPx), face };
}

/** Of the middle of a head, within the picture: how much is person, how much the skin of a face. */
function sharesAt({ x, y, heightPx }: Head, { widthPx, heightPx: rows, person, classes }: PeopleGrid) {
  const reach = 0.35 * heightPx;
  let [count, persons, skins] = [0, 0, 0];
  for (let v = Math.max(0, Math.floor(y - reach)); v <= Math.min(rows - 1, y + reach); v++) {
    for (let u = Math.max(0, Math.floor(x - reach)); u <= Math.min(widthPx - 1, x + reach); u++) {
      const at = v * widthPx + u;
      count++;
      if (person[at]! > 0.5) persons++;
      if (classes[at] === classIndex.faceSkin) skins++;
    }
  }
  return { person: count > 0 ? persons / count : 0, skin: count > 0 ? skins / count : 0 };
}

function isSame(a: Head, b: Head): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < sameHeadShare * Math.max(a.heightPx, b.heightPx);
}

function isPrint(small: Head, large: Head): boolean {
  if (small.heightPx > printShare * large.heightPx) return false;
  const [across, down] = [Math.abs(small.x - large.x), small.y - large.y];
  return across < large.heightPx && down > 0.6 * large.heightPx && down < 4 * large.heightPx;
}
