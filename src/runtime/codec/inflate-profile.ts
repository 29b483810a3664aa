import { BlurError } from '../../contract/blur-error.js';
import { inflate } from './inflate.js';

/** More than any real profile; a stream that yields more was made to fill memory. */
const maxProfileBytes = 16 * 1024 * 1024;

/** An ICC profile from its zlib stream, as long as its own first field says; undefined when it is damaged or absurdly large. */
export async function inflateProfile(deflated: Uint8Array): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  let wanted = Number.POSITIVE_INFINITY;
  try {
    await inflate([deflated], (piece) => {
      pieces.push(piece);
      held += piece.length;
      if (pieces.length === 1)
        wanted = new DataView(piece.buffer, piece.byteOffset, piece.length).getUint32(0);
      return held >= wanted || held > maxProfileBytes;
    });
  } catch (thrown) {
    if (thrown instanceof BlurError || thrown instanceof RangeError) return undefined;
    throw thrown;
  }
  if (held > maxProfileBytes) return undefined;
  const icc = new Uint8Array(held);
  let at = 0;
  for (const piece of pieces) {
    icc.set(piece, at);
    at += piece.length;
  }
  return icc.subarray(0, wanted);
}
