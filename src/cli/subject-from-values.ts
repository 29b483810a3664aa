import { BlurError } from '../contract/blur-error.js';
import { readSubjectChoice, type SubjectChoice } from '../contract/subject-choice.js';
import type { OptionValues } from './option-values.js';

/**
 * Whom `--subject` names; null when it was not given.
 * @throws BlurError `bad-argument`
 */
export function subjectFromValues(values: OptionValues<'subject'>): SubjectChoice | null {
  const given = values.text('subject');
  if (given === null) return null;
  const choice = readSubjectChoice(given === 'auto' ? given : { people: given.split(';').map(pointOf) });
  if (choice !== undefined) return choice;
  throw new BlurError(
    'bad-argument',
    `--subject takes points as shares of width and height, like 0.4,0.3;0.7,0.35, not “${given}”.`,
  );
}

function pointOf(text: string): unknown {
  const parts = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return parts.length === 2 ? { x: parts[0], y: parts[1] } : undefined;
}
