import { shapeOf } from '../layout.js';
import { fusedActivation } from './activation.js';
import type { Constant, Operation, Translate } from './operator.js';
import { windowPads } from './padding.js';

/** CONV_2D; options: padding, stride w, stride h, activation, dilation w, dilation h. */
export const convolution: Translate = (operation) => {
  const kernel = operation.constant(1);
  const [outputs, height, width, inputs] = kernel.shape;
  const values = reordered(
    kernel,
    [outputs, inputs, height, width],
    (o, i, y, x) => ((o * height + y) * width + x) * inputs + i,
  );
  const options = { groups: 1, activationField: 3, dilationField: 4 };
  return convolve(operation, { shape: [outputs, inputs, height, width], values }, options);
};

/** DEPTHWISE_CONV_2D; options: padding, stride w, stride h, multiplier, activation, dilation w, dilation h. */
export const depthwiseConvolution: Translate = (operation) => {
  const kernel = operation.constant(1);
  const [, height, width, channels] = kernel.shape;
  const values = reordered(
    kernel,
    [channels, 1, height, width],
    (o, _, y, x) => (y * width + x) * channels + o,
  );
  const options = { groups: channels, activationField: 4, dilationField: 5 };
  return convolve(operation, { shape: [channels, 1, height, width], values }, options);
};

interface ConvolveOptions {
  readonly groups: number;
  /** indices of fields in the operator's options */
  readonly activationField: number;
  readonly dilationField: number;
}

function convolve(operation: Operation, kernel: Constant, how: ConvolveOptions) {
  const { builder, options } = operation;
  const [, inputHeight, inputWidth] = shapeOf(operation.view(0).layout);
  const [, , height, width] = kernel.shape;
  const strides = [options?.int(2) ?? 1, options?.int(1) ?? 1] as const;
  const dilation = [options?.int(how.dilationField, 1), options?.int(how.dilationField + 1, 1)];
  if (dilation.some((step) => step !== 1)) throw new RangeError('dilation is not translated');
  const pads = windowPads({
    inputHW: [inputHeight, inputWidth],
    kernelHW: [height, width],
    strideHW: strides,
    padding: options?.byte(0) ?? 0,
  });
  const bias = operation.constant(2);
  const value = builder.emit(
    'Conv',
    [
      builder.channelsFirst(operation.view(0)),
      builder.weights(kernel.shape, kernel.values),
      builder.constant(bias.shape, bias.values),
    ],
    { kernel_shape: [height, width], strides: [...strides], pads, group: { int: how.groups } },
  );
  const active = fusedActivation(builder, value, options?.byte(how.activationField) ?? 0);
  return builder.fromChannelsFirst(active, operation.outputShape);
}

/** The kernel's values in ONNX's order; `at` gives the source index for output channel, input channel, row, column. */
export function reordered(
  kernel: Constant,
  shape: readonly number[],
  at: (a: number, b: number, y: number, x: number) => number,
): Float32Array {
  const values = new Float32Array(kernel.values.length);
  const [as, bs, ys, xs] = shape;
  let next = 0;
  for (let a = 0; a < as; a++)
    for (let b = 0; b < bs; b++)
      for (let y = 0; y < ys; y++)
        for (let x = 0; x < xs; x++) values[next++] = kernel.values[at(a, b, y, x)];
  return values;
}
