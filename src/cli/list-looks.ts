import { goesThroughLens } from '../contract/goes-through-lens.js';
import { defaultLookId, looks } from '../contract/looks.js';

/** The shipped looks as a table for the terminal. */
export function listLooks(): string {
  const rows = looks.map(({ id, word, suits, settings }) => {
    const lens = goesThroughLens(settings.backdrop) ? `f/${settings.lens.fNumber}` : 'backdrop replaced';
    const standard = id === defaultLookId ? '  (default)' : '';
    return `  ${id.padEnd(12)}${lens.padEnd(20)}${word.padEnd(13)}${suits}${standard}`;
  });
  return `${rows.join('\n')}\n`;
}
