/** Index into 0..size−1 of a position that may lie outside: the picture is continued by its mirror image. */
export function mirrored(index: number, size: number): number {
  if (index >= 0 && index < size) return index;
  const period = 2 * size;
  const folded = ((index % period) + period) % period;
  return folded < size ? folded : period - 1 - folded;
}
