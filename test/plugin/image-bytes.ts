/** The first bytes of a PNG of the given size: all the host looks at. `seed` makes contents, and so hashes, differ. */
export function pngBytes(widthPx: number, heightPx: number, seed = 0, length = 64): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, widthPx);
  view.setUint32(20, heightPx);
  view.setUint32(40, seed);
  return bytes;
}

export function gifBytes(widthPx: number, heightPx: number): Uint8Array {
  const bytes = new Uint8Array(32);
  bytes.set([0x47, 0x49, 0x46, 0x38, 0x39, 0x61]);
  const view = new DataView(bytes.buffer);
  view.setUint16(6, widthPx, true);
  view.setUint16(8, heightPx, true);
  return bytes;
}
