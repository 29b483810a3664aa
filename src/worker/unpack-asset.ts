import { BlurError } from '../contract/blur-error.js';
import { unpackLzma } from './unpack-lzma.js';

/** Newer than the compiler's library. */
type FromBase64 = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/** What a gzip file begins with, and a `.lzma` file never does. */
const gzipMark = 0x1f;

/**
 * Bytes of an asset as it stands in the panel's file.
 * @param packed - gzip or `.lzma`, then base64
 * @throws BlurError `model-load` when the text is damaged
 */
export async function unpackAsset(packed: string): Promise<Uint8Array> {
  try {
    const bytes = decodeBase64(packed);
    if (bytes[0] !== gzipMark) return await unpackLzma(bytes);
    return await inflate(bytes);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('model-load', `an asset cannot be unpacked: ${reason}`);
  }
}

/** Into memory of the right size at once: the last four bytes of a gzip file tell how much comes out of it. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const sizeAt = packed.length - 4;
  const bytes = new Uint8Array(new DataView(packed.buffer).getUint32(packed.byteOffset + sizeAt, true));
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(packed), writer.close()]);
  // What is wrong with the file is told by the reading end.
  written.catch(() => undefined);
  let filled = 0;
  for await (const part of readable as unknown as AsyncIterable<Uint8Array>) {
    bytes.set(part, filled);
    filled += part.length;
  }
  if (filled < bytes.length) throw new Error(`${filled} of ${bytes.length} bytes`);
  return bytes;
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as unknown as FromBase64;
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
