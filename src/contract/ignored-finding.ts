import { type FindingCode, findingCodes } from './finding-code.js';
import { jsonIn } from './json-in.js';

/** Plugin-data key under which a layer keeps what is ignored about its photo. */
export const ignoredKey = 'ignored';

/** A finding somebody has decided to live with, in one photo. */
export interface IgnoredFinding {
  readonly code: FindingCode;
  /** why, in that person's words; at most 200 characters */
  readonly reason: string;
}

export const longestReason = 200;

/** True when `value` is a well-formed IgnoredFinding. */
export function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { code, reason } = value as Partial<Record<keyof IgnoredFinding, unknown>>;
  return (
    findingCodes.some((known) => known === code) &&
    typeof reason === 'string' &&
    reason.length <= longestReason
  );
}

const schema = 1;

/**
 * The text under which ignored findings are kept; '' for none.
 * @param sourceHash - of the photo they are about: another photo in the same layer is looked at afresh
 */
export const packIgnored = (ignored: readonly IgnoredFinding[], sourceHash: string): string =>
  ignored.length === 0 ? '' : JSON.stringify({ schema, sourceHash, ignored });

/** What `packIgnored` wrote about this photo, each code once; of what cannot be read, and of another photo, nothing. Never throws. */
export function parseIgnored(text: string, sourceHash: string): readonly IgnoredFinding[] {
  const value = jsonIn(text);
  const { sourceHash: of, ignored } = (value ?? {}) as { sourceHash?: unknown; ignored?: unknown };
  if (of !== sourceHash || !Array.isArray(ignored)) return [];
  const byCode = new Map(ignored.filter(isIgnoredFinding).map(({ code, reason }) => [code, reason]));
  return [...byCode].map(([code, reason]) => ({ code, reason }));
}
