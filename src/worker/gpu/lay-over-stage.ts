import layOver from './lay-over.frag.glsl';
import { createPass } from './pass.js';
import type { Region } from './region.js';
import type { Target } from './target.js';

export interface LayOverRequest {
  /** the slab's light times share, and share, in the corner of a texture */
  readonly slab: WebGLTexture;
  /** what it holds, of the slab's level */
  readonly region: Region;
  /** width of the whole level */
  readonly levelWidthPx: number;
  readonly scale: number;
  /** of the full picture; stands in the target's corner */
  readonly tile: Region;
  readonly target: Target;
}

/** Enlarges a blurred slab and lays it over what the target holds. */
export interface LayOverStage {
  render(request: LayOverRequest): void;
  dispose(): void;
}

/** What of a level is read for a tile of the full picture. */
export function levelRegion(tile: Region, level: number, levelWidthPx: number): Region {
  if (level === 0) return tile;
  const scale = 2 ** level;
  const first = (at: number) => Math.floor((at + 0.5) / scale - 0.5) - 1;
  const end = (at: number) => Math.floor((at - 0.5) / scale - 0.5) + 3;
  const x = Math.max(0, first(tile.x));
  const y = first(tile.y);
  const right = Math.min(levelWidthPx, end(tile.x + tile.widthPx));
  return { x, y, widthPx: right - x, heightPx: end(tile.y + tile.heightPx) - y };
}

export function createLayOverStage(gl: WebGL2RenderingContext): LayOverStage {
  const pass = createPass(gl, layOver);
  return {
    render({ slab, region, levelWidthPx, scale, tile, target }) {
      gl.enable(gl.BLEND);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      pass.draw(
        target,
        {
          slab,
          slabOrigin: [region.x, region.y],
          slabWidth: levelWidthPx,
          origin: [tile.x, tile.y],
          scale,
        },
        { ...tile, x: 0, y: 0 },
      );
      gl.disable(gl.BLEND);
    },
    dispose: pass.dispose,
  };
}
