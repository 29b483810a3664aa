import { type Canvas, coverPixel, type Light } from './canvas.js';

/** A shape by its signed distance, negative inside, in the frame's pixels. */
export interface Shape {
  /** holds the whole shape: left, top, right, bottom */
  readonly box: readonly [number, number, number, number];
  distance(x: number, y: number): number;
}

export interface Paint {
  readonly colour: Light | ((x: number, y: number) => Light);
  /** 0..1; absent: 1 */
  readonly opacity?: number;
  /** width of the rim over which the cover falls; absent: 1, what a pixel sees of a sharp edge */
  readonly softPx?: number;
}

/** Paints a shape with anti-aliased rim. */
export function paintShape(canvas: Canvas, shape: Shape, { colour, opacity = 1, softPx = 1 }: Paint): void {
  const { marginPx, widthPx, heightPx } = canvas;
  const [left, top, right, bottom] = shape.box;
  const fromX = Math.max(0, Math.floor(left - softPx) + marginPx);
  const endX = Math.min(widthPx, Math.ceil(right + softPx) + marginPx);
  const fromY = Math.max(0, Math.floor(top - softPx) + marginPx);
  const endY = Math.min(heightPx, Math.ceil(bottom + softPx) + marginPx);
  for (let row = fromY; row < endY; row++) {
    for (let column = fromX; column < endX; column++) {
      const x = column - marginPx + 0.5;
      const y = row - marginPx + 0.5;
      const cover = Math.min(1, Math.max(0, 0.5 - shape.distance(x, y) / softPx)) * opacity;
      if (cover === 0) continue;
      coverPixel(canvas, row * widthPx + column, cover, typeof colour === 'function' ? colour(x, y) : colour);
    }
  }
}
