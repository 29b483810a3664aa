import { BlurError } from '../../contract/blur-error.js';
import { pngChunks } from './png-chunks.js';

/** Everything that says how a PNG's inflated bytes become pixels. */
export interface PngLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly bitDepth: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA */
  readonly colourType: number;
  readonly interlaced: boolean;
  /** RGB triples; empty without `PLTE` */
  readonly palette: Uint8Array;
  /** `tRNS` as stored; empty without */
  readonly transparency: Uint8Array;
  /** the zlib stream's parts in order, views on the file */
  readonly deflated: readonly Uint8Array[];
}

/** Deflate cannot pack tighter than this, so that a file of few bytes cannot claim many pixels. Source: zlib's technical notes. */
const bestDeflateRatio = 1032;

/**
 * Collects the layout of a PNG whose header has been read and found fit.
 * @param bytes - the whole file; views on it are kept
 * @throws BlurError `image-corrupt` when a needed chunk is damaged, missing or cut off
 */
export function readPngLayout(bytes: Uint8Array): PngLayout {
  const needed = { IHDR: new Uint8Array(), PLTE: new Uint8Array(), tRNS: new Uint8Array() };
  const deflated: Uint8Array[] = [];
  let isWhole = false;
  for (const chunk of pngChunks(bytes)) {
    const { type, data } = chunk;
    const isNeeded = /^[A-Z]/.test(type) || type === 'tRNS';
    if (isNeeded && !chunk.isIntact()) throw new BlurError('image-corrupt', `damaged ${type} chunk`);
    if (type === 'IHDR' || type === 'PLTE' || type === 'tRNS') {
      // a second one could undo what has been checked of the first
      if (needed[type].length > 0) throw new BlurError('image-corrupt', `two ${type} chunks`);
      needed[type] = data as Uint8Array<ArrayBuffer>;
    } else if (type === 'IDAT') deflated.push(data);
    else if (type === 'IEND') isWhole = true;
    else if (isNeeded) throw new BlurError('image-corrupt', `unknown ${type} chunk`);
  }
  if (!isWhole) throw new BlurError('image-corrupt', 'PNG without its end');
  const view = new DataView(needed.IHDR.buffer, needed.IHDR.byteOffset, needed.IHDR.byteLength);
  const layout: PngLayout = {
    widthPx: view.getUint32(0),
    heightPx: view.getUint32(4),
    bitDepth: view.getUint8(8),
    colourType: view.getUint8(9),
    interlaced: view.getUint8(12) === 1,
    palette: needed.PLTE,
    transparency: needed.tRNS,
    deflated,
  };
  const deflatedBytes = deflated.reduce((sum, part) => sum + part.length, 0);
  const atLeast = (layout.widthPx * layout.heightPx * layout.bitDepth) / 8;
  if (deflatedBytes * bestDeflateRatio < atLeast)
    throw new BlurError('image-corrupt', 'too few bytes for its size');
  return layout;
}

/** Samples per pixel as stored. */
export const samplesPerPixel = (colourType: number): number => ({ 2: 3, 4: 2, 6: 4 })[colourType] ?? 1;
