import type { MatteVerdict, VerdictReason } from '../../contract/matte-verdict.js';
import type { PersonFound } from '../../contract/person-found.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import type { FirstMatte } from './first-matte.js';

/** A finished matte and how it came about. */
export interface MatteRecord {
  /** the finished matte, at any size */
  readonly alpha: Plane;
  readonly first: FirstMatte;
  readonly people: readonly PersonFound[];
  readonly choiceMissed: boolean;
}

/**
 * Law between how unsure the first matte is, per person's area, and the error of the finished one, both as shares of that area:
 * a power, fitted in logarithms to 38 pictures with references (correlation 0.87), 11 photos, 15 people in other rooms, 12 drawn.
 */
const errorScale = 3.62;
const errorPower = 1.712;
/** From here on somebody should look. Of those 38 pictures 10 are above it, the worst eight among them. */
const noticeable = 0.036;
/** Somebody this large beside the subject might be the one that is meant; as a share of the subject's box. */
const rivalShare = 0.5;
const likelyHair = 0.3;

/** The engine's own opinion of its matte, without a reference. */
export function judgeMatte({ alpha, first, people, choiceMissed }: MatteRecord): MatteVerdict {
  const { hair, plain, torn } = unsureness(alpha, first);
  const expectedError = Math.min(1, errorScale * (hair + plain) ** errorPower);
  const subjectReasons: [VerdictReason, boolean][] = [
    ['outline-unsure', expectedError >= noticeable && plain > hair],
    ['looks-disagree', expectedError >= noticeable && torn > plain],
    ['several-subjects-possible', hasRival(people)],
    ['choice-missed', choiceMissed],
  ];
  const reasons = subjectReasons.filter(([, holds]) => holds).map(([reason]) => reason);
  if (reasons.length > 0) return { code: 'check-subject', reasons, expectedError };
  if (expectedError >= noticeable) return { code: 'check-hair', reasons: ['hair-unsure'], expectedError };
  return { code: 'good', reasons, expectedError };
}

/** How unsure the first matte is in hair and elsewhere, and where looks plainly contradict each other: shares of the person's area. */
function unsureness(alpha: Plane, { person, hair, doubt }: FirstMatte) {
  const area = resizePlane(alpha, person.widthPx, person.heightPx).data.reduce((a, b) => a + b, 0);
  const sums = { hair: 0, plain: 0, torn: 0 };
  for (let i = 0; i < person.data.length; i++) {
    const unsure = 4 * person.data[i]! * (1 - person.data[i]!);
    if (hair.data[i]! > likelyHair) sums.hair += unsure;
    else sums.plain += unsure;
    if (doubt.data[i]! > 0.5) sums.torn++;
  }
  const scale = 1 / Math.max(1, area);
  return { hair: sums.hair * scale, plain: sums.plain * scale, torn: sums.torn * scale };
}

function hasRival(people: readonly PersonFound[]): boolean {
  const largest = (isSubject: boolean) =>
    Math.max(
      0,
      ...people.filter((each) => each.isSubject === isSubject).map(({ box }) => box.width * box.height),
    );
  return largest(false) > rivalShare * largest(true);
}
