/**
 * Deflates portions into one zlib stream with the host's own compressor.
 * @param portions - taken one at a time as the compressor has room
 * @returns the stream's parts in order
 */
export async function deflate(portions: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array[]> {
  const stream = new CompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const feeding = (async () => {
    for (const portion of portions) await writer.write(portion);
    await writer.close();
  })();
  const parts: Uint8Array[] = [];
  const reader = stream.readable.getReader();
  const reading = (async () => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parts.push(value);
    }
  })();
  await Promise.all([feeding, reading]);
  return parts;
}
