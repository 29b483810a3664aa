/** The tensor types we read, by their code in TensorFlow Lite's schema. */
export const tensorKinds = ['float32', 'float16', 'int32'] as const;

export type TensorKind = (typeof tensorKinds)[number];

/** Little-endian stored values as floats; a copy. */
export function readFloats(stored: Uint8Array, kind: TensorKind): Float32Array {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength);
  const size = kind === 'float16' ? 2 : 4;
  const values = new Float32Array(stored.length / size);
  for (let i = 0; i < values.length; i++) {
    if (kind === 'float16') values[i] = halfToFloat(view.getUint16(2 * i, true));
    else values[i] = kind === 'int32' ? view.getInt32(4 * i, true) : view.getFloat32(4 * i, true);
  }
  return values;
}

/** IEEE 754 binary16 → number. */
function halfToFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const mantissa = half & 1023;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
