import type { ImageTransform } from '../contract/image-transform.js';

/** The fields of an image paint that say which part of the image is shown, and how it is turned. */
export interface ImageFraming {
  readonly scaleMode: 'FILL' | 'FIT' | 'CROP' | 'TILE';
  readonly imageTransform?: ImageTransform;
  readonly rotation?: number;
  readonly scalingFactor?: number;
}

/** What of a paint is framing; fields that it lacks stay lacking. */
export function framingOf(paint: ImageFraming): ImageFraming {
  const { scaleMode, imageTransform, rotation, scalingFactor } = paint;
  return {
    scaleMode,
    ...(imageTransform && { imageTransform }),
    ...(rotation !== undefined && { rotation }),
    ...(scalingFactor !== undefined && { scalingFactor }),
  };
}

/** The paint framed another way, and the same in all else; its pixels are never resampled. */
export function withFraming<Paint extends ImageFraming>(paint: Paint, framing: ImageFraming): Paint {
  const { imageTransform: _, rotation: __, scalingFactor: ___, ...rest } = paint;
  return { ...rest, ...framing } as Paint;
}

/** The host turns no crops: their transform says it all. */
export const cropTo = (imageTransform: ImageTransform): ImageFraming => ({
  scaleMode: 'CROP',
  imageTransform,
});

/** The host keeps single precision. */
const isNear = (value: number, other: number | undefined): boolean =>
  other !== undefined && Math.abs(value - other) < 1e-5;

/** True when the paint shows exactly what this crop shows. */
export const isCroppedTo = ({ scaleMode, imageTransform }: ImageFraming, crop: ImageTransform): boolean =>
  scaleMode === 'CROP' && crop.every((row, i) => row.every((v, j) => isNear(v, imageTransform?.[i]?.[j])));
