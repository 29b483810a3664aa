import type { AlignedCrop } from '../../contract/aligned-crop.js';
import type { CropRule } from '../../contract/crop-rule.js';
import type { PixelPoint } from '../../contract/face.js';
import type { Framing } from '../../contract/framing.js';
import { determinantOf, layerAspect, shownTransform } from '../measure/shown-transform.js';

/** A head in a photo and the layer that is to show it. */
export interface CropAsked {
  readonly photo: { readonly widthPx: number; readonly heightPx: number };
  /** crown to chin, in pixels of the photo */
  readonly headHeightPx: number;
  /** middle between the eyes, in pixels of the photo */
  readonly eyes: PixelPoint;
  /** how the layer shows the photo now */
  readonly framing: Framing;
  readonly rule: CropRule;
}

/** Of a share: less is a rounding error. */
const nearly = 1e-9;

/**
 * The crop that shows a head as the rule wants it: as large, eyes and middle in the same place. Only the paint's transform is found,
 * no pixel is touched; the photo stays turned and mirrored as the layer shows it now, is never distorted, and fills the layer. Where the crop
 * would leave the photo, the size is kept and the crop moved; where the photo is too small even for that, it is as large as it can be.
 */
export function alignCrop({ photo, headHeightPx, eyes, framing, rule }: CropAsked): AlignedCrop {
  const { widthPx, heightPx } = photo;
  const aspect = layerAspect({ ...framing, scaleMode: 'CROP' }, widthPx / heightPx);
  const { right, down } = directions(framing, photo);
  // The box around a crop of height 1, upright or not: it lies in the photo exactly when the crop does.
  const boxWidth = aspect * Math.abs(right.x) + Math.abs(down.x);
  const boxHeight = aspect * Math.abs(right.y) + Math.abs(down.y);
  const wanted = headHeightPx / rule.heightShare;
  const height = Math.min(wanted, widthPx / boxWidth, heightPx / boxHeight);
  const width = height * aspect;
  // From the eyes to the crop's middle, in the layer's own directions.
  const [along, below] = [(0.5 - rule.centreX) * width, (0.5 - rule.eyeLine) * height];
  const ideal = {
    x: eyes.x + along * right.x + below * down.x,
    y: eyes.y + along * right.y + below * down.y,
  };
  const middle = {
    x: within(ideal.x, (boxWidth * height) / 2, widthPx),
    y: within(ideal.y, (boxHeight * height) / 2, heightPx),
  };
  const moved = { x: eyes.x - middle.x, y: eyes.y - middle.y };
  return {
    imageTransform: [
      row(width * right.x, height * down.x, middle.x, widthPx),
      row(width * right.y, height * down.y, middle.y, heightPx),
    ],
    isExact:
      height >= wanted * (1 - nearly) &&
      Math.abs(middle.x - ideal.x) <= nearly * widthPx &&
      Math.abs(middle.y - ideal.y) <= nearly * heightPx,
    reached: {
      heightShare: headHeightPx / height,
      eyeLine: 0.5 + (moved.x * down.x + moved.y * down.y) / height,
      centreX: 0.5 + (moved.x * right.x + moved.y * right.y) / width,
    },
  };
}

/** Where the layer's right and down point to in the photo's pixels, both of length 1 and square to each other, however it is stretched now. */
function directions(framing: Framing, { widthPx, heightPx }: CropAsked['photo']) {
  const transform = shownTransform(framing, widthPx / heightPx);
  const [[a], [d]] = transform;
  const angle = Math.atan2(d * heightPx, a * widthPx);
  const [x, y] = [tidy(Math.cos(angle)), tidy(Math.sin(angle))];
  const hand = Math.sign(determinantOf(transform));
  return { right: { x, y }, down: { x: -y * hand, y: x * hand } };
}

/** A quarter turn is one, whatever sine and cosine make of it. */
const tidy = (value: number): number => {
  const whole = Math.round(value);
  return Math.abs(value - whole) < nearly ? whole + 0 : value;
};

const within = (middle: number, half: number, length: number): number =>
  half >= length / 2 ? length / 2 : Math.min(length - half, Math.max(half, middle));

/** One row of the transform: the layer's unit square lies around its middle. */
const row = (right: number, down: number, middle: number, length: number) =>
  [right / length + 0, down / length + 0, (middle - (right + down) / 2) / length] as const;
