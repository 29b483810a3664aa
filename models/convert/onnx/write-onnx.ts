import {
  type Attribute,
  elementTypes,
  type OnnxConstant,
  type OnnxGraph,
  type OnnxNode,
} from './onnx-graph.js';
import { type ProtoWriter, protoWriter } from './proto-writer.js';

const irVersion = 8;
const opset = 13;

/** The graph as an ONNX file. The same graph gives the same bytes. Field numbers are those of `onnx.proto3`. */
export function writeOnnx(graph: OnnxGraph): Uint8Array {
  const model = protoWriter();
  model.int(1, irVersion);
  model.text(2, 'wide-open');
  model.message(7, (inner) => writeGraph(inner, graph));
  model.message(8, (inner) => inner.int(2, opset));
  return model.finish();
}

function writeGraph(to: ProtoWriter, graph: OnnxGraph): void {
  for (const node of graph.nodes) to.message(1, (inner) => writeNode(inner, node));
  to.text(2, graph.name);
  for (const constant of graph.constants) to.message(5, (inner) => writeConstant(inner, constant));
  for (const { name, shape } of graph.inputs) to.message(11, (inner) => writeValue(inner, name, shape));
  for (const { name, shape } of graph.outputs) to.message(12, (inner) => writeValue(inner, name, shape));
}

function writeNode(to: ProtoWriter, node: OnnxNode): void {
  for (const input of node.inputs) to.text(1, input);
  to.text(2, node.output);
  to.text(3, node.output);
  to.text(4, node.kind);
  for (const [name, value] of Object.entries(node.attributes)) {
    to.message(5, (inner) => writeAttribute(inner, name, value));
  }
}

function writeAttribute(to: ProtoWriter, name: string, value: Attribute): void {
  to.text(1, name);
  if (typeof value === 'string') {
    to.text(4, value);
    to.int(20, 3);
  } else if ('int' in value) {
    to.int(3, value.int);
    to.int(20, 2);
  } else if ('float' in value) {
    to.float(2, value.float);
    to.int(20, 1);
  } else {
    for (const item of value) to.int(8, item);
    to.int(20, 7);
  }
}

function writeConstant(to: ProtoWriter, constant: OnnxConstant): void {
  for (const size of constant.shape) to.int(1, size);
  to.int(2, elementTypes[constant.type]);
  to.text(8, constant.name);
  to.bytes(9, constant.bytes);
}

function writeValue(to: ProtoWriter, name: string, shape: readonly number[]): void {
  to.text(1, name);
  to.message(2, (type) =>
    type.message(1, (tensor) => {
      tensor.int(1, elementTypes.float32);
      tensor.message(2, (dims) => {
        for (const size of shape) dims.message(1, (dim) => dim.int(1, size));
      });
    }),
  );
}
