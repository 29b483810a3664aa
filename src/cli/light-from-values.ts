import type { BackdropLight } from '../contract/backdrop-light.js';
import type { OptionValues } from './option-values.js';
import type { SettingOptionName } from './setting-options.js';

const asPhotographed: BackdropLight = { evenOut: 0, exposureEv: 0, saturation: 1, warmth: 0, vignette: 0 };
const names = ['even-out', 'exposure', 'saturation', 'warmth', 'vignette'] as const;

/**
 * The look's light on the backdrop with what was asked for instead; undefined when neither says anything.
 * @throws BlurError `bad-argument`
 */
export function lightFromValues(
  values: OptionValues<SettingOptionName>,
  light: BackdropLight | undefined,
): BackdropLight | undefined {
  if (!names.some((name) => values.has(name))) return light;
  const own = light ?? asPhotographed;
  return {
    evenOut: values.number('even-out') ?? own.evenOut,
    exposureEv: values.number('exposure') ?? own.exposureEv,
    saturation: values.number('saturation') ?? own.saturation,
    warmth: values.number('warmth') ?? own.warmth,
    vignette: values.number('vignette') ?? own.vignette,
  };
}
