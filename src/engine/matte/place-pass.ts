import type { PixelBox } from '../../contract/face.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';

/** A network's plane over a box of the photo. */
export interface PlacedPlane {
  readonly box: PixelBox;
  readonly person: Plane;
}

/** The photo's size, and the size of a grid laid over all of it. */
export interface PhotoGrid {
  readonly photo: { readonly widthPx: number; readonly heightPx: number };
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The pixels of the grid whose centres lie in a box of the photo: whole numbers, within the grid. */
export function gridBox(box: PixelBox, { photo, widthPx, heightPx }: PhotoGrid): PixelBox {
  const scaleX = widthPx / photo.widthPx;
  const scaleY = heightPx / photo.heightPx;
  const x = Math.max(0, Math.ceil(box.x * scaleX - 0.5));
  const y = Math.max(0, Math.ceil(box.y * scaleY - 0.5));
  const right = Math.min(widthPx, Math.ceil((box.x + box.width) * scaleX - 0.5));
  const bottom = Math.min(heightPx, Math.ceil((box.y + box.height) * scaleY - 0.5));
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

/**
 * Probabilities of one pass on the grid's pixels of {@link gridBox}, stretched so that 0.15..0.85 becomes 0..1: the networks'
 * certainties stop short of both ends.
 */
export function placePass(
  { box, person }: PlacedPlane,
  grid: PhotoGrid,
): { at: PixelBox; data: Float32Array } {
  const at = gridBox(box, grid);
  if (at.width === 0 || at.height === 0) return { at, data: new Float32Array(0) };
  const acrossX = person.widthPx / box.width;
  const acrossY = person.heightPx / box.height;
  const pxX = grid.photo.widthPx / grid.widthPx;
  const pxY = grid.photo.heightPx / grid.heightPx;
  const part = {
    x: (at.x * pxX - box.x) * acrossX,
    y: (at.y * pxY - box.y) * acrossY,
    width: at.width * pxX * acrossX,
    height: at.height * pxY * acrossY,
  };
  const { data } = resizePlane(person, at.width, at.height, part);
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(1, (data[i]! - 0.15) / 0.7));
  return { at, data };
}

/** The same on the whole grid, 0 outside of the pass's box; the caller owns it. */
export function spreadPass(look: PlacedPlane, grid: PhotoGrid): Float32Array {
  const out = new Float32Array(grid.widthPx * grid.heightPx);
  const { at, data } = placePass(look, grid);
  for (let y = 0; y < at.height; y++) {
    out.set(data.subarray(y * at.width, (y + 1) * at.width), (at.y + y) * grid.widthPx + at.x);
  }
  return out;
}
