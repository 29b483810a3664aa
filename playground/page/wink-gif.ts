const sidePx = 16;
/** 3-bit codes while the table is small enough: it is cleared before it grows. */
const codeBits = 3;
const [clearCode, endCode] = [4, 5];
const hundredthsPerFrame = 50;

/** Red, green and blue of: paper, face, ink, and one to spare, for a table of four. */
const colours = [0xf2, 0xee, 0xe4, 0xf0, 0xb4, 0x3c, 0x1d, 0x27, 0x33, 0xff, 0xff, 0xff];

/** An animated GIF of two frames, 16 px square: a face that winks. */
export function winkGif(): Uint8Array<ArrayBuffer> {
  const size = [sidePx, 0, sidePx, 0];
  return Uint8Array.from([
    ...ascii('GIF89a'),
    ...size,
    // a global table of 2^(1 + 1) colours
    ...[0x91, 0, 0],
    ...colours,
    // without end
    ...[0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0, 0],
    ...[true, false].flatMap((isOpen) => [
      ...[0x21, 0xf9, 4, 0, hundredthsPerFrame, 0, 0, 0],
      ...[0x2c, 0, 0, 0, 0, ...size, 0],
      ...imageData(facePixels(isOpen)),
    ]),
    0x3b,
  ]);
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function facePixels(isOpen: boolean): number[] {
  return Array.from({ length: sidePx * sidePx }, (_, at) => {
    const [x, y] = [at % sidePx, Math.floor(at / sidePx)];
    if (Math.hypot(x - 7.5, y - 7.5) > 7) return 0;
    const isEye = (x === 5 && y > 4 && y < 8) || (x === 10 && (isOpen ? y > 4 && y < 8 : y === 6));
    const isMouth = (y === 11 && x > 5 && x < 10) || (y === 10 && (x === 5 || x === 10));
    return isEye || isMouth ? 2 : 1;
  });
}

/** Pixels as GIF's codes without compression: two literals, then the table anew. */
function imageData(pixels: readonly number[]): number[] {
  const codes = pixels.flatMap((pixel, at) => (at % 2 === 0 ? [clearCode, pixel] : [pixel]));
  const bytes: number[] = [];
  let [held, heldBits] = [0, 0];
  for (const code of [...codes, endCode]) {
    held |= code << heldBits;
    heldBits += codeBits;
    while (heldBits >= 8) {
      bytes.push(held & 0xff);
      held >>= 8;
      heldBits -= 8;
    }
  }
  if (heldBits > 0) bytes.push(held);
  const blocks: number[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const block = bytes.slice(at, at + 255);
    blocks.push(block.length, ...block);
  }
  return [codeBits - 1, ...blocks, 0];
}
