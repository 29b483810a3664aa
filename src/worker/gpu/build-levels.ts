import type { Job } from '../../engine/pipeline/job.js';
import type { DeviceLayer } from './device-layer.js';
import type { HalveStage } from './halve-stage.js';
import type { Held } from './held.js';
import type { LightLevel } from './light-level.js';
import type { LightRequest, LightStage } from './light-stage.js';
import { type Size, tilesOf } from './region.js';

export interface LevelStages {
  readonly light: LightStage;
  readonly halve: HalveStage;
}

export interface LevelRequest {
  readonly layer: DeviceLayer;
  /** of the tiles in which the full size is decoded; even */
  readonly tileSize: Size;
  readonly buffers: Pick<LightRequest, 'codes' | 'decoded' | 'relit'>;
}

/**
 * A layer's light at sizes 1/2, 1/4 … as far as its slabs need them; `held` holds a third of the picture's pixels at most, in half
 * floats. The full size passes tile by tile.
 */
export async function buildLevels(
  { light, halve }: LevelStages,
  held: Held,
  { layer, tileSize, buffers }: LevelRequest,
  job: Job,
): Promise<LightLevel[]> {
  const { widthPx, heightPx } = layer.picture;
  const most = Math.max(0, ...layer.slabs.map(({ slab }) => slab.level));
  const levels: LightLevel[] = [];
  let size: Size = { widthPx, heightPx };
  for (let level = 1; level <= most; level++) {
    size = { widthPx: Math.ceil(size.widthPx / 2), heightPx: Math.ceil(size.heightPx / 2) };
    const target = held.target(['rgba16f'], size.widthPx, size.heightPx);
    if (level === 1) {
      for (const region of tilesOf({ widthPx, heightPx }, tileSize)) {
        await job.checkpoint();
        const texture = light.render({ layer, region, ...buffers });
        const half = {
          ...{ x: region.x / 2, y: region.y / 2 },
          widthPx: Math.ceil(region.widthPx / 2),
          heightPx: Math.ceil(region.heightPx / 2),
        };
        halve.render({ texture, x: region.x, y: region.y, widthPx, heightPx }, half, target);
      }
    } else halve.render(levels[level - 2], { x: 0, y: 0, ...size }, target);
    levels.push({ texture: target.textures[0], x: 0, y: 0, ...size });
  }
  return levels;
}
