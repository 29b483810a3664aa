import { fusedActivation } from './activation.js';
import type { Operation, Translate } from './operator.js';

/** ADD and MUL with broadcasting; options: activation. */
export const binary =
  (kind: 'Add' | 'Mul'): Translate =>
  (operation) => {
    const { builder, options, outputShape } = operation;
    const value = builder.emit(kind, [operand(operation, 0), operand(operation, 1)]);
    return builder.fromChannelsFirst(fusedActivation(builder, value, options?.byte(0) ?? 0), outputShape);
  };

function operand(operation: Operation, i: number): string {
  if (!operation.isConstant(i)) return operation.builder.channelsFirst(operation.view(i));
  const { shape, values } = operation.constant(i);
  if (shape.length !== 1) throw new RangeError('only one constant per channel is translated');
  return operation.builder.constant([shape[0], 1, 1], values);
}

/** RELU and LOGISTIC. */
export const unary =
  (kind: 'Relu' | 'Sigmoid'): Translate =>
  ({ builder, view, outputShape }) =>
    builder.fromChannelsFirst(builder.emit(kind, [builder.channelsFirst(view(0))]), outputShape);

/** HARD_SWISH: x · clamp(x/6 + ½, 0, 1). */
export const hardSwish: Translate = ({ builder, view, outputShape }) => {
  const input = builder.channelsFirst(view(0));
  const gate = builder.emit('HardSigmoid', [input], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } });
  return builder.fromChannelsFirst(builder.emit('Mul', [input, gate]), outputShape);
};

/** SOFTMAX over the last axis; options: beta, a float we expect to be 1. */
export const softmax: Translate = ({ builder, view, outputShape }) =>
  builder.fromOwnOrder(
    builder.emit('Softmax', [builder.inOwnOrder(view(0))], { axis: { int: outputShape.length - 1 } }),
    outputShape,
  );
