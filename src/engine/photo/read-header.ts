import { BlurError } from '../../contract/blur-error.js';
import { isAnimatedGif } from './is-animated-gif.js';
import type { PhotoHeader } from './photo-header.js';
import { readJpegHeader } from './read-jpeg-header.js';
import { readPngHeader } from './read-png-header.js';
import { type FileKind, sniffKind } from './sniff-kind.js';

const formatNames: Readonly<Record<Exclude<FileKind, 'jpeg' | 'png' | 'other'>, string>> = {
  gif: 'GIF',
  webp: 'WebP',
  heic: 'HEIC',
  avif: 'AVIF',
  tiff: 'TIFF',
  bmp: 'BMP',
  svg: 'SVG',
  'jpeg-xl': 'JPEG XL',
  'jpeg-2000': 'JPEG 2000',
  photoshop: 'Photoshop',
};

/**
 * Reads a photo's header and nothing more: no pixel is decoded, nothing larger than the embedded profile is allocated.
 * @param bytes - the whole file; read only
 * @throws BlurError `image-empty`, `not-an-image`, `unsupported-format` and `image-animated` (details: `format`),
 *   `image-corrupt`, `unsupported-colour`
 */
export function readHeader(bytes: Uint8Array): PhotoHeader {
  if (bytes.length === 0) throw new BlurError('image-empty', 'the file holds no bytes');
  const kind = sniffKind(bytes);
  if (kind === 'other') throw new BlurError('not-an-image', 'the first bytes are those of no picture');
  if (kind === 'jpeg') return refuseCmyk(readJpegHeader(bytes));
  if (kind === 'png') return refuseAnimated(readPngHeader(bytes), 'PNG');
  const format = formatNames[kind];
  const code = kind === 'gif' && isAnimatedGif(bytes) ? 'image-animated' : 'unsupported-format';
  throw new BlurError(code, `${format} files are not worked on`, { format });
}

function refuseCmyk(header: PhotoHeader): PhotoHeader {
  if (header.colour !== 'cmyk') return header;
  throw new BlurError('unsupported-colour', 'the picture is in CMYK', { colour: 'CMYK' });
}

function refuseAnimated(header: PhotoHeader, format: string): PhotoHeader {
  if (!header.animated) return header;
  throw new BlurError('image-animated', 'the picture moves', { format });
}
