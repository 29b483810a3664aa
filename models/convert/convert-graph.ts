import { GraphBuilder, type View } from './graph-builder.js';
import type { OnnxGraph } from './onnx/onnx-graph.js';
import type { Operation } from './operators/operator.js';
import { translations } from './operators/translations.js';
import type { WeightStorage } from './store-weights.js';
import type { TfliteGraph, TfliteOperator, TfliteTensor } from './tflite/read-tflite.js';

export interface ConvertOptions {
  readonly name: string;
  /** names for the outputs, in the source's order */
  readonly outputNames: readonly string[];
  readonly storage: WeightStorage;
}

/**
 * The same network as an ONNX graph with one input `image` and outputs in the source's own shapes (NHWC).
 * @throws RangeError for an operator or an option that we cannot translate exactly
 */
export function convertGraph(source: TfliteGraph, options: ConvertOptions): OnnxGraph {
  const builder = new GraphBuilder(options.storage);
  const views = new Map<number, View>();
  const constants = new Map(
    source.tensors.flatMap((tensor, i) => (tensor.values === undefined ? [] : [[i, tensor] as const])),
  );
  const [input] = source.inputs;
  const inputShape = source.tensors[input].shape;
  views.set(input, builder.fromOwnOrder('image', inputShape));
  for (const operator of source.operators) {
    const [output] = operator.outputs;
    if (operator.kind === 'DEQUANTIZE') {
      // half-precision weights: the reader has widened them already
      constants.set(output, constantOf(constants, operator.inputs[0]));
      continue;
    }
    const translate = translations[operator.kind];
    if (translate === undefined) throw new RangeError(`${operator.kind} is not translated`);
    const outputShape = source.tensors[output].shape;
    views.set(output, translate(operationOf(operator, { builder, views, constants, outputShape })));
  }
  const outputs = source.outputs.map((tensor, i) => {
    const name = builder.inOwnOrder(viewOf(views, tensor), options.outputNames[i]);
    return { name, shape: source.tensors[tensor].shape };
  });
  const inputs = [{ name: 'image', shape: inputShape }];
  return { name: options.name, nodes: builder.nodes, constants: builder.constants, inputs, outputs };
}

interface State {
  readonly builder: GraphBuilder;
  readonly views: ReadonlyMap<number, View>;
  readonly constants: ReadonlyMap<number, TfliteTensor>;
  readonly outputShape: readonly number[];
}

function operationOf(operator: TfliteOperator, state: State): Operation {
  return {
    builder: state.builder,
    options: operator.options,
    outputShape: state.outputShape,
    inputCount: operator.inputs.length,
    view: (i) => viewOf(state.views, operator.inputs[i]),
    isConstant: (i) => state.constants.has(operator.inputs[i]),
    constant: (i) => {
      const { shape, values } = constantOf(state.constants, operator.inputs[i]);
      return { shape, values: values ?? new Float32Array() };
    },
  };
}

function viewOf(views: ReadonlyMap<number, View>, tensor: number): View {
  const view = views.get(tensor);
  if (view === undefined) throw new RangeError(`tensor ${tensor} is used before it is computed`);
  return view;
}

function constantOf(constants: ReadonlyMap<number, TfliteTensor>, tensor: number): TfliteTensor {
  const constant = constants.get(tensor);
  if (constant === undefined) throw new RangeError(`tensor ${tensor} expected to be a constant`);
  return constant;
}
