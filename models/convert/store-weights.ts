import type { Attribute, OnnxConstant } from './onnx/onnx-graph.js';

/**
 * How a network's weights are kept in the file; they are float32 again before anything is computed. `int8-per-channel` keeps layers
 * of at most 16384 values in float16: 4 % of the bytes, whose rounding would make two thirds of the error.
 */
export type WeightStorage = 'float32' | 'float16' | 'int8-per-channel';

export interface StoredWeights {
  /** inputs of the node that unpacks them, in order */
  readonly constants: readonly Omit<OnnxConstant, 'name'>[];
  readonly unpack:
    | { readonly kind: string; readonly attributes: Readonly<Record<string, Attribute>> }
    | undefined;
}

/** Below this many values, scales and nodes cost more bytes than they save. */
const smallestWorthPacking = 256;

/** Up to here int8 saves little and costs much: mostly depthwise kernels, whose few weights are used at every pixel. */
const largestKeptInFloat16 = 16384;

const bytesOf = (values: Float32Array | Uint16Array | Int8Array) =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);

/** Packs the weights of one layer; axis 0 is the output channel. */
export function storeWeights(
  shape: readonly number[],
  values: Float32Array,
  storage: WeightStorage,
): StoredWeights {
  if (storage === 'float32' || values.length < smallestWorthPacking) {
    return { constants: [{ shape, type: 'float32', bytes: bytesOf(values) }], unpack: undefined };
  }
  if (storage === 'float16' || values.length <= largestKeptInFloat16) {
    const bytes = bytesOf(Uint16Array.from(values, floatToHalf));
    const unpack = { kind: 'Cast', attributes: { to: { int: 1 } } };
    return { constants: [{ shape, type: 'float16', bytes }], unpack };
  }
  return packPerChannel(shape, values);
}

/** Symmetric: the largest magnitude of each output channel becomes ±127. */
function packPerChannel(shape: readonly number[], values: Float32Array): StoredWeights {
  const channels = shape[0];
  const size = values.length / channels;
  const scales = new Float32Array(channels);
  const packed = new Int8Array(values.length);
  for (let channel = 0; channel < channels; channel++) {
    const row = values.subarray(channel * size, (channel + 1) * size);
    const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[channel] = largest === 0 ? 1 : largest / 127;
    for (let i = 0; i < size; i++) packed[channel * size + i] = Math.round(row[i] / scales[channel]);
  }
  return {
    constants: [
      { shape, type: 'int8', bytes: bytesOf(packed) },
      { shape: [channels], type: 'float32', bytes: bytesOf(scales) },
    ],
    unpack: { kind: 'DequantizeLinear', attributes: { axis: { int: 0 } } },
  };
}

/** Number → IEEE 754 binary16, to nearest, ties to even; overflow to infinity. */
function floatToHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(size)) return 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = size < 2 ** -14 ? -14 : Math.floor(Math.log2(size));
  const steps = roundToEven(size * 2 ** (10 - exponent));
  // the carry of a mantissa that rounds up runs into the exponent, as it should
  return sign | (size < 2 ** -14 ? steps : ((exponent + 14) << 10) + steps);
}

function roundToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below + (below % 2);
  return rest < 0.5 ? below : below + 1;
}
