import type { PixelBox } from '../../contract/face.js';

/** A box as it lies in a copy of the picture `across` times as wide and `down` times as high. */
export function scaleBox({ x, y, width, height }: PixelBox, across: number, down: number): PixelBox {
  return { x: x * across, y: y * down, width: width * across, height: height * down };
}
