import type { BackdropLight } from './backdrop-light.js';
import { isBackdropLight } from './backdrop-light.js';
import type { BackdropSettings } from './backdrop-settings.js';
import { isBackdropSettings } from './backdrop-settings.js';
import type { LensSettings } from './lens-settings.js';
import { isLensSettings } from './lens-settings.js';

/** Everything a render depends on besides the photo and its analysis. Holds no pixels: the same settings fit any size. */
export interface RenderSettings {
  readonly lens: LensSettings;
  readonly backdrop: BackdropSettings;
  /** how the backdrop is lit anew; absent: as photographed */
  readonly light?: BackdropLight;
}

/** True when `value` is a well-formed RenderSettings with every number in its range. */
export function isRenderSettings(value: unknown): value is RenderSettings {
  if (typeof value !== 'object' || value === null) return false;
  const { lens, backdrop, light } = value as Partial<Record<keyof RenderSettings, unknown>>;
  return (
    isLensSettings(lens) && isBackdropSettings(backdrop) && (light === undefined || isBackdropLight(light))
  );
}
