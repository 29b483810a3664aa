import type { PreviewImage } from '../../../contract/engine-api.js';
import type { PixelBox } from '../../../contract/face.js';
import { type Matrix, scaleOf } from '../../matrix.js';

// Putting pixels on a canvas costs more than drawing that canvas, and one picture is drawn many times.
const canvases = new WeakMap<PreviewImage, HTMLCanvasElement>();

/** From here on a pixel of the photo is shown as the square it is. */
const squaresFrom = 2;

/**
 * Draws `image` where its part of the photo is seen.
 * @param part - of the photo, in its pixels, which the image shows, at whatever size
 * @param matrix - from the photo's pixels to the canvas's
 */
export function drawPicture(
  context: CanvasRenderingContext2D,
  image: PreviewImage,
  part: PixelBox,
  matrix: Matrix,
): void {
  const isOwnPixels = image.widthPx === part.width;
  context.setTransform(...matrix);
  context.imageSmoothingQuality = 'high';
  context.imageSmoothingEnabled = !(isOwnPixels && scaleOf(matrix) >= squaresFrom);
  context.drawImage(canvasOf(image), part.x, part.y, part.width, part.height);
  context.resetTransform();
}

function canvasOf(image: PreviewImage): HTMLCanvasElement {
  const held = canvases.get(image);
  if (held !== undefined) return held;
  const canvas = document.createElement('canvas');
  canvas.width = image.widthPx;
  canvas.height = image.heightPx;
  const { rgba8, widthPx, heightPx, colorSpace } = image;
  const data = new ImageData(rgba8 as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx, { colorSpace });
  canvas.getContext('2d', { colorSpace })?.putImageData(data, 0, 0);
  canvases.set(image, canvas);
  return canvas;
}
