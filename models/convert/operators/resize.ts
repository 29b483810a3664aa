import { shapeOf } from '../layout.js';
import type { Translate } from './operator.js';

/** RESIZE_BILINEAR; options: two unused, align corners, half-pixel centres. Only half-pixel centres are translated. */
export const resizeBilinear: Translate = (operation) => {
  if (operation.options?.byte(2) !== 0 || operation.options.byte(3) !== 1) {
    throw new RangeError('RESIZE_BILINEAR: only half-pixel centres are translated');
  }
  return resize(operation, { mode: 'linear', coordinate_transformation_mode: 'half_pixel' });
};

/**
 * RESIZE_NEAREST_NEIGHBOR; options: align corners, half-pixel centres. Enlarging by a whole number, TensorFlow Lite's half-pixel
 * centres take floor((x + ½) / scale), which equals floor(x / scale); ONNX's `half_pixel` would be a pixel off.
 */
export const resizeNearest: Translate = (operation) => {
  if (operation.options?.byte(0) !== 0)
    throw new RangeError('RESIZE_NEAREST_NEIGHBOR: corners are not translated');
  return resize(operation, {
    mode: 'nearest',
    coordinate_transformation_mode: 'asymmetric',
    nearest_mode: 'floor',
  });
};

function resize(
  { builder, view, outputShape }: Parameters<Translate>[0],
  attributes: Readonly<Record<string, string>>,
) {
  const [, height, width] = shapeOf(view(0).layout);
  const scales = [outputShape[1] / height, outputShape[2] / width];
  if (!scales.every(Number.isInteger)) throw new RangeError(`resizing by ${scales} is not translated`);
  const inputs = [
    builder.channelsFirst(view(0)),
    '',
    builder.constant([4], Float32Array.of(1, 1, ...scales)),
  ];
  return builder.fromChannelsFirst(builder.emit('Resize', inputs, attributes), outputShape);
}
