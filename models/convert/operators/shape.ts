import { reshaped, transposed } from '../layout.js';
import type { Translate } from './operator.js';

/** Axis of an NHWC tensor → its axis in NCHW. */
const channelsFirstAxis = [0, 2, 3, 1];

/** RESHAPE moves nothing: the output is the same value, seen in another shape. */
export const reshape: Translate = ({ view, outputShape }) => ({
  ...view(0),
  layout: reshaped(view(0).layout, outputShape),
});

/** TRANSPOSE moves nothing either, until an operator wants its values in order. */
export const transpose: Translate = ({ view, constant }) => ({
  ...view(0),
  layout: transposed(view(0).layout, [...constant(1).values]),
});

/** CONCATENATION; options: axis, activation. */
export const concatenation: Translate = ({ builder, inputCount, options, view, outputShape }) => {
  const inputs = Array.from({ length: inputCount }, (_, i) => builder.inOwnOrder(view(i)));
  const axis = { int: options?.int(0) ?? 0 };
  return builder.fromOwnOrder(builder.emit('Concat', inputs, { axis }), outputShape);
};

/** PAD of an NHWC tensor with zeros. */
export const pad: Translate = ({ builder, view, constant, outputShape }) => {
  const amounts = constant(1).values;
  const pads = new BigInt64Array(8);
  channelsFirstAxis.forEach((to, from) => {
    pads[to] = BigInt(amounts[2 * from]);
    pads[4 + to] = BigInt(amounts[2 * from + 1]);
  });
  const inputs = [builder.channelsFirst(view(0)), builder.constant([8], pads)];
  return builder.fromChannelsFirst(builder.emit('Pad', inputs), outputShape);
};

/** SUM over one axis of an NHWC tensor; options: keep the axis as size 1 (we expect it). */
export const sum: Translate = ({ builder, options, view, constant, outputShape }) => {
  if (options?.byte(0) !== 1) throw new RangeError('SUM that drops its axis is not translated');
  const axes = BigInt64Array.from(constant(1).values, (axis) => BigInt(channelsFirstAxis[axis]));
  const inputs = [builder.channelsFirst(view(0)), builder.constant([axes.length], axes)];
  return builder.fromChannelsFirst(builder.emit('ReduceSum', inputs, { keepdims: { int: 1 } }), outputShape);
};
