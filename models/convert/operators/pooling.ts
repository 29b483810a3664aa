import { shapeOf } from '../layout.js';
import type { Translate } from './operator.js';
import { windowPads } from './padding.js';

/** AVERAGE_POOL_2D and MAX_POOL_2D; options: padding, stride w, stride h, filter w, filter h, activation. */
export const pooling =
  (kind: 'AveragePool' | 'MaxPool'): Translate =>
  ({ builder, options, view, outputShape }) => {
    if (options === undefined || options.byte(5) !== 0)
      throw new RangeError(`${kind}: options not translated`);
    const [, height, width] = shapeOf(view(0).layout);
    const strides = [options.int(2), options.int(1)] as const;
    const kernel = [options.int(4), options.int(3)] as const;
    const pads = windowPads({
      inputHW: [height, width],
      kernelHW: kernel,
      strideHW: strides,
      padding: options.byte(0),
    });
    const attributes = { kernel_shape: [...kernel], strides: [...strides], pads };
    return builder.fromChannelsFirst(
      builder.emit(kind, [builder.channelsFirst(view(0))], attributes),
      outputShape,
    );
  };
