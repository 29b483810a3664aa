import type { AssetLoader } from '../../contract/asset-name.js';
import { BlurError } from '../../contract/blur-error.js';
import type { Photo } from '../../engine/photo/photo.js';
import { writeJpegMetadata } from '../../engine/photo/write-jpeg-metadata.js';
import type { Job } from '../../engine/pipeline/job.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { encodeJpeg } from './encode-jpeg.js';
import { encodePng } from './encode-png.js';

/** The largest side that a JPEG file can hold in the codec's hands. */
const maxJpegSidePx = 65500;

const unwatched: Pick<Job, 'checkpoint' | 'report'> = { checkpoint: async () => {}, report: () => {} };

export type EncodeSettings = Pick<Photo, 'kind' | 'profile' | 'pixelsPerMetre' | 'hasTransparency'>;

/**
 * Encodes a raster as the wanted kind of file, with the profile and the density and no other word about where it came from.
 * PNG keeps every value, alpha included when there is transparency; JPEG is quality 95 at 4:4:4, transparency laid on white.
 * @param raster - upright; read only
 * @param job - asked between the strips of a large JPEG
 * @throws BlurError `image-too-large` for a JPEG side above 65500, `out-of-memory`, `wasm-blocked`, `host`, `cancelled`
 */
export async function encodePhoto(
  raster: RgbaRaster,
  settings: EncodeSettings,
  loadAsset: AssetLoader,
  job: Pick<Job, 'checkpoint' | 'report'> = unwatched,
): Promise<Uint8Array> {
  const { kind, profile, pixelsPerMetre, hasTransparency } = settings;
  if (kind === 'png') {
    return encodePng(raster, {
      withAlpha: hasTransparency,
      icc: profile.icc,
      profileName: profile.name,
      pixelsPerMetre,
    });
  }
  const { widthPx, heightPx } = raster;
  if (Math.max(widthPx, heightPx) > maxJpegSidePx) {
    const details = { widthPx, heightPx, maxSidePx: maxJpegSidePx };
    throw new BlurError('image-too-large', `${widthPx} × ${heightPx} px`, details);
  }
  const encoded = await encodeJpeg(hasTransparency ? layOnWhite(raster) : raster, loadAsset, (share) => {
    job.report('encode', share);
    return job.checkpoint();
  });
  return writeJpegMetadata(encoded, profile.icc, pixelsPerMetre);
}

/** On the encoded values, as every viewer of a page does it. */
function layOnWhite(raster: RgbaRaster): RgbaRaster {
  const data = new Uint8ClampedArray(raster.data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = raster.data[i + 3]! / 255;
    for (let c = 0; c < 3; c++) data[i + c] = raster.data[i + c]! * alpha + 255 * (1 - alpha);
    data[i + 3] = 255;
  }
  return { ...raster, data };
}
