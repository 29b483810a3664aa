import { convolution, depthwiseConvolution } from './convolution.js';
import { binary, hardSwish, softmax, unary } from './elementwise.js';
import type { Translate } from './operator.js';
import { pooling } from './pooling.js';
import { resizeBilinear, resizeNearest } from './resize.js';
import { concatenation, pad, reshape, sum, transpose } from './shape.js';
import { transposedConvolution, transposedConvolutionWithBias } from './transposed-convolution.js';

/** Every operator we can translate, by its name in the source graph. */
export const translations: Readonly<Record<string, Translate>> = {
  ADD: binary('Add'),
  AVERAGE_POOL_2D: pooling('AveragePool'),
  CONCATENATION: concatenation,
  CONV_2D: convolution,
  Convolution2DTransposeBias: transposedConvolutionWithBias,
  DEPTHWISE_CONV_2D: depthwiseConvolution,
  HARD_SWISH: hardSwish,
  LOGISTIC: unary('Sigmoid'),
  MAX_POOL_2D: pooling('MaxPool'),
  MUL: binary('Mul'),
  PAD: pad,
  RELU: unary('Relu'),
  RESHAPE: reshape,
  RESIZE_BILINEAR: resizeBilinear,
  RESIZE_NEAREST_NEIGHBOR: resizeNearest,
  SOFTMAX: softmax,
  SUM: sum,
  TRANSPOSE: transpose,
  TRANSPOSE_CONV: transposedConvolution,
};
