/** How the values of a texture are stored. Floats are for light and sums, bytes for pixels as the file has them. */
export type TextureFormat = 'rgb8' | 'rgba8' | 'r32f' | 'rg32f' | 'rgba16f' | 'rgba32f';

type Format = readonly [internal: GLenum, format: GLenum, type: GLenum];

/** WebGL's own names of a format: of the store, of the channels and of the values. */
export function glFormat(gl: WebGL2RenderingContext, format: TextureFormat): Format {
  switch (format) {
    case 'rgb8':
      return [gl.RGB8, gl.RGB, gl.UNSIGNED_BYTE];
    case 'rgba8':
      return [gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE];
    case 'r32f':
      return [gl.R32F, gl.RED, gl.FLOAT];
    case 'rg32f':
      return [gl.RG32F, gl.RG, gl.FLOAT];
    case 'rgba16f':
      return [gl.RGBA16F, gl.RGBA, gl.FLOAT];
    case 'rgba32f':
      return [gl.RGBA32F, gl.RGBA, gl.FLOAT];
  }
}

/** A texture without mipmaps, read texel by texel. The caller deletes it. */
export function createTexture(
  gl: WebGL2RenderingContext,
  format: TextureFormat,
  widthPx: number,
  heightPx: number,
): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, glFormat(gl, format)[0], widthPx, heightPx);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  }
  for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
    gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
  }
  return texture;
}
