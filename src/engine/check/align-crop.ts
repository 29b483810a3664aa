import type { CropRule } from '../../contract/crop-rule.js';
import type { PixelPoint } from '../../contract/face.js';
import type { Transform } from '../measure/shown-transform.js';

/** A head in a photo and the layer that is to show it. */
export interface CropAsked {
  readonly photo: { readonly widthPx: number; readonly heightPx: number };
  /** crown to chin, in pixels of the photo */
  readonly headHeightPx: number;
  /** middle between the eyes, in pixels of the photo */
  readonly eyes: PixelPoint;
  /** width by height of the layer */
  readonly nodeAspect: number;
  readonly rule: CropRule;
}

export interface AlignedCrop {
  /** for an image paint whose scale mode is CROP: the layer's unit square to the photo's */
  readonly imageTransform: Transform;
  /** false where the photo has too little room: the head is then smaller or larger, or elsewhere, by as little as possible */
  readonly isExact: boolean;
  /** what is shown then */
  readonly reached: CropRule;
}

/** Of a share: less is a rounding error. */
const nearly = 1e-9;

/**
 * The crop that shows a head as the rule wants it: as large, eyes and middle in the same place. Only the paint's transform is found,
 * no pixel is touched; the crop is upright and never leaves the photo. Where it would, the size is kept and the crop moved; where the
 * photo is too small even for that, it is as large as it can be.
 */
export function alignCrop({ photo, headHeightPx, eyes, nodeAspect, rule }: CropAsked): AlignedCrop {
  const wanted = headHeightPx / rule.heightShare;
  const height = Math.min(wanted, photo.heightPx, photo.widthPx / nodeAspect);
  const width = height * nodeAspect;
  const left = eyes.x - rule.centreX * width;
  const top = eyes.y - rule.eyeLine * height;
  const x = Math.min(Math.max(0, left), Math.max(0, photo.widthPx - width));
  const y = Math.min(Math.max(0, top), Math.max(0, photo.heightPx - height));
  const isExact =
    height >= wanted * (1 - nearly) &&
    Math.abs(x - left) <= nearly * photo.widthPx &&
    Math.abs(y - top) <= nearly * photo.heightPx;
  return {
    imageTransform: [
      [width / photo.widthPx, 0, x / photo.widthPx],
      [0, height / photo.heightPx, y / photo.heightPx],
    ],
    isExact,
    reached: {
      heightShare: headHeightPx / height,
      eyeLine: (eyes.y - y) / height,
      centreX: (eyes.x - x) / width,
    },
  };
}
