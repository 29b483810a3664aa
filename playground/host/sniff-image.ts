export interface ImageHeader {
  readonly kind: 'PNG' | 'JPEG' | 'GIF';
  /** stored size, before any EXIF orientation */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Kind and size from a file's first bytes, or undefined for anything that is not a PNG, JPEG or GIF with a size. */
export function sniffImage(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = sniffPng(view) ?? sniffGif(view) ?? sniffJpeg(view);
  return header && header.widthPx > 0 && header.heightPx > 0 ? header : undefined;
}

function sniffPng(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return undefined;
  return { kind: 'PNG', widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
}

function sniffGif(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  return { kind: 'GIF', widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) };
}

function sniffJpeg(view: DataView): ImageHeader | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // SOF0..SOF15 but not DHT, JPG and DAC, which share the range
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { kind: 'JPEG', widthPx: view.getUint16(at + 7), heightPx: view.getUint16(at + 5) };
    if (marker === 0xd9 || marker === 0xda) return undefined;
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
