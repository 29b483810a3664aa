import type { LensSettings } from '../contract/lens-settings.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { neutral } from './neutral-settings.js';
import { sameData } from './same-data.js';

/**
 * The same settings in the look's own spelling: a part that means what the look's means is written as the look writes it, and a part
 * that does nothing is left out. So settings that were changed and changed back equal their look again.
 */
export function tidySettings(settings: RenderSettings, look: RenderSettings): RenderSettings {
  const { light, lens, ...rest } = settings;
  const { aperture, highlightBoost, focusRange, ...optics } = lens;
  const tidyLens: LensSettings = {
    ...optics,
    ...part('aperture', aperture, look.lens.aperture),
    ...part('highlightBoost', highlightBoost, look.lens.highlightBoost),
    ...part('focusRange', focusRange, look.lens.focusRange),
  };
  return { ...rest, lens: tidyLens, ...part('light', light, look.light) };
}

/** `{ [key]: value }`, or nothing where the part is best left out. */
function part<K extends keyof typeof neutral, V>(
  key: K,
  value: V | undefined,
  look: V | undefined,
): { [P in K]?: V } {
  const means = (one: V | undefined) => one ?? neutral[key];
  const spelled = sameData(means(value), means(look)) ? look : value;
  const isLeftOut = spelled === undefined || (spelled !== look && sameData(spelled, neutral[key]));
  return isLeftOut ? {} : ({ [key]: spelled } as { [P in K]?: V });
}
