import type { BlurError, BlurErrorCode } from '../contract/blur-error.js';

type Sentence = (details: BlurError['details']) => string;

const sentences: Partial<Record<BlurErrorCode, Sentence>> = {
  'image-empty': () => 'the file is empty',
  'not-an-image': () => 'this is not an image, whatever its name says',
  'unsupported-format': ({ format }) =>
    `${format === undefined ? 'this format is' : `${String(format).toUpperCase()} files are`} not supported; save it as JPEG or PNG`,
  'unsupported-colour': () => 'the photo is in CMYK (print) colours; save it as RGB',
  'image-corrupt': () => 'the file is damaged or incomplete; export it again',
  'image-animated': () => 'this is an animation; save one frame as JPEG or PNG',
  'image-too-large': ({ widthPx, heightPx }) =>
    `${widthPx} × ${heightPx} pixels are too many; 50 megapixels are the most`,
  'image-too-small': ({ widthPx, heightPx }) =>
    `${widthPx ?? '?'} × ${heightPx ?? '?'} pixels are too few to find a person in`,
  'no-person': () => 'no person found',
  'out-of-memory': () => 'not enough memory for a photo of this size',
};

/** One plain sentence for the terminal; falls back to the error's own message. */
export function describeError(error: BlurError): string {
  return sentences[error.code]?.(error.details) ?? error.message;
}
