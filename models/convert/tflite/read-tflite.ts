import { ByteBuffer } from 'flatbuffers';
import { readFloats, type TensorKind, tensorKinds } from './read-floats.js';
import { type Table, tableAt } from './table.js';

export interface TfliteTensor {
  readonly name: string;
  /** NHWC */
  readonly shape: readonly number[];
  readonly kind: TensorKind;
  /** the stored values of a constant, widened to float; undefined for what is computed */
  readonly values: Float32Array | undefined;
}

export interface TfliteOperator {
  /** the schema's name for a built-in operator, else the custom operator's own name */
  readonly kind: string;
  /** indices into the tensors; −1 stands for an input left out */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** the table of options that belongs to `kind` */
  readonly options: Table | undefined;
}

export interface TfliteGraph {
  readonly tensors: readonly TfliteTensor[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** in the order in which they run */
  readonly operators: readonly TfliteOperator[];
}

/** Names of the built-in operators we can meet, by their code in TensorFlow Lite's schema. */
const builtinNames: Readonly<Record<number, string>> = {
  0: 'ADD',
  1: 'AVERAGE_POOL_2D',
  2: 'CONCATENATION',
  3: 'CONV_2D',
  4: 'DEPTHWISE_CONV_2D',
  6: 'DEQUANTIZE',
  14: 'LOGISTIC',
  17: 'MAX_POOL_2D',
  18: 'MUL',
  19: 'RELU',
  22: 'RESHAPE',
  23: 'RESIZE_BILINEAR',
  25: 'SOFTMAX',
  34: 'PAD',
  39: 'TRANSPOSE',
  67: 'TRANSPOSE_CONV',
  74: 'SUM',
  97: 'RESIZE_NEAREST_NEIGHBOR',
  117: 'HARD_SWISH',
};
const customCode = 32;

/**
 * Reads the first graph of a TensorFlow Lite file.
 * @throws RangeError when the file is not TensorFlow Lite or holds a tensor type or operator that we do not know
 */
export function readTflite(file: Uint8Array): TfliteGraph {
  const buffer = new ByteBuffer(file);
  if (!buffer.__has_identifier('TFL3')) throw new RangeError('"file" expected a TFL3 flatbuffer');
  const model = tableAt(buffer, buffer.readInt32(0));
  const kinds = model.tables(1).map(operatorKind);
  const buffers = model.tables(4);
  const graph = model.tables(2)[0];
  if (graph === undefined) throw new RangeError('"file" holds no graph');
  return {
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    inputs: graph.ints(1),
    outputs: graph.ints(2),
    operators: graph.tables(3).map((operator) => ({
      kind: kinds[operator.int(0)] ?? '',
      inputs: operator.ints(1),
      outputs: operator.ints(2),
      options: operator.table(4),
    })),
  };
}

/** Old files hold the code in a byte (field 0), newer ones in an int (field 3) as well. */
function operatorKind(code: Table): string {
  const number = Math.max(code.byte(0), code.int(3));
  if (number === customCode) return code.text(1);
  const name = builtinNames[number];
  if (name === undefined) throw new RangeError(`operator code ${number} is not known`);
  return name;
}

function readTensor(tensor: Table, buffers: readonly Table[]): TfliteTensor {
  const kind = tensorKinds[tensor.byte(1)];
  if (kind === undefined) throw new RangeError(`tensor type ${tensor.byte(1)} is not known`);
  const stored = buffers[tensor.int(2)]?.bytes(0);
  const values = stored && stored.length > 0 ? readFloats(stored, kind) : undefined;
  return { name: tensor.text(3), shape: tensor.ints(0), kind, values };
}
