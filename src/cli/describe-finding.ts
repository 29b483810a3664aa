import type { CheckFinding } from '../contract/check-finding.js';
import type { FindingCode } from '../contract/finding-code.js';

interface Wording {
  readonly title: string;
  /** how the expected value bounds the measured one */
  readonly bound?: 'about' | 'least' | 'most';
  readonly unit?: (value: number) => string;
}

const digits = (value: number, count: number) => value.toFixed(count).replace(/^-(0(?:\.0+)?)$/, '$1');
const share = (of: string) => (value: number) => `${digits(value * 100, 1)} %${of}`;

const wordings: Readonly<Record<FindingCode, Wording>> = {
  'no-look': { title: 'No look was applied' },
  'other-look': { title: 'Another look', bound: 'about' },
  'older-version': { title: 'An older version of the look', bound: 'about', unit: (n) => `version ${n}` },
  'image-changed': { title: 'The photo was changed after the look was applied' },
  'pixels-differ': { title: 'The picture is not what its recipe gives' },
  'head-size': { title: 'Head size', bound: 'about', unit: share(' of the height') },
  'eye-line': { title: 'Eye line', bound: 'about', unit: share(' from the top') },
  centring: { title: 'Centring', bound: 'about', unit: share(' from the left') },
  roll: { title: 'Head tilted', bound: 'about', unit: (n) => `${digits(n, 1)}°` },
  cropped: { title: 'Head or shoulders cut off', bound: 'most', unit: share('') },
  'outside-circle': { title: 'Room to a circle', bound: 'least', unit: share(' of its radius') },
  blur: { title: 'Backdrop blur', bound: 'about', unit: share(' of a head') },
  tone: { title: 'Backdrop tone, distance ΔE', bound: 'most', unit: (n) => digits(n, 1) },
  clutter: { title: 'Clutter in the backdrop', bound: 'most', unit: share('') },
  temperature: { title: 'Colour of the light', bound: 'about', unit: (n) => `${digits(n, 0)} K` },
  exposure: { title: 'Light on the face', bound: 'about', unit: (n) => `${digits(n, 1)} stops` },
  'eyes-not-sharp': { title: 'Eyes not sharp, blur', bound: 'most', unit: share(' of a head') },
  'too-few-pixels': { title: 'Height of the head', bound: 'least', unit: (n) => `${digits(n, 0)} px` },
  'edge-verdict': { title: 'The outline wants a look' },
};

const bounds = { about: 'expected', least: 'at least', most: 'at most' } as const;

/** What is off in one photo, and by how much, in one plain line without a full stop. */
export function describeFinding({ code, measured, expected, tolerance }: CheckFinding): string {
  const { title, bound, unit = String } = wordings[code];
  if (bound === undefined || measured === '' || expected === '') return title;
  const words = (value: number | string) => (typeof value === 'number' ? unit(value) : `“${value}”`);
  const spread = bound === 'about' && tolerance !== null ? ` ± ${unit(tolerance).split(' ')[0]}` : '';
  return `${title}: ${words(measured)}, ${bounds[bound]} ${words(expected)}${spread}`;
}

/** The same without numbers, for a group of photos. */
export const titleOfFinding = (code: FindingCode): string => wordings[code].title;
