import { drawMatrix } from './crop-view.js';
import { scaleOf } from './matrix.js';
import type { Window } from './viewport.js';

/** One press of + or −. */
export const zoomStep = 1.5;
/** A small photo, shown larger than it is already, is looked at this much closer. */
const closeUp = 2.5;

/** The zoom at which one pixel of the photo is one of the screen; below 1 where the photo is shown enlarged already. */
export const actualZoom = ({ framing, photo, view }: Window): number =>
  1 / scaleOf(drawMatrix(framing, photo, view));

/** For a look at hair or eyes: 100 %, or closer where 100 % would bring nothing. */
export const closeZoom = (window: Window): number => Math.max(actualZoom(window), closeUp);

/** As close as anybody needs: every pixel a square. */
export const limitZoom = (window: Window, zoom: number): number =>
  Math.max(1, Math.min(zoom, 3 * closeZoom(window)));
