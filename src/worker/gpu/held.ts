import { createInput, type Input, type Pixels } from './input.js';
import { createTarget, type Target } from './target.js';
import type { TextureFormat } from './texture.js';

/** What one piece of work holds on the device, given back together. */
export interface Held {
  target(formats: readonly TextureFormat[], widthPx: number, heightPx: number): Target;
  input(format: TextureFormat, widthPx: number, heightPx: number): Input;
  /** a texture with these pixels */
  filled(format: TextureFormat, pixels: Pixels): WebGLTexture;
  /** Has `release` called with the rest. */
  keep(release: () => void): void;
  dispose(): void;
}

export function createHeld(gl: WebGL2RenderingContext): Held {
  const releases: (() => void)[] = [];
  const held = <T extends { dispose(): void }>(thing: T): T => {
    releases.push(thing.dispose);
    return thing;
  };
  const input = (format: TextureFormat, widthPx: number, heightPx: number) =>
    held(createInput(gl, format, widthPx, heightPx));
  return {
    target: (formats, widthPx, heightPx) => held(createTarget(gl, formats, widthPx, heightPx)),
    input,
    filled(format, pixels) {
      const { texture, fill } = input(format, pixels.widthPx, pixels.heightPx);
      fill(pixels);
      return texture;
    },
    keep: (release) => releases.push(release),
    dispose() {
      for (const release of releases.splice(0).reverse()) release();
    },
  };
}
