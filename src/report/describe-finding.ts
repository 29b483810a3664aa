import type { CheckFinding } from '../contract/check-finding.js';
import type { FindingCode } from '../contract/finding-code.js';
import type { Look } from '../contract/look.js';

interface Wording {
  readonly title: string;
  /** how the expected value bounds the measured one: from both sides, from below, or from above by as much as is tolerated */
  readonly bound?: 'about' | 'least' | 'most';
  readonly digits?: number;
  /** what a measure of 1 is called, times `scale`; the first number says of what it is */
  readonly unit?: string;
  readonly scale?: number;
  readonly of?: string;
}

const share = { scale: 100, digits: 1, unit: '\u00a0%' } as const;

const wordings: Readonly<Record<FindingCode, Wording>> = {
  'no-look': { title: 'No look was applied' },
  'other-look': { title: 'Another look', bound: 'about' },
  'older-version': { title: 'An older version of the look', bound: 'about' },
  'image-changed': { title: 'The photo was changed after the look was applied' },
  'pixels-differ': { title: 'The picture is not what its recipe gives' },
  'head-size': { title: 'Head size', bound: 'about', ...share, of: ' of the height' },
  'eye-line': { title: 'Eye line', bound: 'about', ...share, of: ' from the top' },
  centring: { title: 'Centring', bound: 'about', ...share, of: ' from the left' },
  roll: { title: 'Head tilted', bound: 'about', digits: 1, unit: '°' },
  cropped: { title: 'Head or shoulders cut off', bound: 'most', ...share },
  'outside-circle': { title: 'Room to a circle', bound: 'least', ...share, of: ' of its radius' },
  blur: { title: 'Backdrop blur', bound: 'about', ...share, of: ' of a head' },
  tone: { title: 'Backdrop tone, distance ΔE', bound: 'most', digits: 1 },
  clutter: { title: 'Clutter in the backdrop', bound: 'most', ...share },
  temperature: { title: 'Colour of the light', bound: 'about', unit: '\u00a0K' },
  exposure: { title: 'Light on the face', bound: 'about', digits: 1, unit: '\u00a0stops' },
  'eyes-not-sharp': { title: 'Eyes not sharp, blur', bound: 'most', ...share, of: ' of a head' },
  'too-few-pixels': { title: 'Height of the head', bound: 'least', unit: '\u00a0px' },
  'edge-verdict': { title: 'The outline wants a look' },
};

/**
 * What is off in one photo, and by how much, in one plain line without a full stop.
 * @param looks - to call looks by their names; one that is not among them goes by its id
 */
export function describeFinding(finding: CheckFinding, looks: readonly Look[] = []): string {
  const { code, measured, expected, tolerance } = finding;
  const { title, bound, of = '' } = wordings[code];
  if (bound === undefined || measured === '' || expected === '') return title;
  const words = (value: number | string) => wordsFor(value, wordings[code], looks);
  if (code === 'other-look' && measured === expected)
    return `Other settings than the look ${words(expected)}`;
  const beginning = `${title}: ${words(measured)}${of}`;
  if (bound === 'least') return `${beginning}, at least ${words(expected)}`;
  if (bound === 'most' && typeof expected === 'number') {
    return `${beginning}, at most ${words(expected + (tolerance ?? 0))}`;
  }
  return `${beginning}, expected ${words(expected)}${tolerance === null ? '' : `\u00a0±\u00a0${words(tolerance)}`}`;
}

function wordsFor(
  value: number | string,
  { digits = 0, scale = 1, unit = '' }: Wording,
  looks: readonly Look[],
): string {
  if (typeof value === 'string') return `“${looks.find(({ id }) => id === value)?.name ?? value}”`;
  const number = (value * scale).toFixed(digits);
  // Nothing is measured so finely that a zero could have a sign.
  return `${Number(number) === 0 ? number.replace('-', '') : number}${unit}`;
}

/** The same without numbers, for a group of photos. */
export const titleOfFinding = (code: FindingCode): string => wordings[code].title;
