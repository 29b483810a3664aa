import type { ImageTransform } from '../contract/image-transform.js';

/** The fields of an image paint that say which part of the image is shown, and how it is turned. */
export type ImageFraming = Pick<ImagePaint, 'scaleMode' | 'imageTransform' | 'rotation' | 'scalingFactor'>;

/** What of a paint is framing; fields that it lacks stay lacking. */
export function framingOf({ scaleMode, imageTransform, rotation, scalingFactor }: ImagePaint): ImageFraming {
  return {
    scaleMode,
    ...(imageTransform && { imageTransform }),
    ...(rotation !== undefined && { rotation }),
    ...(scalingFactor !== undefined && { scalingFactor }),
  };
}

/** The paint framed another way, and the same in all else; its pixels are never resampled. */
export function withFraming(paint: ImagePaint, framing: ImageFraming): ImagePaint {
  const { imageTransform: _, rotation: __, scalingFactor: ___, ...rest } = paint;
  return { ...rest, ...framing };
}

/** The host turns no crops: their transform says it all. */
export const cropTo = ([first, second]: ImageTransform): ImageFraming => ({
  scaleMode: 'CROP',
  imageTransform: [[...first], [...second]],
});

/** The host keeps single precision. */
const isNear = (value: number, other: number | undefined): boolean =>
  other !== undefined && Math.abs(value - other) < 1e-5;

/** True when the paint shows exactly what this crop shows. */
export const isCroppedTo = ({ scaleMode, imageTransform }: ImagePaint, crop: ImageTransform): boolean =>
  scaleMode === 'CROP' && crop.every((row, i) => row.every((v, j) => isNear(v, imageTransform?.[i]?.[j])));
