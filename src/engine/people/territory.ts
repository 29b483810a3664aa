import type { PhotoGrid } from '../matte/place-pass.js';

/** Label of what looked like a person and is none. */
export const nobody = 255;

/** Whose each pixel of a coarse grid over the whole photo is. */
export interface Territory extends PhotoGrid {
  /** per pixel, row-major: 0 the room, 1 and up the people in their order, or {@link nobody} */
  readonly owner: Uint8Array;
}
