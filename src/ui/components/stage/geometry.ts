import type { PhotoPoint } from '../../../contract/photo-point.js';
import { type Matrix, type Point, scaleOf } from '../../matrix.js';
import { type Gaze, placeOf, pointAt, viewMatrix, type Window } from '../../viewport.js';

/** Where things of the photo are on the stage. Lengths are the page's own unless they are named otherwise. */
export interface Geometry {
  readonly window: Window;
  /** from the photo's pixels to the screen's */
  readonly matrix: Matrix;
  /** pixels of the screen per pixel of the page */
  readonly density: number;
}

/** Where a point of the photo is seen. */
export function placeOnPage({ window, matrix, density }: Geometry, point: PhotoPoint): Point {
  const { x, y } = placeOf(window, matrix, point);
  return { x: x / density, y: y / density };
}

/** The point of the photo under a pointer; held within the photo. */
export function pointUnder(
  { window, matrix, density }: Geometry,
  element: Element,
  event: MouseEvent,
): PhotoPoint {
  const { left, top } = element.getBoundingClientRect();
  const place = { x: (event.clientX - left) * density, y: (event.clientY - top) * density };
  const { x, y } = pointAt(window, matrix, place);
  return { x: Math.max(0, Math.min(1, x)), y: Math.max(0, Math.min(1, y)) };
}

/** How long a share of the photo's longer side is on the page. */
export const lengthOnPage = ({ window, matrix, density }: Geometry, share: number): number =>
  (share * Math.max(window.photo.width, window.photo.height) * scaleOf(matrix)) / density;

/** The geometry of a window as it is looked through now. */
export const geometryOf = (window: Window, gaze: Gaze, density: number): Geometry => ({
  window,
  matrix: viewMatrix(window, gaze),
  density,
});
