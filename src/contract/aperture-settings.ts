import { inRange, type ValueRange } from './in-range.js';

/** The shape of a lens's opening, which is the shape of every disc it draws. */
export interface ApertureSettings {
  /** 0: round; 5..9: a polygon of so many blades, its corners on the round opening's rim */
  readonly blades: 0 | 5 | 6 | 7 | 8 | 9;
  /** of the blades: 0 straight, 1 as round as the rim */
  readonly curvature: number;
  /** degrees counter-clockwise, 0..360, by which a corner of a background lamp's disc is turned from pointing right */
  readonly rotationDeg: number;
  /** 0..0.6: how far, in radii, the barrel's rim has moved across the opening in the frame's corners; none in its middle */
  readonly catEye: number;
  /** width of a disc over its height: 1, or 0.5..1 through an anamorphic lens */
  readonly squeeze: number;
}

export const bladeCounts = [0, 5, 6, 7, 8, 9] as const;

export const apertureRanges = {
  curvature: [0, 1],
  rotationDeg: [0, 360],
  catEye: [0, 0.6],
  squeeze: [0.5, 1],
} as const satisfies Partial<Record<keyof ApertureSettings, ValueRange>>;

/** True when `value` is a well-formed ApertureSettings with every number in its range. */
export function isApertureSettings(value: unknown): value is ApertureSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { blades, curvature, rotationDeg, catEye, squeeze } = value as Partial<ApertureSettings>;
  return (
    bladeCounts.some((count) => count === blades) &&
    inRange(curvature, ...apertureRanges.curvature) &&
    inRange(rotationDeg, ...apertureRanges.rotationDeg) &&
    inRange(catEye, ...apertureRanges.catEye) &&
    inRange(squeeze, ...apertureRanges.squeeze)
  );
}
