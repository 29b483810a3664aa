import type { Framing } from '../contract/framing.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { type Matrix, scaleOf } from './matrix.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width by height of what is shown: the node's, or the photo's own where the photo repeats as a tile. */
export function viewAspect({ scaleMode, nodeAspect, rotationDeg }: Framing, photo: Size): number {
  const usable = scaleMode !== 'TILE' && Number.isFinite(nodeAspect) && nodeAspect > 0;
  const { width, height } = turnedSize(photo, rotationDeg);
  return usable ? nodeAspect : width / height;
}

/** The largest view of this aspect within the room there is, in whole units. */
export function fitView(aspect: number, room: Size): Size {
  const width = Math.min(room.width, room.height * aspect);
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / aspect)) };
}

/**
 * Where the pixels of `image` fall in a view of `view` size, so that the view shows what the node shows.
 * `image` is the photo or any smaller copy of it.
 */
export function drawMatrix(framing: Framing, image: Size, view: Size): Matrix {
  const { scaleMode, imageTransform, rotationDeg } = framing;
  const cropped = scaleMode === 'CROP' ? cropMatrix(imageTransform, image, view) : null;
  if (cropped !== null) return cropped;
  const outer = turnedSize(image, rotationDeg);
  const ratios = [view.width / outer.width, view.height / outer.height] as const;
  const scale = scaleMode === 'FIT' || scaleMode === 'TILE' ? Math.min(...ratios) : Math.max(...ratios);
  const left = (view.width - outer.width * scale) / 2;
  const top = (view.height - outer.height * scale) / 2;
  switch (rotationDeg) {
    case 90:
      return [0, scale, -scale, 0, left + outer.width * scale, top];
    case 180:
      return [-scale, 0, 0, -scale, left + outer.width * scale, top + outer.height * scale];
    case 270:
      return [0, -scale, scale, 0, left, top + outer.height * scale];
    default:
      return [scale, 0, 0, scale, left, top];
  }
}

/** The box around a picture that its node has turned. */
const turnedSize = ({ width, height }: Size, rotationDeg: Framing['rotationDeg']): Size =>
  rotationDeg === 90 || rotationDeg === 270 ? { width: height, height: width } : { width, height };

// The host's transform leads from the node's unit square to the image's; drawing needs the way back, in pixels.
function cropMatrix(transform: PhotoTarget['imageTransform'], image: Size, view: Size): Matrix | null {
  const [first, second] = transform ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, c, e] = first;
  const [b, d, f] = second;
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-9) return null;
  const perX = view.width / image.width / determinant;
  const perY = view.width / image.height / determinant;
  const downX = view.height / image.width / determinant;
  const downY = view.height / image.height / determinant;
  return [
    d * perX,
    -b * downX,
    -c * perY,
    a * downY,
    ((c * f - d * e) * view.width) / determinant,
    ((b * e - a * f) * view.height) / determinant,
  ];
}

const previewSides = [384, 512, 768, 1024, 1280] as const;

/**
 * Long side a preview needs so that no screen pixel of the view goes without its own; in a few steps, so that a panel that
 * changes its width a little keeps its previews.
 * @param view - in screen pixels
 */
export function previewSidePx(framing: Framing, photo: Size, view: Size): number {
  const needed = scaleOf(drawMatrix(framing, photo, view)) * Math.max(photo.width, photo.height);
  return previewSides.find((side) => side >= needed) ?? previewSides[previewSides.length - 1] ?? needed;
}
