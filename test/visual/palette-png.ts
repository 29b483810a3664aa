import { crc32, deflateSync } from 'node:zlib';
import type { Palettised } from './palettise.js';

/** A PNG of colour type 3, one byte a pixel. Source: PNG specification, third edition, 5 and 11.2. */
export function encodePalettePng(widthPx: number, { indices, colours }: Palettised): Buffer {
  const heightPx = indices.length / widthPx;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc(heightPx * (widthPx + 1));
  for (let y = 0; y < heightPx; y++) {
    rows.set(indices.subarray(y * widthPx, (y + 1) * widthPx), y * (widthPx + 1) + 1);
  }
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
