import { takeOverRadiusPx } from '../../engine/composite/composite-rows.js';
import { grainSideWeight } from '../../engine/composite/grain.js';
import type { RenderPlan } from '../../engine/composite/plan-render.js';
import type { Scene } from '../../engine/pipeline/scene.js';
import composite from './composite.frag.glsl';
import type { Held } from './held.js';
import { createPass } from './pass.js';
import planeAt from './plane-sample.glsl';
import type { Region, Size } from './region.js';
import type { TextureFormat } from './texture.js';

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
      const inputs = openInputs(held, { scene, plan, tileSize });
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

/** The scene's own pixels, sent tile by tile. What is not needed has another's texture in its place. */
function openInputs(held: Held, { scene, plan, tileSize: { widthPx, heightPx } }: CompositeRequest) {
  const { source, alpha, foreground, backdrop, near } = scene;
  const input = (format: TextureFormat) => held.input(format, widthPx, heightPx);
  const parts = [
    { name: 'source', input: input('rgba8'), pixels: source },
    { name: 'alpha', input: input('r32f'), pixels: alpha },
    { name: 'person', input: input('rgb8'), pixels: (near ?? scene).foreground },
  ];
  if (near) parts.push({ name: 'personShare', input: input('r32f'), pixels: near.alpha });
  if (near && plan.keepsPhoto) parts.push({ name: 'seenPerson', input: input('rgb8'), pixels: foreground });
  if (plan.keepsPhoto) parts.push({ name: 'seenRoom', input: input('rgb8'), pixels: backdrop });
  const named = Object.fromEntries(parts.map((part) => [part.name, part.input.texture]));
  const { alpha: personShare, person } = named;
  const textures = { personShare, seenPerson: person, seenRoom: person, ...named };
  return (tile: Region) => {
    for (const part of parts) part.input.fill(part.pixels, tile);
    return textures;
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
