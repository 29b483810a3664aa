import type { HeadPlace } from './person-look.js';

/** Of every made-up scene. */
export const frame = { widthPx: 400, heightPx: 480 };
/** Pictures go on so far beyond it. */
export const frameMarginPx = 64;
/** Where the drawn person stands; the head takes two fifths of the height. */
export const frameHead: HeadPlace = { centreX: 196, chinY: 278, headPx: 192 };
