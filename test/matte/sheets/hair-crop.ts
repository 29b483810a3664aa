import type { PixelBox } from '../../../src/contract/face.js';
import type { Plane } from '../../../src/engine/raster/plane.js';

const stepPx = 16;

/** The square of a given side in which a matte is softest: where hair is. Smaller where the picture is. */
export function hairCrop({ widthPx, heightPx, data }: Plane, sidePx: number): PixelBox {
  const width = Math.min(sidePx, widthPx);
  const height = Math.min(sidePx, heightPx);
  const across = Math.ceil(widthPx / stepPx);
  const softness = new Float64Array(across * Math.ceil(heightPx / stepPx));
  for (let i = 0; i < data.length; i++) {
    const cell = Math.floor(Math.floor(i / widthPx) / stepPx) * across + Math.floor((i % widthPx) / stepPx);
    softness[cell] += data[i] * (1 - data[i]);
  }
  let best = { x: 0, y: 0, sum: -1 };
  for (let y = 0; y + height <= heightPx; y += stepPx) {
    for (let x = 0; x + width <= widthPx; x += stepPx) {
      let sum = 0;
      for (let row = y / stepPx; row < Math.floor((y + height) / stepPx); row++) {
        for (let column = x / stepPx; column < Math.floor((x + width) / stepPx); column++) {
          sum += softness[row * across + column];
        }
      }
      if (sum > best.sum) best = { x, y, sum };
    }
  }
  return { x: best.x, y: best.y, width, height };
}
