/** A rectangle in pixels of the upright photo; x and y may lie outside of it when a face is cropped. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** True when `value` is a well-formed PixelBox. */
export function isPixelBox(value: unknown): value is PixelBox {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Partial<PixelBox>;
  return [x, y, width, height].every(Number.isFinite);
}

/** A point in pixels of the upright photo, pixel centres at .5. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** One detected face. "Right" and "left" are the person's own sides. */
export interface Face {
  readonly box: PixelBox;
  readonly rightEye: PixelPoint;
  readonly leftEye: PixelPoint;
  readonly mouth: PixelPoint;
  /** 0..1 */
  readonly score: number;
}
