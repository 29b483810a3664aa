import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storeWeights } from '../../models/convert/store-weights.js';
import { readFloats } from '../../models/convert/tflite/read-floats.js';

/** Enough values for int8, the last of each row the largest. */
const rows = [0.001, 1, 250].map((largest) =>
  Float32Array.from({ length: 8000 }, (_, i) => largest * Math.sin(i) * 0.9).fill(largest, 7999),
);
const weights = Float32Array.from(rows.flatMap((row) => [...row]));

describe('int8 per output channel', () => {
  const { constants, unpack } = storeWeights([3, 8000, 1, 1], weights, 'int8-per-channel');
  const packed = new Int8Array(constants[0].bytes.buffer);
  const scales = new Float32Array(constants[1].bytes.buffer);

  test('every value comes back within half a step of its own channel', () => {
    expect(unpack?.kind).toBe('DequantizeLinear');
    expect(scales).toHaveLength(3);
    weights.forEach((value, i) => {
      const scale = scales[Math.floor(i / 8000)];
      expect(Math.abs(packed[i] * scale - value)).toBeLessThanOrEqual(scale * 0.5001);
    });
  });

  test('the largest of each channel uses the whole range', () => {
    expect([7999, 15999, 23999].map((i) => packed[i])).toEqual([127, 127, 127]);
  });
});

test('a small layer keeps float16, a tiny one float32', () => {
  const typeOf = (count: number) =>
    storeWeights([1, count], weights.subarray(0, count), 'int8-per-channel').constants[0].type;
  expect([typeOf(16385), typeOf(16384), typeOf(255)]).toEqual(['int8', 'float16', 'float32']);
});

test('a channel of zeros stays zero', () => {
  const { constants } = storeWeights([1, 20000], new Float32Array(20000), 'int8-per-channel');
  expect(constants[0].bytes.every((byte) => byte === 0)).toBe(true);
  expect([...new Float32Array(constants[1].bytes.buffer)]).toEqual([1]);
});

test('float16 is the nearest there is, and exact for what was float16 before', () => {
  const stored = (values: Float32Array) => {
    const padded = new Float32Array(256);
    padded.set(values);
    return readFloats(storeWeights([256], padded, 'float16').constants[0].bytes, 'float16');
  };
  fc.assert(
    fc.property(fc.float({ min: -65000, max: 65000, noNaN: true, noDefaultInfinity: true }), (value) => {
      const [once] = stored(Float32Array.of(value));
      const step = Math.max(2 ** -24, 2 ** (Math.floor(Math.log2(Math.abs(value) || 1)) - 10));
      expect(Math.abs(once - value)).toBeLessThanOrEqual(step / 2);
      expect(stored(Float32Array.of(once))[0]).toBe(once);
    }),
  );
  // ties go to even; the largest float16; the smallest
  expect([...stored(Float32Array.of(2049, 2051, 65504, 2 ** -24)).subarray(0, 4)]).toEqual([
    2048,
    2052,
    65504,
    2 ** -24,
  ]);
});
