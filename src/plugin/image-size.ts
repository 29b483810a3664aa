import { BlurError } from '../contract/blur-error.js';

export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A hash names contents, so a size once read never changes. */
const known = new Map<string, ImageSize>();

/** Size of the image with this hash, as the host reports it. @throws BlurError `image-missing` */
export async function readImageSize(hash: string): Promise<ImageSize> {
  const cached = known.get(hash);
  if (cached) return cached;
  const image = figma.getImageByHash(hash);
  if (!image) throw new BlurError('image-missing', `no image ${hash}`);
  try {
    const { width, height } = await image.getSizeAsync();
    const size = { widthPx: width, heightPx: height };
    known.set(hash, size);
    return size;
  } catch (thrown) {
    throw BlurError.from(thrown, 'image-missing');
  }
}
