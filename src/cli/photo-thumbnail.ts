import type { PhotoKind } from '../contract/analysis-summary.js';
import type { Photo } from '../engine/photo/photo.js';
import { shrinkPhoto } from '../engine/photo/shrink-photo.js';
import { encodePhoto } from '../runtime/codec/encode-photo.js';
import { loadAsset } from './load-asset.js';

/** A small copy of the photo, with its colours and its transparency, as a `data:` address. */
export async function photoThumbnail(photo: Photo, longSidePx: number): Promise<string> {
  const kind: PhotoKind = photo.hasTransparency ? 'png' : 'jpeg';
  const bytes = await encodePhoto(shrinkPhoto(photo, longSidePx), { ...photo, kind }, loadAsset);
  return `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;
}
