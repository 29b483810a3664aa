import type { PreviewImage } from '../../../contract/engine-api.js';

/** A small picture as a `data:` address, to stand in a page of its own. */
export function pictureAddress({ rgba8, widthPx, heightPx, colorSpace }: PreviewImage): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: widthPx, height: heightPx });
  const data = new ImageData(rgba8 as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx, { colorSpace });
  canvas.getContext('2d', { colorSpace })?.putImageData(data, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.8);
}
