import type { FileColour } from '../contract/file-context.js';
import { type ColourBinding, type FileLooksContent, toneFields } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import { sameData } from './same-data.js';
import { toneIn } from './tone-in.js';

/** Colours of the file that were picked for a backdrop, by the backdrop's field. */
export type ColourPicks = Readonly<Partial<Record<ColourBinding['field'], string>>>;

/**
 * The file's bindings once a look is saved as it is now: of this look's colours, those that nobody changed, and those that are what the colour of
 * the file is that was picked for them; all those of other looks.
 * @param content - before the look is put there
 */
export function keptBindings(
  content: FileLooksContent,
  look: Look,
  picks: ColourPicks,
  colours: readonly FileColour[],
): readonly ColourBinding[] {
  const before = content.looks.find(({ id }) => id === look.id);
  const own = toneFields.flatMap((field): ColourBinding[] => {
    const tone = toneIn(look.settings.backdrop, field);
    if (tone === undefined) return [];
    const bound = content.bindings.find((each) => each.lookId === look.id && each.field === field);
    const colourId = picks[field] ?? bound?.colourId;
    const isAsBound = bound !== undefined && bound.colourId === colourId;
    const isUnchanged = before !== undefined && sameData(toneIn(before.settings.backdrop, field), tone);
    const colour = colours.find(({ id }) => id === colourId);
    const isKept = (isAsBound && isUnchanged) || (colour !== undefined && sameData(colour.rgb, tone));
    return isKept && colourId !== undefined ? [{ lookId: look.id, field, colourId }] : [];
  });
  return [...content.bindings.filter(({ lookId }) => lookId !== look.id), ...own];
}
