import type { PixelPoint } from '../../contract/face.js';
import type { Framing } from '../../contract/framing.js';
import { determinantOf, layerAspect, shownTransform } from './shown-transform.js';

/** What a layer shows of a photo. Its unit is the frame's height: x 0..aspect from the left, y 0..1 from the top. */
export interface FramedView {
  readonly aspect: number;
  /** frame heights per pixel of the photo */
  readonly scale: number;
  toFrame(photo: PixelPoint): PixelPoint;
  toPhoto(frame: PixelPoint): PixelPoint;
  /** all of the photo, seen or not, as the box around it where the photo is turned */
  readonly whole: FrameBox;
  /** the part of the frame in which there is photo */
  readonly seen: FrameBox;
}

export interface FrameBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** @param photo - the photo's size, or that of a smaller copy of which pixels are meant */
export function framedView(
  framing: Framing,
  photo: { readonly widthPx: number; readonly heightPx: number },
): FramedView {
  const { widthPx, heightPx } = photo;
  const transform = shownTransform(framing, widthPx / heightPx);
  const aspect = layerAspect(framing, widthPx / heightPx);
  const [[a, b, c], [d, e, f]] = transform;
  const determinant = determinantOf(transform);
  const toPhoto = ({ x, y }: PixelPoint): PixelPoint => ({
    x: ((a * x) / aspect + b * y + c) * widthPx,
    y: ((d * x) / aspect + e * y + f) * heightPx,
  });
  const toFrame = ({ x, y }: PixelPoint): PixelPoint => {
    const [u, v] = [x / widthPx - c, y / heightPx - f];
    return { x: ((e * u - b * v) / determinant) * aspect, y: (a * v - d * u) / determinant };
  };
  const corners = [0, widthPx].flatMap((x) => [0, heightPx].map((y) => toFrame({ x, y })));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const whole = {
    ...{ left: Math.min(...xs), top: Math.min(...ys) },
    ...{ right: Math.max(...xs), bottom: Math.max(...ys) },
  };
  return {
    ...{ aspect, toFrame, toPhoto, whole },
    scale: Math.sqrt(aspect / (Math.abs(determinant) * widthPx * heightPx)),
    seen: {
      left: Math.max(0, whole.left),
      top: Math.max(0, whole.top),
      right: Math.min(aspect, whole.right),
      bottom: Math.min(1, whole.bottom),
    },
  };
}
