import type { BlurErrorCode } from '../contract/blur-error.js';

export interface TopImage {
  /** place in the fills */
  readonly index: number;
  readonly paint: ImagePaint;
  readonly hash: string;
}

const isSeen = (paint: Paint): boolean => paint.visible !== false && (paint.opacity ?? 1) > 0;

/** The image paint that a person sees as the node's photo: the topmost visible one. Otherwise the reason why there is none. */
export function findTopImage(fills: readonly Paint[] | typeof figma.mixed): TopImage | BlurErrorCode {
  if (typeof fills === 'symbol') return 'mixed-fills';
  // fills that hold a video are refused when written back, so nothing could be applied
  if (fills.some((paint) => paint.type === 'VIDEO')) return 'video-fill';
  for (let index = fills.length - 1; index >= 0; index--) {
    const paint = fills[index];
    if (paint?.type !== 'IMAGE' || !isSeen(paint)) continue;
    return paint.imageHash === null ? 'image-missing' : { index, paint, hash: paint.imageHash };
  }
  return fills.some((paint) => paint.type === 'PATTERN' && isSeen(paint)) ? 'pattern-fill' : 'no-image-fill';
}
