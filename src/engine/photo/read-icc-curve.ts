/** Encoded 0..1 to linear 0..1. */
export type ToneCurve = (encoded: number) => number;

/** Parameters g a b c d e f of each parametric kind, in file order; what a kind leaves out has the neutral value. */
const parameterCounts = [1, 3, 4, 5, 7];

/**
 * The tone curve of an ICC `curv` or `para` tag; undefined for any other or broken tag.
 * @param tag - the whole tag, type signature first
 * Source: ICC.1:2022 sections 10.6 and 10.18.
 */
export function readIccCurve(tag: Uint8Array): ToneCurve | undefined {
  if (tag.length < 12) return undefined;
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  const type = view.getUint32(0);
  if (type === 0x63757276) return readSampled(view);
  return type === 0x70617261 ? readParametric(view) : undefined;
}

function readSampled(view: DataView): ToneCurve | undefined {
  const count = view.getUint32(8);
  if (count === 0) return (x) => x;
  if (12 + count * 2 > view.byteLength) return undefined;
  if (count === 1) {
    const gamma = view.getUint16(12) / 256;
    return (x) => x ** gamma;
  }
  return (x) => {
    const position = x * (count - 1);
    const low = Math.min(Math.floor(position), count - 2);
    const a = view.getUint16(12 + low * 2);
    const b = view.getUint16(14 + low * 2);
    return (a + (b - a) * (position - low)) / 65535;
  };
}

function readParametric(view: DataView): ToneCurve | undefined {
  const kind = view.getUint16(8);
  const count = parameterCounts[kind];
  if (count === undefined || 12 + count * 4 > view.byteLength) return undefined;
  const p = Array.from({ length: count }, (_, i) => view.getInt32(12 + i * 4) / 65536);
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  const power = (x: number): number => Math.max(0, a * x + b) ** g;
  if (kind === 0) return (x) => x ** g;
  if (kind === 1) return (x) => (a * x + b >= 0 ? power(x) : 0);
  if (kind === 2) return (x) => (a * x + b >= 0 ? power(x) + c : c);
  return (x) => (x >= d ? power(x) + e : c * x + f);
}
