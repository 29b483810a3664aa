import { BlurError } from '../../contract/blur-error.js';

/**
 * Inflates a zlib stream with the host's own decompressor and hands the bytes on as they come.
 * @param deflated - the stream's parts in order; read only
 * @param take - given each piece; returns true when it needs no more, which ends the work whatever else the stream holds
 * @throws BlurError `image-corrupt` when the stream is broken or ends before `take` has had enough; whatever `take` throws
 */
export async function inflate(
  deflated: readonly Uint8Array[],
  take: (inflated: Uint8Array) => boolean,
): Promise<void> {
  const stream = new DecompressionStream('deflate');
  const feeding = feed(stream.writable, deflated);
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((thrown: unknown) => {
        throw new BlurError('image-corrupt', `inflate: ${String(thrown)}`);
      });
      if (done) throw new BlurError('image-corrupt', 'inflated data ends too early');
      if (take(value)) return;
    }
  } finally {
    // the stream's own failure, if any, has been told by read() already
    await Promise.allSettled([reader.cancel(), feeding]);
  }
}

async function feed(writable: WritableStream<BufferSource>, parts: readonly Uint8Array[]): Promise<void> {
  const writer = writable.getWriter();
  for (const part of parts) await writer.write(part as Uint8Array<ArrayBuffer>);
  await writer.close();
}
