import { readFile } from 'node:fs/promises';
import { shrinkPhoto } from '../../src/engine/photo/shrink-photo.js';
import { sizeLimits } from '../../src/engine/photo/size-limits.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';
import { encodePhoto } from '../../src/runtime/codec/encode-photo.js';
import { loadSourceAsset } from '../runtime/load-source-asset.js';

/** A photo made small, for tests in which its size does not matter: of what the engine does only the networks' looks are then left to wait for. */
export async function smallPortrait(path: string, longSidePx = 160): Promise<Uint8Array> {
  const photo = await decodePhoto(new Uint8Array(await readFile(path)), sizeLimits.figma, loadSourceAsset);
  return encodePhoto(shrinkPhoto(photo, longSidePx), photo, loadSourceAsset);
}
