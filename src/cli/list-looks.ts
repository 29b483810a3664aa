import { goesThroughLens } from '../contract/goes-through-lens.js';
import type { Look } from '../contract/look.js';
import { defaultLookId } from '../contract/looks.js';

/** Looks as a table for the terminal, with the version where one look is there in several. */
export function listLooks(looks: readonly Look[]): string {
  const width = Math.max(...looks.map(({ id }) => id.length), 10) + 2;
  const rows = looks.map(({ id, word, suits, version, settings }) => {
    const lens = goesThroughLens(settings.backdrop) ? `f/${settings.lens.fNumber}` : 'backdrop replaced';
    const standard = id === defaultLookId ? '  (default)' : '';
    const several = looks.filter((look) => look.id === id).length > 1 ? `  (version ${version})` : '';
    return `  ${plain(id).padEnd(width)}${lens.padEnd(20)}${plain(word).padEnd(13)}${plain(suits)}${several}${standard}`;
  });
  return `${rows.join('\n')}\n`;
}

/** A file's texts may hold what moves a terminal's cursor. */
const plain = (text: string) => text.replace(/\p{Cc}/gu, ' ');
