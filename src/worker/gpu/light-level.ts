/** A layer's light at one size, or a part of it, on the device: red, green, blue and the layer's share, multiplied by the share. */
export interface LightLevel {
  readonly texture: WebGLTexture;
  /** place of the texture's corner in the level */
  readonly x: number;
  readonly y: number;
  /** of the whole level */
  readonly widthPx: number;
  readonly heightPx: number;
}
