import type { Face, PixelBox } from '../../contract/face.js';
import { blazefaceAnchors, blazefaceSidePx } from './blazeface-anchors.js';

/** A weaker candidate says nothing, not even about a face that others have found. As in MediaPipe's own graph. */
const leastCandidateScore = 0.5;

const anchors = blazefaceAnchors();
const valuesPerAnchor = 16;

/**
 * Candidate faces from the network's raw output, before duplicates are merged.
 * @param boxes - 896×16: centre x, y, width, height, then six points (right eye, left eye, nose, mouth, ears), in input pixels,
 *   centres and points relative to the anchor
 * @param scores - 896 logits
 * @param seen - where the network's square input lies in the photo, in photo pixels
 */
export function decodeFaces(boxes: Float32Array, scores: Float32Array, seen: PixelBox): Face[] {
  const scaleX = seen.width / blazefaceSidePx;
  const scaleY = seen.height / blazefaceSidePx;
  const faces: Face[] = [];
  for (let i = 0; i < scores.length; i++) {
    const logit = Math.max(-100, Math.min(100, scores[i]!));
    const score = 1 / (1 + Math.exp(-logit));
    if (score < leastCandidateScore) continue;
    const at = i * valuesPerAnchor;
    const pointAt = (offset: number) => ({
      x: seen.x + (boxes[at + offset]! + anchors[i * 2]!) * scaleX,
      y: seen.y + (boxes[at + offset + 1]! + anchors[i * 2 + 1]!) * scaleY,
    });
    const centre = pointAt(0);
    const width = boxes[at + 2]! * scaleX;
    const height = boxes[at + 3]! * scaleY;
    faces.push({
      box: { x: centre.x - width / 2, y: centre.y - height / 2, width, height },
      rightEye: pointAt(4),
      leftEye: pointAt(6),
      mouth: pointAt(10),
      score,
    });
  }
  return faces;
}
