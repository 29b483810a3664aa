import type { LensLayer } from '../../engine/lens/lens-layer.js';
import type { LensView } from '../../engine/lens/lens-view.js';
import type { Job } from '../../engine/pipeline/job.js';
import { buildLevels } from './build-levels.js';
import { createDeviceLayer, type DeviceLayer, type DeviceSlab } from './device-layer.js';
import { createHalveStage } from './halve-stage.js';
import type { Held } from './held.js';
import { createLayOverStage, levelRegion } from './lay-over-stage.js';
import { createLayerBuffers, fullSizeRegion, type LayerBuffers } from './layer-buffers.js';
import type { LightLevel } from './light-level.js';
import { createLightStage } from './light-stage.js';
import { type Region, type Size, within } from './region.js';
import { createSlabStage } from './slab-stage.js';
import { slabsIn } from './slabs-in.js';
import type { Target } from './target.js';

export interface LayerRequest {
  readonly view: LensView;
  readonly layer: LensLayer;
  /** the largest tile to come; even */
  readonly tileSize: Size;
}

/** Draws layers of a lens's view: each slab blurred with its own opening, nearer ones over farther ones. */
export interface LayerStage {
  /** Sends the layer's small data to the device and halves its light as often as its slabs need. `held` holds all of it. */
  open(held: Held, request: LayerRequest, job: Job): Promise<OpenLayer>;
  dispose(): void;
}

export interface OpenLayer {
  /** Overwrites the target's corner with the tile: the layer's light multiplied by its cover, and the cover. */
  render(tile: Region, target: Target): void;
}

interface FullSizeRequest {
  readonly device: DeviceLayer;
  readonly buffers: LayerBuffers;
  readonly slabs: readonly DeviceSlab[];
  readonly tile: Region;
}

export function createLayerStage(gl: WebGL2RenderingContext): LayerStage {
  const light = createLightStage(gl);
  const halve = createHalveStage(gl);
  const blur = createSlabStage(gl);
  const layOver = createLayOverStage(gl);

  const fullSizeLight = ({ device, buffers, slabs, tile }: FullSizeRequest): LightLevel => {
    const { widthPx, heightPx } = device.picture;
    const region = within(fullSizeRegion(slabs, tile), device.picture);
    const isRead = slabs.some(({ slab }) => slab.level === 0);
    const texture = isRead
      ? light.render({ layer: device, region, ...buffers })
      : buffers.decoded.textures[0];
    return { texture, x: region.x, y: region.y, widthPx, heightPx };
  };

  return {
    async open(held, { view, layer, tileSize }, job) {
      const device = createDeviceLayer(gl, held, view, layer);
      const buffers = createLayerBuffers(held, device, tileSize);
      const levels = await buildLevels({ light, halve }, held, { layer: device, tileSize, buffers }, job);
      return {
        render(tile, target) {
          gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
          gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
          const slabs = slabsIn(layer, tile).map((number) => device.slabs[number]);
          const sources = [fullSizeLight({ device, buffers, slabs, tile }), ...levels];
          for (const slab of slabs) {
            const { level } = slab.slab;
            const source = sources[level];
            const region = levelRegion(tile, level, source.widthPx);
            blur.render({ aperture: view.aperture, layer: device, slab, light: source, region, buffers });
            layOver.render({
              ...{ slab: buffers.blurred.textures[0], region, tile, target },
              ...{ levelWidthPx: source.widthPx, scale: 2 ** level },
            });
          }
        },
      };
    },
    dispose() {
      for (const stage of [light, halve, blur, layOver]) stage.dispose();
    },
  };
}
