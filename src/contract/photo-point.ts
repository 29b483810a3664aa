/** A place in the upright photo, as shares of its width and height, 0..1: it holds at every size of the same picture. */
export interface PhotoPoint {
  readonly x: number;
  readonly y: number;
}
