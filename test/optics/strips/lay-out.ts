import type { PixelBox } from '../../../src/contract/face.js';
import type { RgbaRaster } from '../../../src/engine/raster/rgba-raster.js';

const gapPx = 8;

/** A white picture to lay others on. */
export function blankRaster(widthPx: number, heightPx: number): RgbaRaster {
  return { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4).fill(255) };
}

/** A part of a picture with every pixel drawn `times` as large, so that pixels can be seen. */
export function enlarged(picture: RgbaRaster, box: PixelBox, times: number): RgbaRaster {
  const out = blankRaster(box.width * times, box.height * times);
  for (let y = 0; y < out.heightPx; y++) {
    for (let x = 0; x < out.widthPx; x++) {
      const from = ((box.y + Math.floor(y / times)) * picture.widthPx + box.x + Math.floor(x / times)) * 4;
      out.data.set(picture.data.subarray(from, from + 4), (y * out.widthPx + x) * 4);
    }
  }
  return out;
}

/** Copies a picture onto another that has room for it. */
export function lay(picture: RgbaRaster, onto: RgbaRaster, left: number, top: number): void {
  for (let y = 0; y < picture.heightPx; y++) {
    const row = picture.data.subarray(y * picture.widthPx * 4, (y + 1) * picture.widthPx * 4);
    onto.data.set(row, ((top + y) * onto.widthPx + left) * 4);
  }
}

/**
 * Pictures of one size side by side, and under each its crops in a row, enlarged.
 * @param crops - all of one size; `crops.length` of them, `times` as large, must fit under a picture
 */
export function sideBySide(
  pictures: readonly RgbaRaster[],
  crops: readonly PixelBox[],
  times: number,
): RgbaRaster {
  const { widthPx, heightPx } = pictures[0];
  const [cropWidth, cropHeight] = [crops[0].width * times, crops[0].height * times];
  const step = widthPx + gapPx;
  const out = blankRaster(step * pictures.length - gapPx, heightPx + gapPx + cropHeight);
  pictures.forEach((picture, column) => {
    lay(picture, out, column * step, 0);
    crops.forEach((box, i) => {
      const left = column * step + Math.round((i * (widthPx - cropWidth)) / Math.max(1, crops.length - 1));
      lay(enlarged(picture, box, times), out, left, heightPx + gapPx);
    });
  });
  return out;
}
