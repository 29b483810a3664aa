import { headHeightFromFace } from '../face/head-height.js';
import type { Plane } from '../raster/plane.js';
import type { OtherPerson } from './depth-cues.js';
import type { SmallCues } from './small-cues.js';

/** A head is about this wide, in its own height. */
const headWidth = 0.8;
/** Shoulders are about this many heads wide; without a face they say how large the head is. */
const shoulderHeads = 2.1;
/** A standing person is no less than this many heads high. */
const mostHeads = 8;
/** Nobody is taken to be farther away than this: a head a tenth of the subject's. */
const farthest = 0.9;

/**
 * Puts other people where the size of their heads says: heads are alike, so that a head's height is in proportion to 1/distance and
 * t = 1 − their height / the subject's. Never nearer than the subject: nothing but a size says so. The farthest are placed first.
 * @param depth - changed in place, within the people's outlines: head and body drawn from box and face
 */
export function placeOthers(depth: Plane, { others, headHeightPx }: SmallCues): void {
  const placed = others.map((other) => {
    const head = headOf(other);
    return { ...head, box: other.box, t: Math.min(farthest, Math.max(0, 1 - head.heightPx / headHeightPx)) };
  });
  placed.sort((a, b) => b.t - a.t);
  for (const { box, middleX, topY, heightPx, t } of placed) {
    const right = Math.min(depth.widthPx, Math.ceil(box.x + box.width));
    const bottom = Math.min(depth.heightPx, Math.ceil(box.y + box.height));
    for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++) {
      for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) {
        const across = (x + 0.5 - middleX) / (headWidth * heightPx);
        const down = (y + 0.5 - topY) / heightPx;
        // A head is an ellipse; below the chin the box is all theirs.
        if (down > 1 || across ** 2 + (down - 0.5) ** 2 <= 0.25) depth.data[y * depth.widthPx + x] = t;
      }
    }
  }
}

function headOf({ box, face }: OtherPerson): { middleX: number; topY: number; heightPx: number } {
  if (face === null) {
    const heightPx = Math.min(box.height, Math.max(box.height / mostHeads, box.width / shoulderHeads));
    return { middleX: box.x + box.width / 2, topY: box.y, heightPx };
  }
  const heightPx = headHeightFromFace(face);
  const eyes = { x: (face.rightEye.x + face.leftEye.x) / 2, y: (face.rightEye.y + face.leftEye.y) / 2 };
  return { middleX: eyes.x, topY: eyes.y - heightPx / 2, heightPx };
}
