/** The lens the backdrop is seen through. */
export interface LensSettings {
  /** 20..200 */
  readonly focalLengthMm: number;
  /** f-number N, 1..32; the aperture's diameter is focalLengthMm / fNumber */
  readonly fNumber: number;
}

/** What stands behind the person: the photo's own room out of focus, or a soft studio gradient instead of it. */
export type BackdropSettings =
  | { readonly mode: 'soften' }
  | {
      readonly mode: 'studio';
      /** encoded sRGB 0..255, at the brightest point behind the head */
      readonly centreRgb: readonly [number, number, number];
      /** encoded sRGB 0..255, toward the corners */
      readonly edgeRgb: readonly [number, number, number];
    };

/** Everything a render depends on besides the photo and its analysis. Holds no pixels: the same settings fit any size. */
export interface RenderSettings {
  readonly lens: LensSettings;
  readonly backdrop: BackdropSettings;
}

const inRange = (value: unknown, low: number, high: number): value is number =>
  typeof value === 'number' && value >= low && value <= high;

const isRgb = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 3 && value.every((c) => inRange(c, 0, 255));

/** True when `value` is a well-formed RenderSettings with every number in its range. */
export function isRenderSettings(value: unknown): value is RenderSettings {
  const candidate = value as Partial<RenderSettings> | null;
  if (typeof candidate !== 'object' || candidate === null) return false;
  const { lens, backdrop } = candidate;
  if (typeof lens !== 'object' || lens === null || !inRange(lens.fNumber, 1, 32)) return false;
  if (!inRange(lens.focalLengthMm, 20, 200)) return false;
  if (typeof backdrop !== 'object' || backdrop === null) return false;
  if (backdrop.mode === 'soften') return true;
  return backdrop.mode === 'studio' && isRgb(backdrop.centreRgb) && isRgb(backdrop.edgeRgb);
}
