import type { ApertureSettings } from '../contract/aperture-settings.js';
import type { BackdropLight } from '../contract/backdrop-light.js';
import type { LensSettings } from '../contract/lens-settings.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { backdropWords } from './backdrop-words.js';
import { formatValue, type Unit } from './controls/unit.js';
import { units } from './controls/units.js';
import { highlightWord } from './highlight-scale.js';
import { neutral } from './neutral-settings.js';
import { sameData } from './same-data.js';
import { strings } from './strings.js';
import { tidySettings } from './tidy-settings.js';

/** One setting that is not as the look has it. */
export interface LookChange {
  readonly label: string;
  /** as the look has it; null where the look leaves it alone */
  readonly from: string | null;
  readonly to: string;
  /** all settings as they are, but this one as the look has it */
  readonly undone: RenderSettings;
}

/** One setting: how it is read, put into other settings, and said. */
interface Part {
  readonly label: string;
  read(settings: RenderSettings): unknown;
  put(settings: RenderSettings, from: RenderSettings): RenderSettings;
  /** null: it does nothing */
  say(settings: RenderSettings): string | null;
}

/** What has been changed since the look was chosen; empty exactly when the settings, tidied, equal the look's. */
export function lookChanges(look: RenderSettings, settings: RenderSettings): readonly LookChange[] {
  return parts()
    .filter(({ read }) => !sameData(read(look), read(settings)))
    .map(({ label, put, say }) => ({
      label,
      from: say(look),
      to: say(settings) ?? strings.changes.none,
      undone: tidySettings(put(settings, look), look),
    }));
}

function parts(): readonly Part[] {
  const { lens, light } = strings;
  return [
    lensPart('fNumber', strings.amount.legend, units.fNumber),
    lensPart('focalLengthMm', lens.focalLength, units.millimetres),
    aperturePart('blades', lens.shape, (blades) => (blades === 0 ? lens.round : lens.blades(blades))),
    aperturePart('curvature', lens.curvature, inUnit(units.percent)),
    aperturePart('rotationDeg', lens.rotation, inUnit(units.degrees)),
    aperturePart('catEye', lens.catEye, inUnit(units.percent)),
    aperturePart('squeeze', lens.squeeze, inUnit(units.percent)),
    lensPart('highlightBoost', lens.highlights, highlightWord, neutral.highlightBoost),
    lensPart('focusRange', lens.focusRange, units.percent, neutral.focusRange),
    {
      label: strings.tabs.backdrop,
      read: ({ backdrop }) => backdrop,
      put: (settings, { backdrop }) => ({ ...settings, backdrop }),
      say: ({ backdrop }) => backdropWords(backdrop),
    },
    lightPart('evenOut', light.evenOut, units.percent),
    lightPart('exposureEv', light.exposure, units.stops),
    lightPart('saturation', light.saturation, units.change),
    lightPart('warmth', light.warmth, units.signedPercent),
    lightPart('vignette', light.vignette, units.percent),
  ];
}

const inUnit = (unit: Unit) => (value: number) => formatValue(value, unit);

type LensNumber = Exclude<keyof LensSettings, 'aperture'>;

function lensPart(
  key: LensNumber,
  label: string,
  words: Unit | ((value: number) => string),
  absent = 0,
): Part {
  const read = ({ lens }: RenderSettings) => lens[key] ?? absent;
  const say = typeof words === 'function' ? words : inUnit(words);
  return {
    ...{ label, read },
    put: (settings, from) => ({ ...settings, lens: { ...settings.lens, [key]: read(from) } }),
    say: (settings) => say(read(settings)),
  };
}

function aperturePart(key: keyof ApertureSettings, label: string, say: (value: number) => string): Part {
  const whole = ({ lens }: RenderSettings) => lens.aperture ?? neutral.aperture;
  const read = (settings: RenderSettings) => whole(settings)[key];
  return {
    ...{ label, read },
    put: (settings, from) => ({
      ...settings,
      lens: { ...settings.lens, aperture: { ...whole(settings), [key]: read(from) } },
    }),
    say: (settings) => say(read(settings)),
  };
}

function lightPart(key: keyof BackdropLight, label: string, unit: Unit): Part {
  const whole = ({ light }: RenderSettings) => light ?? neutral.light;
  const read = (settings: RenderSettings) => whole(settings)[key];
  return {
    ...{ label, read },
    put: (settings, from) => ({ ...settings, light: { ...whole(settings), [key]: read(from) } }),
    say: (settings) => (read(settings) === neutral.light[key] ? null : formatValue(read(settings), unit)),
  };
}
