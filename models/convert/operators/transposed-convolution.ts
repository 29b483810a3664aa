import { reordered } from './convolution.js';
import type { Operation, Translate } from './operator.js';

/** TRANSPOSE_CONV: output shape, kernel, input, bias; options: padding, stride w, stride h, activation. */
export const transposedConvolution: Translate = (operation) => {
  const strides = [operation.options?.int(2), operation.options?.int(1)];
  if (strides.some((stride) => stride !== 2) || operation.options?.byte(3) !== 0) {
    throw new RangeError('only a transposed convolution of stride 2 without activation is translated');
  }
  return doubling(operation, { kernel: 1, input: 2, bias: 3 });
};

/** MediaPipe's own `Convolution2DTransposeBias`: input, kernel, bias. Its stride follows from the sizes. */
export const transposedConvolutionWithBias: Translate = (operation) =>
  doubling(operation, { kernel: 1, input: 0, bias: 2 });

/** A 2×2 kernel at stride 2: the copies do not overlap, so that padding cannot matter. */
function doubling(operation: Operation, at: { kernel: number; input: number; bias: number }) {
  const { builder } = operation;
  const kernel = operation.constant(at.kernel);
  const [outputs, height, width, inputs] = kernel.shape;
  if (height !== 2 || width !== 2) throw new RangeError(`a kernel of ${height}×${width} is not translated`);
  const shape = [inputs, outputs, height, width];
  const values = reordered(kernel, shape, (i, o, y, x) => ((o * height + y) * width + x) * inputs + i);
  const bias = operation.constant(at.bias);
  const value = builder.emit(
    'ConvTranspose',
    [
      builder.channelsFirst(operation.view(at.input)),
      builder.constant(shape, values),
      builder.constant(bias.shape, bias.values),
    ],
    { kernel_shape: [2, 2], strides: [2, 2] },
  );
  return builder.fromChannelsFirst(value, operation.outputShape);
}
