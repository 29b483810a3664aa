import { type Canvas, coverPixel, type Light } from './canvas.js';
import { distanceToSegment } from './shapes.js';

/** A hair, a wire or a stalk: a line through points of the frame. */
export interface Strand {
  readonly points: readonly (readonly [number, number])[];
  /** at its root */
  readonly widthPx: number;
  /** share of the width that is left at the tip, 0..1 */
  readonly taper: number;
  readonly colour: Light;
}

/** Paints a strand anti-aliased; where it crosses itself it stays one strand. Thinner than a pixel it covers only a share of one. */
export function paintStrand(canvas: Canvas, { points, widthPx, taper, colour }: Strand): void {
  const cover = new Map<number, number>();
  for (let i = 1; i < points.length; i++) {
    const width = widthPx * (1 - (1 - taper) * ((i - 0.5) / (points.length - 1)));
    coverSegment(canvas, [...points[i - 1]!, ...points[i]!], width, cover);
  }
  for (const [pixel, share] of cover) coverPixel(canvas, pixel, share, colour);
}

function coverSegment(
  { marginPx, widthPx, heightPx }: Canvas,
  segment: readonly [number, number, number, number],
  width: number,
  cover: Map<number, number>,
): void {
  const reach = width / 2 + 1;
  const [ax, ay, bx, by] = segment;
  const fromX = Math.max(0, Math.floor(Math.min(ax, bx) - reach) + marginPx);
  const endX = Math.min(widthPx, Math.ceil(Math.max(ax, bx) + reach) + marginPx);
  const fromY = Math.max(0, Math.floor(Math.min(ay, by) - reach) + marginPx);
  const endY = Math.min(heightPx, Math.ceil(Math.max(ay, by) + reach) + marginPx);
  for (let row = fromY; row < endY; row++) {
    for (let column = fromX; column < endX; column++) {
      const away = distanceToSegment(column - marginPx + 0.5, row - marginPx + 0.5, segment);
      const share = Math.min(1, width) * Math.min(1, Math.max(0, (Math.max(1, width) + 1) / 2 - away));
      const pixel = row * widthPx + column;
      if (share > (cover.get(pixel) ?? 0)) cover.set(pixel, share);
    }
  }
}
