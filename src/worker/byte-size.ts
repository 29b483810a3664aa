/** Bytes of every typed array inside plain data; a buffer that appears twice counts once. */
export function byteSize(...values: readonly unknown[]): number {
  const buffers = new Set<ArrayBufferLike>();
  const seen = new Set<object>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else for (const inner of Object.values(value)) visit(inner);
  };
  for (const value of values) visit(value);
  let bytes = 0;
  for (const buffer of buffers) bytes += buffer.byteLength;
  return bytes;
}
