import type { Stroke } from '../../../contract/stroke.js';
import { scaleOf } from '../../matrix.js';
import { placeOf } from '../../viewport.js';
import type { Geometry } from './geometry.js';

const colours = { keep: '#0d99ff', blur: '#ff7a00' } as const;

/** Draws strokes over the picture: filled to keep, hatched to blur, with a light rim and a dark one, so that no colour need be told apart. */
export function drawStrokes(
  context: CanvasRenderingContext2D,
  strokes: readonly Stroke[],
  { window, matrix, density }: Geometry,
): void {
  context.resetTransform();
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const long = Math.max(window.photo.width, window.photo.height);
  for (const { kind, radius, points } of strokes) {
    const width = 2 * radius * long * scaleOf(matrix);
    const path = new Path2D();
    for (const [index, point] of points.entries()) {
      const { x, y } = placeOf(window, matrix, point);
      if (index === 0) path.moveTo(x, y);
      path.lineTo(x, y);
    }
    for (const [style, rim] of [
      ['#000', 2 * density],
      ['#fff', density],
      [kind === 'keep' ? colours.keep : hatched(context, density), 0],
    ] as const) {
      context.strokeStyle = style;
      context.lineWidth = width + 2 * rim;
      context.stroke(path);
    }
  }
}

function hatched(context: CanvasRenderingContext2D, density: number): CanvasPattern | string {
  const tile = document.createElement('canvas');
  const side = Math.round(8 * density);
  tile.width = side;
  tile.height = side;
  const pen = tile.getContext('2d');
  if (pen === null) return colours.blur;
  pen.fillStyle = colours.blur;
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = '#fff';
  pen.lineWidth = 2 * density;
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift, side);
    pen.lineTo(shift + side, 0);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? colours.blur;
}
