import { BlurError } from '../../contract/blur-error.js';
import type { Chromaticities, EmbeddedProfile } from './embedded-profile.js';
import type { Orientation, PhotoHeader, PixelDensity } from './photo-header.js';
import { type PngChunk, pngChunks } from './png-chunks.js';
import { readExif } from './read-exif.js';

/** Bit depths that may stand with each colour type. Source: PNG specification, table 9. */
const depthsByColourType: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Size, orientation, density and profile of a PNG, and whether it moves.
 * @throws BlurError `image-corrupt` when the `IHDR` chunk is missing, damaged or says what cannot be
 * Source: PNG specification (third edition), sections 11.2 and 11.3.
 */
export function readPngHeader(bytes: Uint8Array): PhotoHeader {
  const chunks = new Map<string, PngChunk>();
  let first: PngChunk | undefined;
  for (const chunk of pngChunks(bytes)) {
    first ??= chunk;
    if (!chunks.has(chunk.type)) chunks.set(chunk.type, chunk);
  }
  if (first?.type !== 'IHDR' || first.data.length !== 13 || !first.isIntact()) {
    throw new BlurError('image-corrupt', 'PNG without a sound IHDR chunk');
  }
  const ihdr = readFields(first.data);
  const exif = intact(chunks, 'eXIf');
  const orientation: Orientation = exif ? readExif(exif).orientation : 1;
  const swaps = orientation >= 5;
  return {
    kind: 'png',
    widthPx: ihdr.widthPx,
    heightPx: ihdr.heightPx,
    orientation,
    uprightWidthPx: swaps ? ihdr.heightPx : ihdr.widthPx,
    uprightHeightPx: swaps ? ihdr.widthPx : ihdr.heightPx,
    bitDepth: ihdr.bitDepth,
    colour: ihdr.colourType === 0 || ihdr.colourType === 4 ? 'grey' : 'rgb',
    animated: chunks.has('acTL'),
    embeddedProfile: strongestProfile(chunks),
    pixelsPerMetre: readDensity(intact(chunks, 'pHYs')),
  };
}

function readFields(ihdr: Uint8Array) {
  const view = viewOf(ihdr);
  const widthPx = view.getUint32(0);
  const heightPx = view.getUint32(4);
  const bitDepth = view.getUint8(8);
  const colourType = view.getUint8(9);
  const isSound =
    depthsByColourType[colourType]?.includes(bitDepth) &&
    [widthPx, heightPx].every((side) => side > 0 && side < 2 ** 31) &&
    view.getUint16(10) === 0 &&
    view.getUint8(12) <= 1;
  if (!isSound) throw new BlurError('image-corrupt', 'PNG with an impossible IHDR chunk');
  return { widthPx, heightPx, bitDepth, colourType };
}

/** `cICP` outweighs `iCCP`, that outweighs `sRGB`, that outweighs `gAMA`. A damaged chunk counts as absent. */
function strongestProfile(chunks: ReadonlyMap<string, PngChunk>): EmbeddedProfile {
  const cicp = intact(chunks, 'cICP');
  if (cicp?.length === 4) return { form: 'coded', primaries: cicp[0]!, transfer: cicp[1]! };
  const iccp = intact(chunks, 'iCCP');
  if (iccp) {
    const nameEnd = iccp.indexOf(0);
    if (nameEnd < 0 || iccp[nameEnd + 1] !== 0) return { form: 'damaged' };
    return { form: 'deflated-icc', deflated: iccp.subarray(nameEnd + 2) };
  }
  if (intact(chunks, 'sRGB')) return { form: 'srgb' };
  const gama = intact(chunks, 'gAMA');
  if (gama?.length !== 4) return { form: 'none' };
  const chromaticities = readChromaticities(intact(chunks, 'cHRM'));
  return { form: 'gamma', gamma: viewOf(gama).getUint32(0) / 100000, chromaticities };
}

function readChromaticities(chrm: Uint8Array | undefined): Chromaticities | null {
  if (chrm?.length !== 32) return null;
  const view = viewOf(chrm);
  const xy = (i: number) => [view.getUint32(i * 8) / 100000, view.getUint32(i * 8 + 4) / 100000] as const;
  return [xy(0), xy(1), xy(2), xy(3)];
}

/** With the unit unknown only the ratio of the sides counts; it is kept upon the customary 72 per inch. */
function readDensity(phys: Uint8Array | undefined): PixelDensity | null {
  if (phys?.length !== 9) return null;
  const view = viewOf(phys);
  const x = view.getUint32(0);
  const y = view.getUint32(4);
  if (x === 0 || y === 0) return null;
  if (view.getUint8(8) === 1) return { x, y };
  return x === y ? null : { x: (2835 * x) / y, y: 2835 };
}

function intact(chunks: ReadonlyMap<string, PngChunk>, type: string): Uint8Array | undefined {
  const chunk = chunks.get(type);
  return chunk?.isIntact() ? chunk.data : undefined;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
