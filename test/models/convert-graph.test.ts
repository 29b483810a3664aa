import { expect, test } from 'vitest';
import { convertGraph } from '../../models/convert/convert-graph.js';
import { readTflite, type TfliteGraph } from '../../models/convert/tflite/read-tflite.js';

const options = { name: 'small', outputNames: ['out'], storage: 'float32' } as const;
const tensor = (shape: readonly number[]) =>
  ({ name: '', shape, kind: 'float32', values: undefined }) as const;

const graphOf = (kind: string): TfliteGraph => ({
  tensors: [tensor([1, 2, 2, 3]), tensor([1, 2, 2, 3])],
  inputs: [0],
  outputs: [1],
  operators: [{ kind, inputs: [0], outputs: [1], options: undefined }],
});

test('an operator between channels-first and pixel order: one move in, one out', () => {
  const { nodes, inputs, outputs } = convertGraph(graphOf('RELU'), options);
  expect(nodes.map(({ kind }) => kind).filter((kind) => kind !== 'Reshape')).toEqual([
    'Transpose',
    'Relu',
    'Transpose',
  ]);
  expect(inputs).toEqual([{ name: 'image', shape: [1, 2, 2, 3] }]);
  expect(outputs).toEqual([{ name: 'out', shape: [1, 2, 2, 3] }]);
  expect(nodes.at(-1)?.output).toBe('out');
});

test('an operator that we do not know is refused by name', () => {
  expect(() => convertGraph(graphOf('COS'), options)).toThrow(/COS/);
});

test('a file that is not TensorFlow Lite is refused', () => {
  expect(() => readTflite(new Uint8Array(64))).toThrow(RangeError);
});
