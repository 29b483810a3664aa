import type { BackdropSettings, Tone } from '../contract/backdrop-settings.js';
import { BlurError } from '../contract/blur-error.js';
import { findLook } from '../contract/looks.js';
import type { OptionValues } from './option-values.js';
import type { SettingOptionName } from './setting-options.js';

type Values = OptionValues<SettingOptionName>;

type Mode = BackdropSettings['mode'];

/** Which backdrops an option belongs to. */
const belongsTo: readonly (readonly [SettingOptionName, readonly Mode[]])[] = [
  ['tones', ['solid', 'gradient', 'studio']],
  ['angle', ['gradient']],
  ['floor-shadow', ['studio']],
  ['backdrop-image', ['image']],
  ['as-it-is', ['image']],
];
const modes: readonly Mode[] = ['soften', 'solid', 'gradient', 'studio', 'image'];
const downward = 180;

/**
 * The look's backdrop, or the one asked for. A picture is named by its path.
 * @throws BlurError `bad-argument`
 */
export function backdropFromValues(values: Values, own: BackdropSettings): BackdropSettings {
  const mode = modeFrom(values, own);
  for (const [name, fitting] of belongsTo) {
    if (!values.has(name) || fitting.includes(mode)) continue;
    const kinds = fitting.map((kind) => `--backdrop ${kind}`).join(', ');
    throw new BlurError('bad-argument', `--${name} goes with ${kinds}, not with ${mode}.`);
  }
  switch (mode) {
    case 'soften':
      return { mode };
    case 'solid':
      return { mode, rgb: tonesFrom(values, 1)![0]! };
    case 'gradient': {
      const [fromRgb, toRgb] = tonesFrom(values, 2)!;
      return { mode, fromRgb: fromRgb!, toRgb: toRgb!, angleDeg: values.number('angle') ?? downward };
    }
    case 'studio':
      return studioFrom(values, own);
    case 'image':
      return imageFrom(values, own);
  }
}

function modeFrom(values: Values, own: BackdropSettings): Mode {
  const asked = values.text('backdrop');
  if (asked === null) return values.has('backdrop-image') ? 'image' : own.mode;
  const mode = modes.find((known) => known === asked);
  if (mode === undefined) {
    throw new BlurError('bad-argument', `--backdrop takes ${modes.join(', ')}, not “${asked}”.`);
  }
  return mode;
}

function studioFrom(values: Values, own: BackdropSettings): BackdropSettings {
  const shipped = findLook('studio')!.settings.backdrop;
  const [base] = [own, shipped].filter((backdrop) => backdrop.mode === 'studio');
  if (base === undefined) throw new TypeError('the studio look has no studio backdrop');
  const [centreRgb, edgeRgb] = values.has('tones') ? tonesFrom(values, 2)! : [base.centreRgb, base.edgeRgb];
  const floorShadow = values.number('floor-shadow') ?? base.floorShadow;
  return {
    mode: 'studio',
    centreRgb: centreRgb!,
    edgeRgb: edgeRgb!,
    ...(floorShadow !== undefined && { floorShadow }),
  };
}

function imageFrom(values: Values, own: BackdropSettings): BackdropSettings {
  const path = values.text('backdrop-image');
  if (path !== null) return { mode: 'image', imageHash: path, throughLens: !values.has('as-it-is') };
  if (own.mode === 'image') return own;
  throw new BlurError('bad-argument', '--backdrop image needs --backdrop-image FILE.');
}

function tonesFrom(values: Values, count: 1 | 2): Tone[] {
  const text = values.text('tones');
  const wanted = count === 1 ? 'one colour, like 0B5FFF' : 'two colours, like F4F4F2,BFC4CC';
  const tones = (text ?? '').split(',').map(toneOf);
  if (tones.length === count && tones.every((tone) => tone !== undefined)) return tones;
  const not = text === null ? '' : `, not “${text}”`;
  throw new BlurError('bad-argument', `--tones takes ${wanted}${not}.`);
}

function toneOf(text: string): Tone | undefined {
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (hex === undefined) return undefined;
  const long = hex.length === 6 ? hex : hex.replace(/./g, '$&$&');
  const code = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [code(0), code(2), code(4)];
}
