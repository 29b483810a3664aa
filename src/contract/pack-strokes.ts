import { BlurError } from './blur-error.js';
import type { Stroke } from './stroke.js';
import { strokeCode } from './stroke-code.js';

const { alphabet, format, kinds, maxLength, none, steps } = strokeCode;

/**
 * Strokes as a short text for the recipe, `'none'` for no strokes. Places and radii are rounded to 1/4095, what lies outside the
 * photo to its border. Hand over simplified strokes.
 * @throws BlurError `too-many-strokes` when the text would be longer than a recipe holds
 */
export function packStrokes(strokes: readonly Stroke[]): string {
  if (strokes.length === 0) return none;
  const text = format + strokes.map(packStroke).join('');
  if (text.length <= maxLength) return text;
  throw new BlurError('too-many-strokes', `${text.length} characters of strokes, ${maxLength} at most`, {
    strokes: strokes.length,
  });
}

function packStroke({ kind, radius, points }: Stroke): string {
  let text = alphabet[kinds.indexOf(kind)]! + two(Math.max(1, stepsOf(radius))) + packCount(points.length);
  let [x, y] = [0, 0];
  for (const [index, point] of points.entries()) {
    const [nextX, nextY] = [stepsOf(point.x), stepsOf(point.y)];
    text += index === 0 ? two(nextX) + two(nextY) : packWay(nextX - x) + packWay(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return text;
}

const stepsOf = (share: number): number => Math.round(Math.max(0, Math.min(1, share)) * steps);

const two = (value: number): string => alphabet[value >> 6]! + alphabet[value & 63]!;

const packWay = (way: number): string => packCount(way < 0 ? -2 * way - 1 : 2 * way);

function packCount(count: number): string {
  let text = '';
  let left = count;
  while (left >= 32) {
    text += alphabet[32 + (left & 31)]!;
    left >>= 5;
  }
  return text + alphabet[left]!;
}
