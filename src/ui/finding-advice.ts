import type { FindingCode } from '../contract/finding-code.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { strings } from './strings.js';

/** What somebody can do about a finding that no click mends; undefined where there is nothing to say. */
export function findingAdvice(code: FindingCode, { recipe, locked }: PhotoTarget): string | undefined {
  const { advice, lookFirst, sameAgain } = strings.check;
  const byHand: Readonly<Partial<Record<FindingCode, string>>> = advice;
  if (locked || code !== 'blur') return byHand[code];
  return recipe === null ? lookFirst : sameAgain;
}
