import type { Region } from './region.js';
import { createTexture, glFormat, type TextureFormat } from './texture.js';

/** A picture in the worker's memory; rows follow each other without gaps. */
export interface Pixels {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: ArrayBufferView;
}

/** A texture filled from the worker's memory. */
export interface Input {
  readonly texture: WebGLTexture;
  /** Copies a region of `pixels` (all of it when none is given, at most the input's size) to the texture's corner (0, 0). */
  fill(pixels: Pixels, region?: Region): void;
  dispose(): void;
}

/** @param format - its values must be those that `fill` is given: bytes for `…8`, 32-bit floats for `…f` */
export function createInput(
  gl: WebGL2RenderingContext,
  format: TextureFormat,
  widthPx: number,
  heightPx: number,
): Input {
  const texture = createTexture(gl, format, widthPx, heightPx);
  const [, channels, type] = glFormat(gl, format);
  return {
    texture,
    fill({ data, ...size }, region = { x: 0, y: 0, ...size }) {
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.pixelStorei(gl.UNPACK_ROW_LENGTH, size.widthPx);
      gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, region.x);
      gl.pixelStorei(gl.UNPACK_SKIP_ROWS, region.y);
      // A clamped array is refused for bytes, so the view is made anew.
      const view = type === gl.FLOAT ? data : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
      gl.texSubImage2D(
        gl.TEXTURE_2D,
        ...([0, 0, 0, region.widthPx, region.heightPx] as const),
        channels,
        type,
        view,
      );
    },
    dispose: () => gl.deleteTexture(texture),
  };
}
