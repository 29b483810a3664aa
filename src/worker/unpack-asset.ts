import { BlurError } from '../contract/blur-error.js';

/** Newer than the compiler's library. */
type FromBase64 = { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

/**
 * Bytes of an asset as it stands in the panel's file.
 * @param packed - gzip, then base64
 * @throws BlurError `model-load` when the text is damaged
 */
export async function unpackAsset(packed: string): Promise<Uint8Array> {
  try {
    const stream = new Blob([decodeBase64(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
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
