import { takeOverRadiusPx } from '../../engine/composite/composite-rows.js';
import { grainSideWeight } from '../../engine/composite/grain.js';
import type { RenderPlan } from '../../engine/composite/plan-render.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import composite from './composite.frag.glsl';
import type { Held } from './held.js';
import { createPass } from './pass.js';
import planeAt from './plane-sample.glsl';
import type { Region, Size } from './region.js';

export interface CompositeRequest {
  readonly scene: Scene;
  readonly plan: RenderPlan;
  /** the largest tile to come */
  readonly tileSize: Size;
}

export interface CompositeTile {
  readonly tile: Region;
  /** linear light of the backdrop in the corner of a texture */
  readonly backdrop: WebGLTexture;
  /** likewise of what is in front of the person, multiplied by its cover, and the cover; null: nothing */
  readonly near: WebGLTexture | null;
}

/** Puts backdrop, person and what is in front together, with grain and dither, and reads the finished pixels back. */
export interface CompositeStage {
  open(held: Held, request: CompositeRequest): OpenComposite;
  dispose(): void;
}

export interface OpenComposite {
  /** Writes the tile's pixels into `out`, a picture of the scene's size, RGBA. */
  render(tile: CompositeTile, out: Uint8ClampedArray): void;
}

export function createCompositeStage(gl: WebGL2RenderingContext): CompositeStage {
  const pass = createPass(gl, planeAt, composite);
  return {
    open(held, { scene, plan, tileSize }) {
      const { widthPx, heightPx } = scene.source;
      const inputs = openInputs(held, scene, tileSize);
      const target = held.target(['rgba8'], tileSize.widthPx, tileSize.heightPx);
      const constant = {
        curve: held.filled('r32f', { widthPx: 256, heightPx: 1, data: scene.profile.toLinear }),
        radii: held.filled('r32f', plan.radii),
        sigmas: held.filled('r32f', plan.sigmas),
        size: [widthPx, heightPx],
        keepsPhoto: Number(plan.keepsPhoto),
        takeOver: takeOverRadiusPx(scene.headHeightPx),
        correlation: scene.noise.correlation,
        grainSide: grainSideWeight(scene.noise.correlation),
      };
      return {
        render({ tile, backdrop, near }, out) {
          const places = { origin: [tile.x, tile.y], hasNear: Number(near !== null) };
          const textures = { ...inputs(tile), backdrop, near: near ?? backdrop };
          const corner = { ...tile, x: 0, y: 0 };
          pass.draw(target, { ...constant, ...places, ...textures }, corner);
          readBack(gl, tile, out, widthPx);
        },
      };
    },
    dispose: pass.dispose,
  };
}

/** The scene's own pixels, sent tile by tile. */
function openInputs(held: Held, scene: Scene, { widthPx, heightPx }: Size) {
  const { source, alpha, near } = scene;
  const codes = held.input('rgba8', widthPx, heightPx);
  const seen = held.input('r32f', widthPx, heightPx);
  const colours = held.input('rgb8', widthPx, heightPx);
  const whole = near && held.input('r32f', widthPx, heightPx);
  return (tile: Region) => {
    codes.fill(source, tile);
    seen.fill(alpha, tile);
    colours.fill((near ?? scene).foreground, tile);
    if (near) whole?.fill(near.alpha, tile);
    return {
      source: codes.texture,
      alpha: seen.texture,
      person: colours.texture,
      personShare: (whole ?? seen).texture,
    };
  };
}

function readBack(gl: WebGL2RenderingContext, tile: Region, out: Uint8ClampedArray, widthPx: number): void {
  gl.pixelStorei(gl.PACK_ALIGNMENT, 1);
  gl.pixelStorei(gl.PACK_ROW_LENGTH, widthPx);
  const bytes = new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
  const first = (tile.y * widthPx + tile.x) * 4;
  gl.readPixels(0, 0, tile.widthPx, tile.heightPx, gl.RGBA, gl.UNSIGNED_BYTE, bytes, first);
  gl.pixelStorei(gl.PACK_ROW_LENGTH, 0);
}
