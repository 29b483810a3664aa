import type { PreviewImage } from '../../contract/engine-api.js';
import type { Framing } from '../../contract/framing.js';
import { drawMatrix, type Size } from '../crop-view.js';

// Putting pixels on a canvas costs more than drawing that canvas, and one picture is drawn many times.
const stages = new WeakMap<PreviewImage, HTMLCanvasElement>();

/** Draws `image` into `canvas`, sized `pixels`, the way the node shows the photo. */
export function drawPreview(
  canvas: HTMLCanvasElement,
  image: PreviewImage,
  framing: Framing,
  pixels: Size,
): void {
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const context = canvas.getContext('2d', { colorSpace: image.colorSpace });
  if (context === null) return; // the host gives no canvas; the photo's name still stands there
  context.imageSmoothingQuality = 'high';
  const size = { width: image.widthPx, height: image.heightPx };
  context.setTransform(...drawMatrix(framing, size, pixels));
  context.drawImage(stageOf(image), 0, 0);
}

function stageOf(image: PreviewImage): HTMLCanvasElement {
  const held = stages.get(image);
  if (held !== undefined) return held;
  const stage = document.createElement('canvas');
  stage.width = image.widthPx;
  stage.height = image.heightPx;
  const { rgba8, widthPx, heightPx, colorSpace } = image;
  const data = new ImageData(rgba8 as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx, { colorSpace });
  stage.getContext('2d', { colorSpace })?.putImageData(data, 0, 0);
  stages.set(image, stage);
  return stage;
}
