import { expect, test } from 'vitest';
import { copyMessage } from '../../../playground/host/message-codec.js';

test('plain data, dates and bytes cross as copies', () => {
  const message = {
    list: [1, 'two', null, undefined, true],
    when: new Date(5),
    bytes: new Uint8Array([1, 2, 3]).subarray(1),
    nested: { a: Number.NaN },
  };
  const copy = copyMessage(message) as typeof message;
  expect(copy).toEqual(message);
  expect(copy.bytes.buffer.byteLength).toBe(2);
  message.bytes[0] = 9;
  message.nested.a = 1;
  message.list.push(7);
  expect(copy.bytes[0]).toBe(2);
  expect(copy.nested.a).toBeNaN();
  expect(copy.list).toHaveLength(5);
});

test('functions are dropped and prototypes lost', () => {
  class Point {
    x = 1;
    length() {
      return 1;
    }
  }
  const copy = copyMessage({ point: new Point(), call: () => 1, list: [() => 1] });
  expect(copy).toEqual({ point: { x: 1 }, list: [undefined] });
  expect(Object.getPrototypeOf((copy as { point: object }).point)).toBe(Object.prototype);
});

test.each<[string, unknown]>([
  ['symbol', Symbol('figma.mixed')],
  ['bigint', 1n],
  ['ArrayBuffer', new ArrayBuffer(1)],
  ['Float32Array', new Float32Array(1)],
  ['Uint8ClampedArray', new Uint8ClampedArray(1)],
  ['DataView', new DataView(new ArrayBuffer(1))],
  ['Map', new Map()],
  ['Set', new Set()],
  ['Blob', new Blob([])],
])('a %s cannot cross', (name, value) => {
  expect(() => copyMessage({ deep: [{ value }] })).toThrow(`in postMessage: Cannot unwrap ${name}`);
});

test('a cycle is refused, the same object twice is not', () => {
  const shared = { a: 1 };
  expect(copyMessage([shared, shared])).toEqual([{ a: 1 }, { a: 1 }]);
  const cycle: Record<string, unknown> = {};
  cycle['self'] = { cycle };
  expect(() => copyMessage(cycle)).toThrow('Cannot unwrap');
});
