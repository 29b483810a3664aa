import { type HuffmanTable, huffmanCodes } from './huffman-table.js';
import { type JpegStrip, readJpegStrip } from './jpeg-strip.js';
import { createJpegWriter, type JpegWriter } from './jpeg-writer.js';
import { optimalHuffmanTable } from './optimal-huffman-table.js';
import { type SymbolSink, walkScan } from './walk-scan.js';

/**
 * Joins JPEGs that lie one below another into one: their blocks stay as they are, coded anew with the tables that suit all of
 * them, with a restart marker wherever one strip follows another. Baseline, 4:4:4, in one scan, all encoded with the same settings.
 * @param files - at least two, equally wide; equally high, a multiple of 8 px, but for the last, which may be lower
 * @returns a new file, headed like the first
 * Source: ITU-T T.81 annexes B, F.1.2 and K.2.
 */
export function joinJpegStrips(files: readonly Uint8Array[]): Uint8Array {
  const strips = files.map(readJpegStrip);
  const tables = commonTables(strips);
  const out = createJpegWriter(files.reduce((sum, { length }) => sum + length, 0));
  writeHead(strips, tables, out);
  strips.forEach((strip, i) => {
    if (i > 0) out.bytes([0xff, 0xd0 + ((i - 1) % 8)]);
    writeScan(strip, tables, out);
  });
  out.bytes([0xff, 0xd9]);
  return out.finish();
}

interface Tables {
  readonly dc: readonly HuffmanTable[];
  readonly ac: readonly HuffmanTable[];
}

function commonTables(strips: readonly JpegStrip[]): Tables {
  const counts = (tables: readonly HuffmanTable[]) => tables.map(() => new Float64Array(256));
  const dc = counts(strips[0].dc);
  const ac = counts(strips[0].ac);
  const counter: SymbolSink = {
    dc: (table, symbol) => void dc[table][symbol]++,
    ac: (table, symbol) => void ac[table][symbol]++,
  };
  for (const strip of strips) walkScan(strip, counter);
  return { dc: dc.map(optimalHuffmanTable), ac: ac.map(optimalHuffmanTable) };
}

function writeHead(strips: readonly JpegStrip[], tables: Tables, out: JpegWriter): void {
  const first = strips[0];
  const heightPx = strips.reduce((sum, strip) => sum + strip.heightPx, 0);
  const blocksPerStrip = Math.ceil(first.widthPx / 8) * Math.ceil(first.heightPx / 8);
  out.bytes([0xff, 0xd8]);
  for (const { marker, payload } of first.segments) {
    if (marker === 0xc4) continue;
    if (marker === 0xda) {
      out.segment(0xdd, [blocksPerStrip >> 8, blocksPerStrip & 255]);
      tables.dc.forEach((table, i) => void out.segment(0xc4, [i, ...table.counts, ...table.symbols]));
      tables.ac.forEach((table, i) => void out.segment(0xc4, [16 + i, ...table.counts, ...table.symbols]));
    }
    const isFrame = marker === 0xc0;
    out.segment(
      marker,
      isFrame ? [payload[0], heightPx >> 8, heightPx & 255, ...payload.subarray(3)] : payload,
    );
  }
}

function writeScan(strip: JpegStrip, tables: Tables, out: JpegWriter): void {
  const dc = tables.dc.map(huffmanCodes);
  const ac = tables.ac.map(huffmanCodes);
  walkScan(strip, {
    dc(table, symbol, extra, extraBits) {
      out.bits(dc[table].codes[symbol], dc[table].lengths[symbol]);
      out.bits(extra, extraBits);
    },
    ac(table, symbol, extra, extraBits) {
      out.bits(ac[table].codes[symbol], ac[table].lengths[symbol]);
      out.bits(extra, extraBits);
    },
  });
  out.alignWithOnes();
}
