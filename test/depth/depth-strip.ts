import { encode } from 'fast-png';
import type { Plane } from '../../src/engine/raster/plane.js';
import { resampleRegion } from '../../src/engine/raster/resample-region.js';
import { resizePlane } from '../../src/engine/raster/resize-plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';

const heightPx = 240;

/** A photo and depths side by side as a PNG: bright is near, what stands before the subject is orange, yellow when close. */
export function depthStrip(photo: RgbaRaster, depths: readonly Plane[]): Uint8Array {
  const tileWidthPx = Math.round((photo.widthPx * heightPx) / photo.heightPx);
  const width = tileWidthPx * (depths.length + 1);
  const data = new Uint8Array(width * heightPx * 3);
  const whole = { x: 0, y: 0, width: photo.widthPx, height: photo.heightPx };
  const tiles = [resampleRegion({ ...photo, stride: 4, channels: 3 }, whole, tileWidthPx, heightPx)];
  for (const depth of depths) {
    tiles.push(Float32Array.from([...resizePlane(depth, tileWidthPx, heightPx).data].flatMap(colourOf)));
  }
  tiles.forEach((tile, column) => {
    for (let y = 0; y < heightPx; y++) {
      const row = tile.subarray(y * tileWidthPx * 3, (y + 1) * tileWidthPx * 3);
      data.set(Uint8Array.from(row), (y * width + column * tileWidthPx) * 3);
    }
  });
  return encode({ width, height: heightPx, data, channels: 3, depth: 8 });
}

function colourOf(t: number): number[] {
  if (t < -0.01) return [255, Math.min(255, 90 - 550 * t), 0];
  const grey = 255 * Math.min(1, Math.max(0, 1 - t));
  return [grey, grey, grey];
}
