import type { RenderSettings } from '../contract/render-settings.js';
import { backdropFromValues } from './backdrop-from-values.js';
import { lensFromValues } from './lens-from-values.js';
import { lightFromValues } from './light-from-values.js';
import type { OptionValues } from './option-values.js';
import type { SettingOptionName } from './setting-options.js';

/**
 * The look's settings with what was asked for instead. A backdrop picture stands in here by its path.
 * @throws BlurError `bad-argument`
 */
export function settingsFromValues(
  values: OptionValues<SettingOptionName>,
  own: RenderSettings,
): RenderSettings {
  const light = lightFromValues(values, own.light);
  return {
    lens: lensFromValues(values, own.lens),
    backdrop: backdropFromValues(values, own.backdrop),
    ...(light && { light }),
  };
}
