import type { PhotoPoint } from './photo-point.js';

/** Whom a photo is about: left to the engine, or the people at these points (each person found nearest to one). */
export type SubjectChoice = 'auto' | { readonly people: readonly PhotoPoint[] };

/** More people than this are seldom chosen one by one, and a recipe stays small. */
const mostPoints = 16;

/**
 * The choice in `value`, with points to four decimals (less than half a pixel) and nothing else in it; undefined for everything that is
 * none: no points, too many, or outside of the photo. Never throws.
 */
export function readSubjectChoice(value: unknown): SubjectChoice | undefined {
  if (value === 'auto') return value;
  const points: unknown = (value as { people?: unknown } | null | undefined)?.people;
  if (!Array.isArray(points) || points.length === 0 || points.length > mostPoints) return undefined;
  const people = points.map(readPoint);
  return people.every((point) => point !== undefined) ? { people } : undefined;
}

function readPoint(value: unknown): PhotoPoint | undefined {
  const { x, y } = (value ?? {}) as Partial<PhotoPoint>;
  return isShare(x) && isShare(y) ? { x: rounded(x), y: rounded(y) } : undefined;
}

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
