import type { RenderSettings } from '../contract/render-settings.js';

/** True when both make the same picture of the same photo. */
export function sameSettings(one: RenderSettings, other: RenderSettings): boolean {
  if (one.lens.fNumber !== other.lens.fNumber || one.lens.focalLengthMm !== other.lens.focalLengthMm) {
    return false;
  }
  const [a, b] = [one.backdrop, other.backdrop];
  if (a.mode === 'soften' || b.mode === 'soften') return a.mode === b.mode;
  return a.centreRgb.join() === b.centreRgb.join() && a.edgeRgb.join() === b.edgeRgb.join();
}
