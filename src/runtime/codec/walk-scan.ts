import { huffmanLookup } from './huffman-table.js';
import type { JpegStrip } from './jpeg-strip.js';

/** Takes the symbols of a scan, one after another. */
export interface SymbolSink {
  /**
   * @param table - number of the component's table, DC or AC
   * @param extra - the `extraBits` low bits that follow the symbol
   */
  dc(table: number, symbol: number, extra: number, extraBits: number): void;
  ac(table: number, symbol: number, extra: number, extraBits: number): void;
}

const blockSidePx = 8;
const zeroRun = 0xf0;

/**
 * Reads the Huffman symbols of a whole strip; coefficients are not worked out.
 * @throws RangeError when the scan does not hold what its tables promise
 * Source: ITU-T T.81 annex F.2.2.
 */
export function walkScan(strip: JpegStrip, sink: SymbolSink): void {
  const read = bitReader(strip.scan);
  const dc = strip.dc.map(huffmanLookup);
  const ac = strip.ac.map(huffmanLookup);
  const blocks = Math.ceil(strip.widthPx / blockSidePx) * Math.ceil(strip.heightPx / blockSidePx);
  for (let block = 0; block < blocks; block++) {
    for (const component of strip.components) {
      const first = read.symbol(dc[component.dc]);
      sink.dc(component.dc, first, read.bits(first), first);
      const lookup = ac[component.ac];
      for (let k = 1; k < 64; k++) {
        const symbol = read.symbol(lookup);
        const extraBits = symbol & 15;
        sink.ac(component.ac, symbol, read.bits(extraBits), extraBits);
        if (extraBits === 0 && symbol !== zeroRun) break;
        k += symbol >> 4;
      }
    }
  }
}

interface BitReader {
  symbol(lookup: Uint16Array): number;
  bits(count: number): number;
}

/** Bits from the highest down, the zeros after 0xff left out; past the end come ones, as an encoder pads. */
function bitReader(bytes: Uint8Array): BitReader {
  let at = 0;
  let held = 0;
  let heldBits = 0;
  const fill = (): void => {
    while (heldBits <= 24) {
      const byte = at < bytes.length ? bytes[at] : 0xff;
      at += byte === 0xff ? 2 : 1;
      held = (held << 8) | byte;
      heldBits += 8;
    }
  };
  return {
    symbol(lookup) {
      if (heldBits < 16) fill();
      const found = lookup[(held >>> (heldBits - 16)) & 0xffff];
      if (found === 0 || at > bytes.length + 8) throw new RangeError('the scan holds no code of its table');
      heldBits -= found >> 8;
      return found & 255;
    },
    bits(count) {
      if (heldBits < count) fill();
      heldBits -= count;
      return (held >>> heldBits) & ((1 << count) - 1);
    },
  };
}
