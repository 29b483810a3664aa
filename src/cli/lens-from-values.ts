import { type ApertureSettings, bladeCounts } from '../contract/aperture-settings.js';
import { BlurError } from '../contract/blur-error.js';
import type { LensSettings } from '../contract/lens-settings.js';
import type { OptionValues } from './option-values.js';
import type { SettingOptionName } from './setting-options.js';

type Values = OptionValues<SettingOptionName>;

const round: ApertureSettings = { blades: 0, curvature: 0, rotationDeg: 0, catEye: 0, squeeze: 1 };
const apertureOptions = ['blades', 'curvature', 'rotation', 'cat-eye', 'squeeze'] as const;

/**
 * The look's lens with what was asked for instead.
 * @throws BlurError `bad-argument`
 */
export function lensFromValues(values: Values, lens: LensSettings): LensSettings {
  const highlightBoost = values.number('highlight-boost') ?? lens.highlightBoost;
  const focusRange = values.number('focus-range') ?? lens.focusRange;
  const aperture = apertureOptions.some((name) => values.has(name))
    ? apertureFrom(values, lens.aperture ?? round)
    : lens.aperture;
  return {
    focalLengthMm: values.number('focal-length-mm') ?? lens.focalLengthMm,
    fNumber: values.number('f-number') ?? lens.fNumber,
    ...(aperture && { aperture }),
    ...(highlightBoost !== undefined && { highlightBoost }),
    ...(focusRange !== undefined && { focusRange }),
  };
}

function apertureFrom(values: Values, own: ApertureSettings): ApertureSettings {
  const blades = values.number('blades') ?? own.blades;
  if (!isBladeCount(blades)) {
    throw new BlurError('bad-argument', `--blades takes 0 or a whole number from 5 to 9, not “${blades}”.`);
  }
  const ofBlades = (['curvature', 'rotation'] as const).find((name) => values.has(name));
  if (blades === 0 && ofBlades !== undefined) {
    throw new BlurError('bad-argument', `--${ofBlades} goes with --blades 5 to 9: a round opening has none.`);
  }
  return {
    blades,
    curvature: values.number('curvature') ?? own.curvature,
    rotationDeg: values.number('rotation') ?? own.rotationDeg,
    catEye: values.number('cat-eye') ?? own.catEye,
    squeeze: values.number('squeeze') ?? own.squeeze,
  };
}

const isBladeCount = (count: number): count is ApertureSettings['blades'] =>
  bladeCounts.some((known) => known === count);
