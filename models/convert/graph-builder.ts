import { type Layout, layoutOf, permutationOf, shapeOf, transposed } from './layout.js';
import type { Attribute, OnnxConstant, OnnxNode } from './onnx/onnx-graph.js';
import { type StoredWeights, storeWeights, type WeightStorage } from './store-weights.js';

/** Where the axes of an NHWC tensor come from when it is kept as NCHW, and where NHWC's axes went. */
const toChannelsFirst = [0, 3, 1, 2];

/** A computed tensor: an ONNX value and how the source graph sees it. */
export interface View {
  readonly value: string;
  /** the shape that the ONNX value itself has */
  readonly valueShape: readonly number[];
  readonly layout: Layout;
}

export type Attributes = Readonly<Record<string, Attribute>>;

/** Grows an ONNX graph: nodes, constants, and the moves between memory orders, each made only once. */
export class GraphBuilder {
  readonly nodes: OnnxNode[] = [];
  readonly constants: OnnxConstant[] = [];
  readonly #storage: WeightStorage;
  readonly #moved = new Map<string, string>();

  constructor(storage: WeightStorage) {
    this.#storage = storage;
  }

  /** Adds a node and gives its output's name. */
  emit(kind: string, inputs: readonly string[], attributes: Attributes = {}, name?: string): string {
    const output = name ?? `v${this.nodes.length}`;
    this.nodes.push({ kind, inputs, output, attributes });
    return output;
  }

  /** Adds a small constant as it is. */
  constant(shape: readonly number[], values: Float32Array | BigInt64Array): string {
    const name = `c${this.constants.length}`;
    const type = values instanceof Float32Array ? 'float32' : 'int64';
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.constants.push({ name, shape, type, bytes });
    return name;
  }

  /** Adds the weights of a layer in the network's storage; output channels are axis 0. */
  weights(shape: readonly number[], values: Float32Array): string {
    const stored: StoredWeights = storeWeights(shape, values, this.#storage);
    const names = stored.constants.map((constant) => {
      const name = `c${this.constants.length}`;
      this.constants.push({ ...constant, name });
      return name;
    });
    if (stored.unpack === undefined) return names[0];
    return this.emit(stored.unpack.kind, names, stored.unpack.attributes);
  }

  /** The tensor's values kept in the order of its axes, for operators that work on any shape. */
  inOwnOrder(view: View, name?: string): string {
    return this.#move(view, view.layout, name);
  }

  /** An NHWC tensor as ONNX's convolutions want it. */
  channelsFirst(view: View): string {
    return this.#move(view, transposed(view.layout, toChannelsFirst));
  }

  /** What an operator gave: `value` is kept as NCHW, the source graph knows it as `shape` (NHWC). */
  fromChannelsFirst(value: string, shape: readonly number[]): View {
    return {
      value,
      valueShape: toChannelsFirst.map((axis) => shape[axis]),
      layout: layoutOf(shape, toChannelsFirst),
    };
  }

  fromOwnOrder(value: string, shape: readonly number[]): View {
    return { value, valueShape: shape, layout: layoutOf(shape) };
  }

  /** Reshape, Transpose, Reshape: as few of them as the two layouts ask for, and none twice. */
  #move(view: View, wanted: Layout, name?: string): string {
    const shape = shapeOf(wanted);
    const key = [view.value, shape, wanted.axes.join('|'), name].join('>');
    const known = this.#moved.get(key);
    if (known !== undefined) return known;
    const perm = permutationOf(wanted);
    let { value } = view;
    if (perm !== undefined) {
      const cut = this.#reshape(value, view.valueShape, wanted.stored);
      value = this.emit('Transpose', [cut], { perm });
    }
    const from = perm === undefined ? view.valueShape : perm.map((part) => wanted.stored[part]);
    value = this.#reshape(value, from, shape, name);
    this.#moved.set(key, value);
    return value;
  }

  #reshape(value: string, from: readonly number[], to: readonly number[], name?: string): string {
    const same = from.join() === to.join();
    if (same) return name === undefined ? value : this.emit('Identity', [value], {}, name);
    const target = this.constant([to.length], BigInt64Array.from(to, BigInt));
    return this.emit('Reshape', [value, target], {}, name);
  }
}
