import type { BaseIssue } from 'valibot';
import { BlurError } from './blur-error.js';

const longestQuote = 60;

const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'an object with names and values',
};

/**
 * What is wrong at one place of a look file, in plain words that name the place.
 * @param file - the file as it was read, for the look's name
 */
export function lookFileError(issue: BaseIssue<unknown>, file: unknown): BlurError {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const place = path.reduce<string>(
    (before, key) =>
      typeof key === 'number' ? `${before}[${key}]` : before === '' ? key : `${before}.${key}`,
    '',
  );
  return new BlurError('bad-argument', `${wordsFor(path, file)} ${faultOf(issue)}.`, { place });
}

/** `looks[2].settings.lens.fNumber` as: Look 3 (“Founder”): settings.lens.fNumber */
function wordsFor(path: readonly (string | number)[], file: unknown): string {
  if (path.length === 0) return 'The file';
  const [first, index, ...rest] = path;
  if (first !== 'looks' || typeof index !== 'number') return path.join('.');
  const name = (file as { looks: readonly ({ name?: unknown } | null)[] }).looks[index]?.name;
  const look = `Look ${index + 1}${typeof name === 'string' && name !== '' ? ` (${quoted(name)})` : ''}`;
  return rest.length === 0 ? look : `${look}: ${rest.join('.')}`;
}

function faultOf({ type, expected, received, requirement }: BaseIssue<unknown>): string {
  const not = `not ${short(received)}`;
  if (expected === 'never') return 'is not known here';
  if (received === 'undefined') return 'is missing';
  switch (type) {
    case 'min_value':
      return `has to be ${requirement} or more, ${not}`;
    case 'max_value':
      return `has to be ${requirement} or less, ${not}`;
    case 'min_length':
      return 'must not be empty';
    case 'max_length':
      return `must not be longer than ${requirement} characters`;
    case 'integer':
      return `has to be a whole number, ${not}`;
    default:
      return `has to be ${kinds[expected ?? ''] ?? oneOf(expected ?? '')}, ${not}`;
  }
}

/** `("soften" | "solid")` as: "soften" or "solid" */
const oneOf = (expected: string) =>
  expected
    .replace(/^\(|\)$/g, '')
    .split(' | ')
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

const short = (text: string) => (text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);

const quoted = (text: string) => `“${short(text)}”`;
