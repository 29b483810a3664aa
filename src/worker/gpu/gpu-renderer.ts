import type { RenderSettings } from '../../contract/render-settings.js';
import type { Picture } from '../../engine/backdrop/cover-rows.js';
import { isLensView, planRender, type RenderPlan } from '../../engine/composite/plan-render.js';
import type { Job } from '../../engine/pipeline/job.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import type { RgbaRaster } from '../../engine/raster/rgba-raster.js';
import { checkArrival } from './check-arrival.js';
import { createCompositeStage } from './composite-stage.js';
import { createHeld, type Held } from './held.js';
import { createLayerStage, type LayerOfView } from './layer-stage.js';
import { openPaintedTiles } from './painted-tiles.js';
import { type Region, type Size, tilesOf } from './region.js';

/** Rows and columns finished at a time; the result does not depend on it. */
const usualTileSize: Size = { widthPx: 1024, heightPx: 512 };

export interface GpuRenderOptions {
  /** what the settings' backdrop refers to when it is an image */
  readonly backdropImage?: Picture | null;
  /** even numbers; at least as wide as a block of running sums, which may be mirrored at the border */
  readonly tileSize?: Size;
}

/** Renders scenes on one device; holds its programs. */
export interface GpuRenderer {
  /**
   * The same picture as the engine's renderScene makes, but for rounding.
   * @throws BlurError as renderScene does; Error when the device fails or its context is lost: then nothing of the result counts
   */
  render(scene: Scene, settings: RenderSettings, job: Job, options?: GpuRenderOptions): Promise<RgbaRaster>;
  dispose(): void;
}

interface OpenTile {
  readonly backdrop: WebGLTexture;
  readonly near: WebGLTexture | null;
}

/** @throws Error when the device refuses a shader */
export function createGpuRenderer(gl: WebGL2RenderingContext): GpuRenderer {
  const layers = createLayerStage(gl);
  const composite = createCompositeStage(gl);

  const openBackdrop = async (held: Held, plan: RenderPlan, { picture, tileSize, job }: Setting) => {
    const seen: LayerOfView[] = [];
    if (isLensView(plan.room)) seen.push({ view: plan.room, layer: plan.room.room });
    if (plan.near?.near) seen.push({ view: plan.near, layer: plan.near.near });
    const drawn = (await layers.open(held, seen, tileSize, job)).map(({ render }) => {
      const target = held.target(['rgba16f'], tileSize.widthPx, tileSize.heightPx);
      return (tile: Region) => {
        render(tile, target);
        return target.textures[0];
      };
    });
    const room = isLensView(plan.room)
      ? drawn.shift()!
      : openPaintedTiles(held, plan.room, picture, tileSize).render;
    const near = drawn.shift();
    return (tile: Region): OpenTile => ({ backdrop: room(tile), near: near?.(tile) ?? null });
  };

  return {
    async render(scene, settings, job, { backdropImage = null, tileSize = usualTileSize } = {}) {
      const { widthPx, heightPx } = scene.source;
      const out: RgbaRaster = { widthPx, heightPx, data: new Uint8ClampedArray(widthPx * heightPx * 4) };
      await job.checkpoint();
      job.report('blur', 0);
      const plan = await planRender({ scene, settings, image: backdropImage }, job);
      const held = createHeld(gl);
      try {
        const largest = smaller(tileSize, scene.source);
        const backdropOf = await openBackdrop(held, plan, { picture: scene.source, tileSize: largest, job });
        const finish = composite.open(held, { scene, plan, tileSize: largest });
        job.report('blur', 1);
        const tiles = tilesOf(scene.source, largest);
        for (const [i, tile] of tiles.entries()) {
          await job.checkpoint();
          finish.render({ tile, ...backdropOf(tile) }, out.data);
          checkDevice(gl);
          checkArrival(tile, out.data, scene.source);
          job.report('composite', (i + 1) / tiles.length);
        }
      } finally {
        held.dispose();
      }
      return out;
    },
    dispose() {
      layers.dispose();
      composite.dispose();
    },
  };
}

interface Setting {
  readonly picture: Size;
  readonly tileSize: Size;
  readonly job: Job;
}

/** Even, so that halves of tiles meet. */
const smaller = (tile: Size, picture: Size): Size => ({
  widthPx: Math.min(tile.widthPx, picture.widthPx + (picture.widthPx % 2)),
  heightPx: Math.min(tile.heightPx, picture.heightPx + (picture.heightPx % 2)),
});

function checkDevice(gl: WebGL2RenderingContext): void {
  if (gl.isContextLost()) throw new Error('the context was lost');
  const error = gl.getError();
  if (error !== gl.NO_ERROR) throw new Error(`device error ${error}`);
}
