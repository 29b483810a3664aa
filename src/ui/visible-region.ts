import type { PixelBox } from '../contract/face.js';
import { inverted, type Matrix, transformed } from './matrix.js';
import type { Window } from './viewport.js';

/**
 * The smallest box of whole pixels of the photo that holds all that is seen, and a little around it, so that the next short push needs no
 * other. Null when nothing of the photo is seen.
 * @param margin - as a share of the view's sides
 */
export function visibleRegion(
  { photo, view }: Pick<Window, 'photo' | 'view'>,
  matrix: Matrix,
  margin = 0,
): PixelBox | null {
  const back = inverted(matrix);
  const [aside, over] = [view.width * margin, view.height * margin];
  const corners = [
    { x: -aside, y: -over },
    { x: view.width + aside, y: -over },
    { x: -aside, y: view.height + over },
    { x: view.width + aside, y: view.height + over },
  ].map((corner) => transformed(back, corner));
  // A corner on a pixel's border must not ask for the pixel beyond for the sake of a rounding error.
  const hair = 1e-6;
  const xs = corners.map(({ x }) => Math.max(0, Math.min(photo.width, x)));
  const ys = corners.map(({ y }) => Math.max(0, Math.min(photo.height, y)));
  const x = Math.floor(Math.min(...xs) + hair);
  const y = Math.floor(Math.min(...ys) + hair);
  const width = Math.ceil(Math.max(...xs) - hair) - x;
  const height = Math.ceil(Math.max(...ys) - hair) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}
