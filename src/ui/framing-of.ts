import type { Framing } from '../contract/framing.js';
import type { PhotoTarget } from '../contract/photo-target.js';

/** What a layer shows of its photo. */
export const framingOf = ({ scaleMode, imageTransform, rotationDeg, nodeAspect }: PhotoTarget): Framing => ({
  ...{ scaleMode, imageTransform, rotationDeg, nodeAspect },
});
