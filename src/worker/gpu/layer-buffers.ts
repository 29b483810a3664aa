import type { DeviceLayer, DeviceSlab } from './device-layer.js';
import type { Held } from './held.js';
import type { Input } from './input.js';
import { levelRegion } from './lay-over-stage.js';
import type { Region, Size } from './region.js';
import { blockPx, sumsRegion } from './slab-stage.js';
import type { Target } from './target.js';

/** Everything that layers' tiles pass through, one after the other, made once for the largest. */
export interface LayerBuffers {
  readonly codes: Input;
  readonly decoded: Target;
  /** the same as `decoded` when nothing is relit */
  readonly relit: Target;
  /** running sums, in two turns */
  readonly even: Target;
  readonly odd: Target;
  readonly blurred: Target;
}

export function createLayerBuffers(held: Held, layers: readonly DeviceLayer[], tileSize: Size): LayerBuffers {
  const slabs = layers.flatMap((layer) => layer.slabs);
  const light = largest([tileSize, ...slabs.filter(isFullSize).map((slab) => sumsSize(slab, tileSize))]);
  const sums = largest(slabs.map((slab) => sumsSize(slab, tileSize)));
  const slab = largest(slabs.map((slab) => slabSize(slab, tileSize)));
  const decoded = held.target(['rgba16f'], light.widthPx, light.heightPx);
  // Sums lose what half floats cannot tell apart.
  const sumBuffer = () => held.target(['rgba32f', 'rg32f'], sums.widthPx, sums.heightPx);
  return {
    codes: held.input('rgb8', light.widthPx, light.heightPx),
    decoded,
    relit: layers.some(({ relight }) => relight !== null)
      ? held.target(['rgba16f'], light.widthPx, light.heightPx)
      : decoded,
    even: sumBuffer(),
    odd: sumBuffer(),
    blurred: held.target(['rgba16f'], slab.widthPx, slab.heightPx),
  };
}

/** What of the full size a tile's slabs read, all together. */
export function fullSizeRegion(slabs: readonly DeviceSlab[], tile: Region): Region {
  const regions = [tile, ...slabs.filter(isFullSize).map((slab) => sumsRegion(tile, slab))];
  const x = Math.min(...regions.map((region) => region.x));
  const y = Math.min(...regions.map((region) => region.y));
  const right = Math.max(...regions.map((region) => region.x + region.widthPx));
  const bottom = Math.max(...regions.map((region) => region.y + region.heightPx));
  return { x, y, widthPx: right - x, heightPx: bottom - y };
}

const isFullSize = ({ slab }: DeviceSlab) => slab.level === 0;

/** Wherever a tile lies in the picture; it may begin between two pixels of the level. */
function slabSize({ slab }: DeviceSlab, tileSize: Size): Size {
  const { widthPx, heightPx } = levelRegion({ ...farInside, ...tileSize }, slab.level, Infinity);
  return slab.level === 0 ? tileSize : { widthPx: widthPx + 1, heightPx: heightPx + 1 };
}

function sumsSize(slab: DeviceSlab, tileSize: Size): Size {
  const { widthPx, heightPx } = sumsRegion({ ...farInside, ...slabSize(slab, tileSize) }, slab);
  return { widthPx: widthPx + blockPx - 1, heightPx };
}

/** Away from the left border, where regions are cut. */
const farInside = { x: 2 ** 16, y: 2 ** 16 };

function largest(sizes: readonly Size[]): Size {
  return {
    widthPx: Math.max(1, ...sizes.map(({ widthPx }) => widthPx)),
    heightPx: Math.max(1, ...sizes.map(({ heightPx }) => heightPx)),
  };
}
