import type { Look } from '../contract/look.js';
import type { RenderSettings } from '../contract/render-settings.js';
import { settingsWord } from './settings-word.js';

/** Of ids that are made here; looks that were imported have others. */
const prefix = 'own-';
/** Longer names do not fit a card, whatever its width. */
export const longestName = 60;

/** A look of the file's own, under a name that none of the others has. */
export function makeOwnLook(name: string, settings: RenderSettings, others: readonly Look[]): Look {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  const id = `${prefix}${high!.toString(36)}${low!.toString(36)}`;
  return { id, name: freeName(name, others), word: settingsWord(settings), suits: '', version: 1, settings };
}

/** The look with other settings, which makes it a newer version of itself. */
export const withSettings = (look: Look, settings: RenderSettings): Look => ({
  ...look,
  version: look.version + 1,
  word: settingsWord(settings),
  settings,
});

/** The name itself, or with the first number behind it that makes it one of its own; at most {@link longestName} characters. */
export function freeName(wanted: string, others: readonly Look[]): string {
  const name = wanted.trim().replace(/\s+/g, ' ');
  const taken = new Set(others.map((look) => look.name.toLowerCase()));
  const stem = name.replace(/ \d+$/, '') || name;
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const tried = `${cut(number === 1 ? name : stem, longestName - suffix.length)}${suffix}`;
    if (!taken.has(tried.toLowerCase())) return tried;
  }
}

// Never through the middle of a character that takes two places.
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.trimEnd();
}
