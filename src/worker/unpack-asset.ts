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
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new BlurError('model-load', `an asset cannot be unpacked: ${reason}`);
  }
}

function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const { fromBase64 } = Uint8Array as unknown as FromBase64;
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, text);
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < characters.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
