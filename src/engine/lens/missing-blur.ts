/**
 * Diameter of the disc that must still be added so that a backdrop with `existingPx` of blur ends at `targetPx`: variances
 * of successive blurs add. 0 when the photo is already soft enough.
 */
export function missingBlurPx(targetPx: number, existingPx: number): number {
  return Math.sqrt(Math.max(0, targetPx * targetPx - existingPx * existingPx));
}
