import type { FileColour } from '../contract/file-context.js';
import type { ColourBinding, FileLooksContent } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import { sameData } from './same-data.js';
import { toneIn } from './tone-in.js';

/** A colour of a look that is not what the colour of the file is by now that it is bound to. */
export interface LinkNews {
  readonly look: Look;
  readonly field: ColourBinding['field'];
  readonly colour: FileColour;
}

/** All of them; a colour that the file has no more says nothing. */
export function linkNews(content: FileLooksContent, colours: readonly FileColour[]): readonly LinkNews[] {
  return content.bindings.flatMap(({ lookId, field, colourId }): LinkNews[] => {
    const look = content.looks.find(({ id }) => id === lookId);
    const colour = colours.find(({ id }) => id === colourId);
    if (look === undefined || colour === undefined) return [];
    const tone = toneIn(look.settings.backdrop, field);
    return tone === undefined || sameData(tone, colour.rgb) ? [] : [{ look, field, colour }];
  });
}
