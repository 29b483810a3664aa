import type { WarningCode } from '../../contract/analysis-summary.js';
import type { AssetLoader } from '../../contract/asset-name.js';
import { BlurError } from '../../contract/blur-error.js';
import { buildColourProfile } from '../../engine/photo/build-colour-profile.js';
import { checkSize, type SizeLimits } from '../../engine/photo/check-size.js';
import type { EmbeddedProfile } from '../../engine/photo/embedded-profile.js';
import { orient } from '../../engine/photo/orient.js';
import type { Photo } from '../../engine/photo/photo.js';
import type { PhotoHeader } from '../../engine/photo/photo-header.js';
import { readHeader } from '../../engine/photo/read-header.js';
import { decodeJpeg } from './decode-jpeg.js';
import { decodePng } from './decode-png.js';
import { inflateProfile } from './inflate-profile.js';

/**
 * Decodes a JPEG or PNG file to an upright photo. Everything that can be refused is refused from the header, before any pixel.
 * Grey photos come back as RGB. Pixel values are as stored, in the profile's own space.
 * @param bytes - the whole file; read only
 * @returns a photo that owns its memory
 * @throws BlurError `image-empty`, `not-an-image`, `unsupported-format`, `image-animated`, `unsupported-colour`,
 *   `image-too-large`, `image-too-small`, `image-corrupt`, `out-of-memory`, `wasm-blocked`, `host` when the codec cannot be had
 */
export async function decodePhoto(
  bytes: Uint8Array,
  limits: SizeLimits,
  loadAsset: AssetLoader,
): Promise<Photo> {
  const header = readHeader(bytes);
  checkSize(header.uprightWidthPx, header.uprightHeightPx, limits);
  const { profile, isGuess } = buildColourProfile(await plainProfile(header.embeddedProfile));
  const stored = await decodeStored(bytes, header, loadAsset);
  const raster = orient(stored, header.orientation);
  const warnings: WarningCode[] = [];
  if (isGuess) warnings.push('unknown-profile');
  if (header.bitDepth === 16) warnings.push('reduced-to-8-bit');
  return {
    raster,
    kind: header.kind,
    profile,
    hasTransparency: header.kind === 'png' && isTransparent(raster.data),
    pixelsPerMetre: uprightDensity(header),
    warnings,
  };
}

async function decodeStored(bytes: Uint8Array, header: PhotoHeader, loadAsset: AssetLoader) {
  try {
    const raster = header.kind === 'jpeg' ? await decodeJpeg(bytes, loadAsset) : await decodePng(bytes);
    if (raster.widthPx === header.widthPx && raster.heightPx === header.heightPx) return raster;
  } catch (thrown) {
    throw BlurError.from(thrown, 'host');
  }
  throw new BlurError('image-corrupt', 'the picture is not of the size its header says');
}

async function plainProfile(embedded: EmbeddedProfile): Promise<EmbeddedProfile> {
  if (embedded.form !== 'deflated-icc') return embedded;
  const icc = await inflateProfile(embedded.deflated);
  return icc ? { form: 'icc', icc } : { form: 'damaged' };
}

function uprightDensity({ pixelsPerMetre, orientation }: PhotoHeader): Photo['pixelsPerMetre'] {
  if (!pixelsPerMetre || orientation < 5) return pixelsPerMetre;
  return { x: pixelsPerMetre.y, y: pixelsPerMetre.x };
}

function isTransparent(rgba: Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i]! < 255) return true;
  return false;
}
