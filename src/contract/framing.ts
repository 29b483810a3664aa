import type { PhotoTarget } from './photo-target.js';

/** The parts of a target that decide what of the photo its node shows. */
export type Framing = Pick<PhotoTarget, 'scaleMode' | 'imageTransform' | 'rotationDeg' | 'nodeAspect'>;
