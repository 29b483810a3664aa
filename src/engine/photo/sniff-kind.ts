/** What a file is, judged by its first bytes; `other` is anything that is not a picture we can name. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'tiff'
  | 'bmp'
  | 'svg'
  | 'jpeg-xl'
  | 'jpeg-2000'
  | 'photoshop'
  | 'other';

/** Fixed signatures at the file's first byte; text stands for its Latin-1 codes. */
const signatures: readonly (readonly [FileKind, string])[] = [
  ['jpeg', '\xff\xd8'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
  ['photoshop', '8BPS'],
  ['jpeg-xl', '\xff\x0a'],
  ['jpeg-xl', '\0\0\0\x0cJXL '],
  ['jpeg-2000', '\0\0\0\x0cjP  '],
];

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/**
 * The kind of picture in `bytes`, by signature alone; names and file extensions never count.
 * @param bytes - the whole file or its beginning; 512 bytes are enough
 */
export function sniffKind(bytes: Uint8Array): FileKind {
  const start = latin1(bytes.subarray(0, 512));
  for (const [kind, signature] of signatures) if (start.startsWith(signature)) return kind;
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  if (start.slice(4, 8) === 'ftyp') return kindOfBrands(start);
  if (start.startsWith('BM') && isBitmapHeader(bytes)) return 'bmp';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!doctype svg|svg)/i.test(start) && /<svg[\s>]/i.test(start))
    return 'svg';
  return 'other';
}

/** ISO media files list a major brand and compatible ones; AVIF files often name `mif1` among the latter. */
function kindOfBrands(start: string): FileKind {
  const length = Math.min(64, start.charCodeAt(2) * 256 + start.charCodeAt(3));
  const brands = [start.slice(8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(start.slice(at, at + 4));
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif';
  return brands.some((brand) => heicBrands.includes(brand)) ? 'heic' : 'other';
}

/** `BM` begins many English texts; a bitmap's four reserved bytes are zero. */
const isBitmapHeader = (bytes: Uint8Array): boolean =>
  bytes.length >= 26 && bytes.subarray(6, 10).every((byte) => byte === 0);

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
