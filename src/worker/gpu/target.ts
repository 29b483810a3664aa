import { createTexture, type TextureFormat } from './texture.js';

/** One or more textures of one size that a pass writes at once. */
export interface Target {
  readonly textures: readonly WebGLTexture[];
  readonly framebuffer: WebGLFramebuffer;
  readonly widthPx: number;
  readonly heightPx: number;
  dispose(): void;
}

/** @throws Error when the device cannot draw into these formats together */
export function createTarget(
  gl: WebGL2RenderingContext,
  formats: readonly TextureFormat[],
  widthPx: number,
  heightPx: number,
): Target {
  const textures = formats.map((format) => createTexture(gl, format, widthPx, heightPx));
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  const attachments = textures.map((texture, i) => {
    const attachment = gl.COLOR_ATTACHMENT0 + i;
    gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, texture, 0);
    return attachment;
  });
  gl.drawBuffers(attachments);
  const dispose = () => {
    gl.deleteFramebuffer(framebuffer);
    for (const texture of textures) gl.deleteTexture(texture);
  };
  if (gl.checkFramebufferStatus(gl.FRAMEBUFFER) !== gl.FRAMEBUFFER_COMPLETE) {
    dispose();
    throw new Error(`cannot draw into ${formats.join(' + ')} of ${widthPx} × ${heightPx}`);
  }
  return { textures, framebuffer, widthPx, heightPx, dispose };
}
