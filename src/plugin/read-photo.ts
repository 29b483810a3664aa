import { BlurError } from '../contract/blur-error.js';

const gifSign = [0x47, 0x49, 0x46, 0x38];

/**
 * Bytes of an image as the file stores it.
 * @throws BlurError `image-missing`, `image-empty`, or `image-animated` for a GIF
 */
export async function readPhoto(imageHash: string): Promise<Uint8Array> {
  const image = figma.getImageByHash(imageHash);
  if (!image) throw new BlurError('image-missing', `no image ${imageHash}`);
  const bytes = await image.getBytesAsync().catch((thrown: unknown) => {
    throw BlurError.from(thrown, 'image-missing');
  });
  if (bytes.length === 0) throw new BlurError('image-empty', `image ${imageHash} has no bytes`);
  if (gifSign.every((byte, i) => bytes[i] === byte)) throw new BlurError('image-animated', 'a GIF');
  return bytes;
}
