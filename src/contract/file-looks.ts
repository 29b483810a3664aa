import { isLook, type Look } from './look.js';

/** Where a file's own looks are kept: shared plugin data of the document. */
export const fileLooksPlace = { namespace: 'wideopen', key: 'looks' } as const;

/** The looks that belong to a file. */
export interface FileLooks {
  readonly looks: readonly Look[];
  /** why there may be more than can be shown: written by a newer version of the plugin, or not readable; then nothing is written over it */
  readonly problem: 'newer' | 'unreadable' | null;
}

const schema = 1;

/** The text under which looks are kept. */
export const packFileLooks = (looks: readonly Look[]): string => JSON.stringify({ schema, looks });

/** What `packFileLooks` wrote; '' is a file without looks of its own. Never throws. */
export function parseFileLooks(text: string): FileLooks {
  if (text === '') return { looks: [], problem: null };
  const unreadable = { looks: [], problem: 'unreadable' } as const;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable;
  }
  if (typeof value !== 'object' || value === null) return unreadable;
  const { schema: found, looks } = value as { schema?: unknown; looks?: unknown };
  if (typeof found !== 'number' || !Array.isArray(looks)) return unreadable;
  const readable = looks.filter(isLook);
  if (found > schema) return { looks: readable, problem: 'newer' };
  return { looks: readable, problem: readable.length === looks.length ? null : 'unreadable' };
}
