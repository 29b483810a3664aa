import { BlurError } from '../../contract/blur-error.js';
import { jpegSegments } from './jpeg-segments.js';

/** Real progressive files have about ten scans; files made to keep a decoder busy have thousands. */
const maxScans = 100;

/**
 * Makes sure that a JPEG is whole before it is decoded: decoders fill what is missing with grey and say nothing.
 * @throws BlurError `image-corrupt` when there is no scan, the end-of-image marker is missing, or there are too many scans
 * Source: ITU-T T.81 annex B.2.
 */
export function checkJpegScans(bytes: Uint8Array): void {
  let at = 0;
  for (const segment of jpegSegments(bytes)) if (segment.marker === 0xda) at = segment.end;
  if (at === 0) throw new BlurError('image-corrupt', 'JPEG without a scan');
  let scans = 1;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    const marker = at < 0 ? undefined : bytes[at + 1];
    if (marker === undefined) throw new BlurError('image-corrupt', 'JPEG without its end');
    if (marker === 0xd9) return;
    if (marker === 0xda && ++scans > maxScans) throw new BlurError('image-corrupt', 'JPEG of too many scans');
    at += afterMarker(bytes, at, marker);
  }
}

/** How far to step over a marker in or between scans; segments are skipped whole, since tables may hold any bytes. */
function afterMarker(bytes: Uint8Array, at: number, marker: number): number {
  if (marker === 0xff) return 1;
  if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= 0xd8)) return 2;
  return 2 + Math.max(2, (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0));
}
