import type { GraphBuilder, View } from '../graph-builder.js';
import type { TfliteTensor } from '../tflite/read-tflite.js';
import type { Table } from '../tflite/table.js';

/** One operator of the source graph with all that its translation may need. */
export interface Operation {
  readonly builder: GraphBuilder;
  readonly options: Table | undefined;
  /** shape of the output in the source graph */
  readonly outputShape: readonly number[];
  readonly inputCount: number;
  /** @throws RangeError when input `i` is a constant or left out */
  readonly view: (i: number) => View;
  /** @throws RangeError when input `i` is computed */
  readonly constant: (i: number) => Constant;
  readonly isConstant: (i: number) => boolean;
}

export interface Constant {
  readonly shape: readonly number[];
  readonly values: NonNullable<TfliteTensor['values']>;
}

/** Adds the ONNX nodes of one operator and says where its output is. */
export type Translate = (operation: Operation) => View;
