import type { LibraryLook, LibraryLooks } from '../contract/library-look.js';
import type { Look } from '../contract/look.js';
import { sameData } from './same-data.js';

/** A look of the file that its library has in other words by now. */
export interface LibraryNews {
  readonly look: Look;
  readonly library: LibraryLook;
}

/**
 * The looks of the file whose library has a newer version, or other settings under the same number. A collection of the file itself that is
 * behind its looks is no news: it waits to be published again.
 */
export function libraryNews(looks: readonly Look[], found: LibraryLooks | null): readonly LibraryNews[] {
  return looks.flatMap((look) => {
    const library = newest((found?.looks ?? []).filter((each) => each.look.id === look.id));
    if (library === undefined) return [];
    const isAhead = library.look.version > look.version;
    const isOther = !sameData(library.look.settings, look.settings);
    const isBehind = library.look.version < look.version && library.libraryName === null;
    return isAhead || (isOther && !isBehind) ? [{ look, library }] : [];
  });
}

/** Team libraries speak before the file's own collections. */
const newest = (some: readonly LibraryLook[]): LibraryLook | undefined =>
  [...some].sort(
    (a, b) =>
      Number(a.libraryName === null) - Number(b.libraryName === null) || b.look.version - a.look.version,
  )[0];
