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

/** A layer of a lens's view. */
export interface LayerOfView {
  readonly view: LensView;
  readonly layer: LensLayer;
}

/** Draws layers: each slab blurred with its own opening, nearer ones over farther ones. */
export interface LayerStage {
  /**
   * Sends the layers' small data to the device and halves their light as often as their slabs need. `held` holds all of it.
   * @param tileSize - of the largest tile to come, even
   */
  open(held: Held, layers: readonly LayerOfView[], tileSize: Size, job: Job): Promise<OpenLayer[]>;
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

interface Opened extends LayerOfView {
  readonly device: DeviceLayer;
  readonly buffers: LayerBuffers;
  readonly levels: readonly LightLevel[];
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

  const drawTile = ({ device, buffers, levels, view, layer }: Opened, tile: Region, target: Target) => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.framebuffer);
    gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
    const slabs = slabsIn(layer, tile).map((number) => device.slabs[number]);
    const sources = [fullSizeLight({ device, buffers, slabs, tile }), ...levels];
    for (const [i, slab] of slabs.entries()) {
      const { level } = slab.slab;
      const light = sources[level];
      const region = levelRegion(tile, level, light.widthPx);
      const isOver = slabs[i - 1]?.slab.level === level;
      blur.render({ aperture: view.aperture, layer: device, slab, light, region, isOver, buffers });
      // Neighbours of one size are laid over each other before they are enlarged.
      if (slabs[i + 1]?.slab.level === level) continue;
      layOver.render({
        ...{ slab: buffers.blurred.textures[0], region, tile, target },
        ...{ levelWidthPx: light.widthPx, scale: 2 ** level },
      });
    }
  };

  return {
    async open(held, layers, tileSize, job) {
      if (layers.length === 0) return [];
      const devices = layers.map((layer) => createDeviceLayer(gl, held, layer));
      const buffers = createLayerBuffers(held, devices, tileSize);
      const open: OpenLayer[] = [];
      for (const [i, device] of devices.entries()) {
        const levels = await buildLevels({ light, halve }, held, { layer: device, tileSize, buffers }, job);
        const opened = { device, buffers, levels, ...layers[i] };
        open.push({ render: (tile, target) => drawTile(opened, tile, target) });
      }
      return open;
    },
    dispose() {
      for (const stage of [light, halve, blur, layOver]) stage.dispose();
    },
  };
}
