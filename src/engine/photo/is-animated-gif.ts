/**
 * Whether a GIF holds more than one picture. Walks the blocks without decoding any; a file cut short counts by what it holds.
 * Source: GIF89a specification, sections 18 to 27.
 */
export function isAnimatedGif(bytes: Uint8Array): boolean {
  const tableBytes = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let pictures = 0;
  while (at < bytes.length) {
    const introducer = bytes[at];
    if (introducer === 0x2c) {
      if (++pictures > 1) return true;
      at += 10 + tableBytes(bytes[at + 9] ?? 0) + 1;
    } else if (introducer === 0x21) at += 2;
    else return false;
    while (at < bytes.length && bytes[at] !== 0) at += bytes[at]! + 1;
    at++;
  }
  return false;
}
