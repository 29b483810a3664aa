import { crc32 } from './crc32.js';
import type { PixelDensity } from './photo-header.js';

/** The parts of a PNG file of 8-bit RGB or RGBA. */
export interface PngParts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly withAlpha: boolean;
  /** an ICC profile as a zlib stream, or null */
  readonly deflatedIcc: Uint8Array | null;
  readonly profileName: string;
  readonly pixelsPerMetre: PixelDensity | null;
  /** the filtered rows as a zlib stream, in parts */
  readonly deflatedRows: readonly Uint8Array[];
}

/**
 * Puts a PNG file together: `IHDR`, `iCCP`, `pHYs`, `IDAT`, `IEND` and nothing else (no EXIF, no text).
 * Source: PNG specification (third edition), sections 5 and 11.
 */
export function writePng(parts: PngParts): Uint8Array {
  const chunks: (readonly [string, Uint8Array])[] = [['IHDR', headerOf(parts)]];
  if (parts.deflatedIcc) chunks.push(['iCCP', profileOf(parts.profileName, parts.deflatedIcc)]);
  const density = densityOf(parts.pixelsPerMetre);
  if (density) chunks.push(['pHYs', density]);
  for (const rows of parts.deflatedRows) chunks.push(['IDAT', rows]);
  chunks.push(['IEND', new Uint8Array()]);
  const file = new Uint8Array(8 + chunks.reduce((sum, [, data]) => sum + data.length + 12, 0));
  file.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(file.buffer);
  let at = 8;
  for (const [type, data] of chunks) {
    view.setUint32(at, data.length);
    file.set(latin1(type), at + 4);
    file.set(data, at + 8);
    view.setUint32(at + 8 + data.length, crc32(file.subarray(at + 4, at + 8 + data.length)));
    at += data.length + 12;
  }
  return file;
}

function headerOf({ widthPx, heightPx, withAlpha }: PngParts): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  header[8] = 8;
  header[9] = withAlpha ? 6 : 2;
  return header;
}

/** The name may hold printable Latin-1 only, no more than 79 letters, no blank at either end. */
function profileOf(name: string, deflated: Uint8Array): Uint8Array {
  const printable = name.replace(/[^\x20-\x7e\xa1-\xff]/g, '').replace(/ +/g, ' ');
  const keyword = latin1(printable.slice(0, 79).trim() || 'ICC profile');
  const data = new Uint8Array(keyword.length + 2 + deflated.length);
  data.set(keyword);
  data.set(deflated, keyword.length + 2);
  return data;
}

function densityOf(density: PixelDensity | null): Uint8Array | null {
  if (!density) return null;
  const x = Math.round(density.x);
  const y = Math.round(density.y);
  if (![x, y].every((value) => value >= 1 && value < 2 ** 31)) return null;
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, x);
  view.setUint32(4, y);
  data[8] = 1;
  return data;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
