import { BlurError } from '../../contract/blur-error.js';
import type { EmbeddedProfile } from './embedded-profile.js';
import { jpegSegments } from './jpeg-segments.js';
import type { Orientation, PhotoHeader, PixelDensity } from './photo-header.js';
import { type ExifFacts, readExif } from './read-exif.js';

/** Frame kinds of which no decoder in use makes a picture: lossless, hierarchical, and their arithmetic-coded kin. */
const exoticFrames = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const plainFrames = [0xc0, 0xc1, 0xc2];

/** Points of a print at "no unit" density; only the ratio of the sides is known then. */
const customaryDensity = 72 / 0.0254;

interface Found {
  frame: { marker: number; payload: Uint8Array } | null;
  jfif: PixelDensity | null;
  exif: ExifFacts | null;
  iccParts: Uint8Array[];
}

/**
 * Size, orientation, density and profile of a JPEG.
 * @throws BlurError `image-corrupt` without a frame header; `unsupported-format` for frame kinds nobody decodes;
 *   `unsupported-colour` for anything but grey and three components
 * Source: ITU-T T.81 annex B, JFIF 1.02, ICC.1:2022 annex B.4.
 */
export function readJpegHeader(bytes: Uint8Array): PhotoHeader {
  const found = findSegments(bytes);
  const frame = found.frame;
  if (!frame || frame.payload.length < 6) throw new BlurError('image-corrupt', 'JPEG without a frame header');
  const [bitDepth, h1, h0, w1, w0, components] = frame.payload as unknown as number[];
  const widthPx = w1! * 256 + w0!;
  const heightPx = h1! * 256 + h0!;
  if (widthPx === 0 || heightPx === 0) throw new BlurError('image-corrupt', 'JPEG with a side of no pixels');
  if (exoticFrames.includes(frame.marker) || bitDepth !== 8) {
    throw new BlurError('unsupported-format', `JPEG frame ${frame.marker.toString(16)}, ${bitDepth} bit`, {
      format: bitDepth === 8 ? 'JPEG of an uncommon kind' : `${bitDepth}-bit JPEG`,
    });
  }
  const orientation: Orientation = found.exif?.orientation ?? 1;
  const swaps = orientation >= 5;
  return {
    kind: 'jpeg',
    widthPx,
    heightPx,
    orientation,
    uprightWidthPx: swaps ? heightPx : widthPx,
    uprightHeightPx: swaps ? widthPx : heightPx,
    bitDepth,
    colour: colourOf(components!),
    animated: false,
    embeddedProfile: joinIcc(found.iccParts),
    pixelsPerMetre: found.jfif ?? found.exif?.pixelsPerMetre ?? null,
  };
}

function colourOf(components: number): PhotoHeader['colour'] {
  if (components === 1) return 'grey';
  if (components === 3) return 'rgb';
  if (components === 4) return 'cmyk';
  throw new BlurError('unsupported-colour', `JPEG of ${components} components`, { components });
}

function findSegments(bytes: Uint8Array): Found {
  const found: Found = { frame: null, jfif: null, exif: null, iccParts: [] };
  for (const { marker, payload } of jpegSegments(bytes)) {
    if (plainFrames.includes(marker) || exoticFrames.includes(marker)) found.frame ??= { marker, payload };
    else if (marker === 0xe0 && startsWith(payload, 'JFIF\0')) found.jfif ??= readJfifDensity(payload);
    else if (marker === 0xe1 && startsWith(payload, 'Exif\0\0')) found.exif ??= readExif(payload.subarray(6));
    else if (marker === 0xe2 && startsWith(payload, 'ICC_PROFILE\0'))
      found.iccParts.push(payload.subarray(12));
  }
  return found;
}

function readJfifDensity(payload: Uint8Array): PixelDensity | null {
  if (payload.length < 12) return null;
  const unit = payload[7];
  const x = payload[8]! * 256 + payload[9]!;
  const y = payload[10]! * 256 + payload[11]!;
  if (x === 0 || y === 0) return null;
  if (unit === 1) return { x: x / 0.0254, y: y / 0.0254 };
  if (unit === 2) return { x: x * 100, y: y * 100 };
  return unit === 0 && x !== y ? { x: (customaryDensity * x) / y, y: customaryDensity } : null;
}

/** Parts carry a number from 1 and their total; they may come in any order. */
function joinIcc(parts: readonly Uint8Array[]): EmbeddedProfile {
  if (parts.length === 0) return { form: 'none' };
  const sorted = [...parts].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  if (!sorted.every((part, i) => part[0] === i + 1 && part[1] === parts.length)) return { form: 'damaged' };
  const icc = new Uint8Array(sorted.reduce((sum, part) => sum + part.length - 2, 0));
  let at = 0;
  for (const part of sorted) {
    icc.set(part.subarray(2), at);
    at += part.length - 2;
  }
  return { form: 'icc', icc };
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  bytes.length >= text.length && [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));
