import type { Slab } from '../../engine/lens/slab.js';
import type { RgbRaster } from '../../engine/raster/rgb-raster.js';
import type { Held } from './held.js';
import { createLamps, type Lamps } from './lamps.js';
import type { LayerOfView } from './layer-stage.js';

/** A layer of the lens's view with its small data on the device; its picture goes there tile by tile. */
export interface DeviceLayer {
  readonly picture: RgbRaster;
  readonly toLinear: WebGLTexture;
  readonly radii: WebGLTexture;
  readonly lamps: Lamps;
  /** null: as photographed */
  readonly relight: DeviceRelight | null;
  /** share of each place that is in the layer */
  readonly share: WebGLTexture;
  readonly slabs: readonly DeviceSlab[];
}

export interface DeviceRelight {
  readonly gain: WebGLTexture;
  /** 3 × 3, row-major */
  readonly matrix: Float32Array;
}

export interface DeviceSlab {
  readonly slab: Slab;
  /** a texel for each row of the opening: left end, right end, weight, row */
  readonly spans: WebGLTexture;
  readonly spanCount: number;
}

const everywhereOne = { widthPx: 1, heightPx: 1, data: Float32Array.of(1) };

/** What `held` gives back also ends the layer. */
export function createDeviceLayer(
  gl: WebGL2RenderingContext,
  held: Held,
  { view, layer }: LayerOfView,
): DeviceLayer {
  return {
    picture: layer.picture,
    toLinear: held.filled('r32f', { widthPx: 256, heightPx: 1, data: view.toLinear }),
    radii: held.filled('r32f', layer.radii),
    lamps: createLamps(gl, held, layer.surplus),
    relight: view.relight && { gain: held.filled('r32f', view.relight.gain), matrix: view.relight.matrix },
    share: held.filled('r32f', layer.share ?? everywhereOne),
    slabs: layer.slabs.map((slab) => {
      const spans = spansOf(slab);
      const spanCount = spans.length / 4;
      return {
        slab,
        spans: held.filled('rgba32f', { widthPx: spanCount, heightPx: 1, data: spans }),
        spanCount,
      };
    }),
  };
}

/** A picture drawn as it is has an opening of one pixel. */
function spansOf({ kernel }: Slab): Float32Array {
  if (kernel === null) return Float32Array.of(-0.5, 0.5, 1, 0);
  return Float32Array.from(kernel.flatMap(({ left, right, weight, down }) => [left, right, weight, down]));
}
