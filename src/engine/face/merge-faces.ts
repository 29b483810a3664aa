import type { Face, PixelBox, PixelPoint } from '../../contract/face.js';

/** Candidates that overlap more than this are one face (intersection over union). */
const sameFaceOverlap = 0.3;

/**
 * Lower scores are mostly ears, fists and patterns: of the test photos none below was a face that a closer look did not show
 * better.
 */
const leastFaceScore = 0.6;

/**
 * One face per person: candidates that overlap the best one are averaged, weighted by their scores, which steadies the eye
 * points. Weak ones are dropped. Best (largest · score) first.
 * Source: weighted non-maximum suppression, Bazarevsky et al., "BlazeFace", 2019.
 */
export function mergeFaces(candidates: readonly Face[]): Face[] {
  let left = [...candidates].sort((a, b) => b.score - a.score);
  const merged: Face[] = [];
  while (left[0] !== undefined && left[0].score >= leastFaceScore) {
    const best = left[0];
    merged.push(average(left.filter((face) => isSame(best.box, face.box))));
    left = left.filter((face) => !isSame(best.box, face.box));
  }
  return merged.sort((a, b) => b.box.height * b.score - a.box.height * a.score);
}

/** True for a face found again, also when one box lies well inside the other. */
function isSame(a: PixelBox, b: PixelBox): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  const shared = width * height;
  const [areaA, areaB] = [a.width * a.height, b.width * b.height];
  return shared / (areaA + areaB - shared) > sameFaceOverlap || shared / Math.min(areaA, areaB) > 0.7;
}

function average(faces: readonly Face[]): Face {
  const total = faces.reduce((sum, face) => sum + face.score, 0);
  const mean = (value: (face: Face) => number): number =>
    faces.reduce((sum, face) => sum + value(face) * face.score, 0) / total;
  const point = (of: (face: Face) => PixelPoint): PixelPoint => ({
    x: mean((face) => of(face).x),
    y: mean((face) => of(face).y),
  });
  return {
    box: {
      x: mean((face) => face.box.x),
      y: mean((face) => face.box.y),
      width: mean((face) => face.box.width),
      height: mean((face) => face.box.height),
    },
    rightEye: point((face) => face.rightEye),
    leftEye: point((face) => face.leftEye),
    mouth: point((face) => face.mouth),
    score: Math.max(...faces.map((face) => face.score)),
  };
}
