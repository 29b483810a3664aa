import type { LevelSize } from './matte-levels.js';
import type { StrokeHints } from './stroke-hints.js';

/** Reads hints by the pixels of another size of the same photo. */
export function hintAt(hints: StrokeHints, size: LevelSize): (x: number, y: number) => number {
  const across = hints.widthPx / size.widthPx;
  const down = hints.heightPx / size.heightPx;
  const { widthPx, data } = hints;
  return (x, y) => data[Math.floor((y + 0.5) * down) * widthPx + Math.floor((x + 0.5) * across)]!;
}
