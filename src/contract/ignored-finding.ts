import { type FindingCode, findingCodes } from './finding-code.js';

/** A finding somebody has decided to live with, in one photo. */
export interface IgnoredFinding {
  readonly code: FindingCode;
  /** why, in that person's words; at most 200 characters */
  readonly reason: string;
}

/** True when `value` is a well-formed IgnoredFinding. */
export function isIgnoredFinding(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { code, reason } = value as Partial<Record<keyof IgnoredFinding, unknown>>;
  return findingCodes.some((known) => known === code) && typeof reason === 'string' && reason.length <= 200;
}
