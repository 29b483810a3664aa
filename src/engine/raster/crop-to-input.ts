import type { PixelBox } from '../../contract/face.js';
import { resampleRegion } from './resample-region.js';
import type { RgbaRaster } from './rgba-raster.js';

/** Size and range of a network's image input; a byte v becomes `low + (high − low) · v / 255`. */
export interface NetworkInput {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A box of a photo as a network's input, HWC RGB float32; parts of the box outside the photo repeat its edge.
 * The caller owns the result.
 * @param into - written and returned in place of new memory; exactly as long as the result
 */
export function cropToInput(
  raster: RgbaRaster,
  box: PixelBox,
  input: NetworkInput,
  into?: Float32Array,
): Float32Array {
  const source = { ...raster, stride: 4, channels: 3 };
  const values = resampleRegion(source, box, input.widthPx, input.heightPx, into);
  const scale = (input.high - input.low) / 255;
  for (let i = 0; i < values.length; i++) values[i] = values[i]! * scale + input.low;
  return values;
}
