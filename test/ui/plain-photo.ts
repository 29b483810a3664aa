import { encode } from 'fast-png';

/** A plain picture as PNG; the stand-in engine reads its colour as an instruction. */
export function plainPhoto(rgb: readonly number[], side = 400): Uint8Array {
  const data = Uint8Array.from({ length: side * side * 3 }, (_, i) => rgb[i % 3]!);
  return encode({ width: side, height: side, data, channels: 3 });
}
