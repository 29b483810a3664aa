import type { PreviewImage } from '../contract/engine-api.js';
import type { Photo } from '../engine/photo/photo.js';
import type { RgbaRaster } from '../engine/raster/rgba-raster.js';

/**
 * A picture as the panel gets it. Always a copy: the reply is transferred, and what the cache holds must not go with it.
 * @param of - the photo whose colour space the picture has
 */
export function toPreview({ widthPx, heightPx, data }: RgbaRaster, of: Photo): PreviewImage {
  return { widthPx, heightPx, rgba8: data.slice(), colorSpace: of.profile.previewSpace };
}
