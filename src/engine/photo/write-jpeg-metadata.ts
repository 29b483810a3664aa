import { jpegSegments } from './jpeg-segments.js';
import type { PixelDensity } from './photo-header.js';

/** An APP2 segment holds 65533 bytes; the ICC label, part number and total take 14. */
const iccBytesPerSegment = 65533 - 14;
const maxIccSegments = 255;

/**
 * Rebuilds the head of an encoded JPEG: one JFIF segment with the density, the ICC profile in as many APP2 segments as it needs,
 * and no other application segment or comment (no EXIF, no XMP, no orientation).
 * @param encoded - as an encoder made it; read only
 * @param icc - the profile to embed, or null
 * @param pixelsPerMetre - written in whole dots per inch or per centimetre, whichever is closer; null writes "unknown, square"
 * @returns a new file
 * Source: JFIF 1.02, ICC.1:2022 annex B.4.
 */
export function writeJpegMetadata(
  encoded: Uint8Array,
  icc: Uint8Array | null,
  pixelsPerMetre: PixelDensity | null,
): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0xff, 0xd8), jfifSegment(pixelsPerMetre), ...iccSegments(icc)];
  let imageStart = 2;
  for (const segment of jpegSegments(encoded)) {
    const isMetadata = segment.marker >= 0xe0 || segment.marker === 0xfe;
    // Adobe's APP14 says how the components are to be read: it belongs to the picture
    if (!isMetadata || segment.marker === 0xee) parts.push(encoded.subarray(segment.start, segment.end));
    imageStart = segment.end;
  }
  parts.push(encoded.subarray(imageStart));
  return join(parts);
}

function jfifSegment(pixelsPerMetre: PixelDensity | null): Uint8Array {
  const { unit, x, y } = wholeDensity(pixelsPerMetre);
  const label = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2];
  return Uint8Array.from([...label, unit, x >> 8, x & 255, y >> 8, y & 255, 0, 0]);
}

function wholeDensity(density: PixelDensity | null): { unit: number; x: number; y: number } {
  const candidates = [0.0254, 0.01].map((metres, i) => {
    const x = Math.round((density?.x ?? 0) * metres);
    const y = Math.round((density?.y ?? 0) * metres);
    const error = density ? Math.abs(x / metres / density.x - 1) + Math.abs(y / metres / density.y - 1) : 1;
    return { unit: i + 1, x, y, error };
  });
  const [perInch, perCentimetre] = candidates as [(typeof candidates)[0], (typeof candidates)[0]];
  const best = perCentimetre.error < perInch.error ? perCentimetre : perInch;
  const fits = [best.x, best.y].every((value) => value >= 1 && value <= 65535);
  return fits ? best : { unit: 0, x: 1, y: 1 };
}

function iccSegments(icc: Uint8Array | null): Uint8Array[] {
  if (!icc) return [];
  const total = Math.ceil(icc.length / iccBytesPerSegment);
  if (total > maxIccSegments) return [];
  return Array.from({ length: total }, (_, i) => {
    const part = icc.subarray(i * iccBytesPerSegment, (i + 1) * iccBytesPerSegment);
    const length = part.length + 16;
    const segment = new Uint8Array(length + 2);
    segment.set([0xff, 0xe2, length >> 8, length & 255]);
    segment.set(
      [...'ICC_PROFILE\0'].map((letter) => letter.charCodeAt(0)),
      4,
    );
    segment.set([i + 1, total], 16);
    segment.set(part, 18);
    return segment;
  });
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
