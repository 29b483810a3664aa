import { readFile } from 'node:fs/promises';
import { decode } from 'fast-png';
import type { Photo } from '../../../src/engine/photo/photo.js';
import { sizeLimits } from '../../../src/engine/photo/size-limits.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { decodePhoto } from '../../../src/runtime/codec/decode-photo.js';
import { decodePlanePng } from '../../../src/runtime/plane-png.js';
import { loadSourceAsset } from '../../runtime/load-source-asset.js';

/** A photo as the product reads it. */
export const readPhoto = async (file: string): Promise<Photo> =>
  decodePhoto(new Uint8Array(await readFile(file)), sizeLimits.commandLine, loadSourceAsset);

/** A matte of any size, brought to that of its photo. */
export async function readMatte(
  file: string,
  { widthPx, heightPx }: { readonly widthPx: number; readonly heightPx: number },
): Promise<Plane> {
  const bytes = new Uint8Array(await readFile(file));
  const { width, height } = decode(bytes);
  const matte = decodePlanePng(bytes, width, height);
  return width === widthPx && height === heightPx ? matte : resizePlane(matte, widthPx, heightPx);
}
