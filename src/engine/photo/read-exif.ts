import type { Orientation, PixelDensity } from './photo-header.js';

/** The two facts of an EXIF block that the picture depends on; everything else in it is left behind. */
export interface ExifFacts {
  readonly orientation: Orientation;
  readonly pixelsPerMetre: PixelDensity | null;
}

const nothing: ExifFacts = { orientation: 1, pixelsPerMetre: null };
const tags = { orientation: 0x0112, xResolution: 0x011a, yResolution: 0x011b, resolutionUnit: 0x0128 };
const metresPerUnit: Readonly<Record<number, number>> = { 2: 0.0254, 3: 0.01 };

/**
 * Orientation and density from an EXIF block. Anything malformed counts as absent, since a photo is still a photo without it.
 * @param tiff - from the byte-order mark on (after `Exif\0\0` in a JPEG, the whole `eXIf` chunk of a PNG)
 * Source: TIFF 6.0 section 2, EXIF 2.32 section 4.6.
 */
export function readExif(tiff: Uint8Array): ExifFacts {
  if (tiff.length < 14) return nothing;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const mark = view.getUint16(0);
  if (mark !== 0x4949 && mark !== 0x4d4d) return nothing;
  const little = mark === 0x4949;
  const directory = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || directory + 2 > tiff.length) return nothing;
  const values = readDirectory(view, directory, little);
  const orientation = values.get(tags.orientation) ?? 1;
  const metres = metresPerUnit[values.get(tags.resolutionUnit) ?? 2];
  const x = values.get(tags.xResolution);
  const y = values.get(tags.yResolution);
  const hasDensity = metres !== undefined && x !== undefined && y !== undefined && x > 0 && y > 0;
  return {
    orientation: orientation >= 1 && orientation <= 8 ? (orientation as Orientation) : 1,
    pixelsPerMetre: hasDensity ? { x: x / metres, y: y / metres } : null,
  };
}

/** First value of every SHORT and RATIONAL entry of one directory, by tag. */
function readDirectory(view: DataView, directory: number, little: boolean): Map<number, number> {
  const values = new Map<number, number>();
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) break;
    const tag = view.getUint16(entry, little);
    const type = view.getUint16(entry + 2, little);
    if (type === 3) values.set(tag, view.getUint16(entry + 8, little));
    if (type !== 5) continue;
    const at = view.getUint32(entry + 8, little);
    if (at + 8 > view.byteLength) continue;
    const ratio = view.getUint32(at, little) / view.getUint32(at + 4, little);
    if (Number.isFinite(ratio)) values.set(tag, ratio);
  }
  return values;
}
