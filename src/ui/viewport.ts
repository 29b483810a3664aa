import type { Framing } from '../contract/framing.js';
import type { PhotoPoint } from '../contract/photo-point.js';
import { drawMatrix, type Size } from './crop-view.js';
import { inverted, type Matrix, type Point, transformed } from './matrix.js';

/** What is looked at, and through how large a window. */
export interface Window {
  readonly framing: Framing;
  /** in its own pixels */
  readonly photo: Size;
  /** in pixels of the screen */
  readonly view: Size;
}

/** How closely it is looked at, and where. */
export interface Gaze {
  /** times as large as what the node shows fits the view, 1 or more */
  readonly zoom: number;
  /** in the middle of the view; may lie outside of the photo where the node shows more than it */
  readonly centre: PhotoPoint;
}

/**
 * Where the photo's pixels fall in the view. Zooming enlarges what the node shows, and nothing else is ever seen: the view stays
 * within it, wherever the gaze would like to go.
 */
export function viewMatrix(window: Window, { zoom, centre }: Gaze): Matrix {
  const { framing, photo, view } = window;
  const fitted = drawMatrix(framing, photo, view);
  const middle = transformed(fitted, { x: centre.x * photo.width, y: centre.y * photo.height });
  const left = within(view.width / 2 - zoom * middle.x, view.width * (1 - zoom));
  const top = within(view.height / 2 - zoom * middle.y, view.height * (1 - zoom));
  const [a, b, c, d, e, f] = fitted;
  return [zoom * a, zoom * b, zoom * c, zoom * d, zoom * e + left, zoom * f + top];
}

/** The point of the photo, as shares of its sides, that is seen at a place of the view. */
export function pointAt({ photo }: Pick<Window, 'photo'>, matrix: Matrix, place: Point): PhotoPoint {
  const { x, y } = transformed(inverted(matrix), place);
  return { x: x / photo.width, y: y / photo.height };
}

/** Where a point of the photo is seen. */
export const placeOf = ({ photo }: Pick<Window, 'photo'>, matrix: Matrix, { x, y }: PhotoPoint): Point =>
  transformed(matrix, { x: x * photo.width, y: y * photo.height });

/** The gaze after the picture was pushed, in screen pixels; it stops at the borders. */
export function panned(window: Window, gaze: Gaze, push: Point): Gaze {
  const { view } = window;
  const middle = { x: view.width / 2 - push.x, y: view.height / 2 - push.y };
  return settled(window, { ...gaze, centre: pointAt(window, viewMatrix(window, gaze), middle) });
}

/** The gaze at another zoom, with what is seen at `place` staying there as far as the borders let it. */
export function zoomedAt(window: Window, gaze: Gaze, zoom: number, place: Point): Gaze {
  const { view } = window;
  const share = zoom / gaze.zoom;
  const middle = {
    x: place.x + (view.width / 2 - place.x) / share,
    y: place.y + (view.height / 2 - place.y) / share,
  };
  return settled(window, { zoom, centre: pointAt(window, viewMatrix(window, gaze), middle) });
}

/** The same picture, told by the point that really is in the middle. */
function settled(window: Window, gaze: Gaze): Gaze {
  const { view } = window;
  const middle = { x: view.width / 2, y: view.height / 2 };
  return { ...gaze, centre: pointAt(window, viewMatrix(window, gaze), middle) };
}

const within = (offset: number, least: number): number => Math.max(least, Math.min(0, offset));
