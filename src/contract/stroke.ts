import { inRange } from './in-range.js';
import type { PhotoPoint } from './photo-point.js';

/** One pull of a brush over the photo: a hint of what belongs to the person and what does not, never the matte itself. */
export interface Stroke {
  readonly kind: 'keep' | 'blur';
  /** of the round brush, as a share of the photo's longer side, above 0 */
  readonly radius: number;
  /** the brush's way; one point is a dab */
  readonly points: readonly PhotoPoint[];
}

/** True when `value` is a well-formed Stroke with at least one point and every number in its range. */
export function isStroke(value: unknown): value is Stroke {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, radius, points } = value as Partial<Record<keyof Stroke, unknown>>;
  if (kind !== 'keep' && kind !== 'blur') return false;
  if (!inRange(radius, Number.MIN_VALUE, 1)) return false;
  return Array.isArray(points) && points.length > 0 && points.every(isPhotoPoint);
}

function isPhotoPoint(value: unknown): value is PhotoPoint {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y } = value as Partial<PhotoPoint>;
  return inRange(x, 0, 1) && inRange(y, 0, 1);
}
