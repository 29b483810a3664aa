import type { OpenPlayground } from './open-playground.js';

/** In pixels of the picture. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PictureFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  /** mean absolute step between neighbouring pixels, in codes: what blur takes away */
  readonly detail: Readonly<Record<string, number>>;
  /** RGBA of each region, row-major */
  readonly pixels: Readonly<Record<string, readonly number[]>>;
}

/** Decodes an image of the file with the browser's own decoder and looks at some regions of it. */
export const pictureFacts = (
  { page }: OpenPlayground,
  hash: string,
  regions: Readonly<Record<string, Region>> = {},
): Promise<PictureFacts> =>
  page.evaluate(
    async ([imageHash, wanted]) => {
      const base64 = window.playground!.imageBase64(imageHash)!;
      const blob = await (await fetch(`data:application/octet-stream;base64,${base64}`)).blob();
      const bitmap = await createImageBitmap(blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
        willReadFrequently: true,
      })!;
      context.drawImage(bitmap, 0, 0);
      const detail: Record<string, number> = {};
      const pixels: Record<string, number[]> = {};
      for (const [name, { x, y, width, height }] of Object.entries(wanted)) {
        const { data } = context.getImageData(x, y, width, height);
        let sum = 0;
        for (let row = 0; row < height; row++) {
          for (let at = row * width * 4 + 4; at < (row + 1) * width * 4; at++) {
            if (at % 4 !== 3) sum += Math.abs(data[at]! - data[at - 4]!);
          }
        }
        detail[name] = sum / (3 * height * (width - 1));
        pixels[name] = [...data];
      }
      return { widthPx: bitmap.width, heightPx: bitmap.height, detail, pixels };
    },
    [hash, regions] as const,
  );

/** Mean and largest absolute difference, in codes. */
export function difference(one: readonly number[], other: readonly number[]) {
  if (one.length !== other.length) throw new RangeError('regions of different sizes');
  const steps = one.map((code, at) => Math.abs(code - other[at]!));
  const largest = steps.reduce((most, step) => Math.max(most, step), 0);
  return { mean: steps.reduce((sum, step) => sum + step, 0) / steps.length, largest };
}
