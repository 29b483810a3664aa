import type { CheckFinding } from '../contract/check-finding.js';
import type { FindingCode } from '../contract/finding-code.js';
import { strings } from './strings.js';

/** `Head too small`: what is off, in a few words, with its direction where there is one. */
export function findingWords({ code, measured, expected }: CheckFinding): string {
  const { titles, beyond } = strings.check;
  const pairs: Readonly<Partial<Record<FindingCode, readonly [above: string, below: string]>>> = beyond;
  const pair = pairs[code];
  if (pair === undefined || typeof measured !== 'number' || typeof expected !== 'number') return titles[code];
  return measured > expected ? pair[0] : pair[1];
}
