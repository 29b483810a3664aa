import { editorsTurn } from './editors-turn.js';

/** So many items are worked on before the editor gets a turn. */
const itemsPerTurn = 16;

/**
 * Maps items like `Promise.all`, a small portion at a time: hundreds in one go would hold up the editor.
 * @returns null when `isOutdated` became true meanwhile; the rest is then left alone
 */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result | Promise<Result>,
  isOutdated: () => boolean,
): Promise<Result[] | null> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += itemsPerTurn) {
    if (from > 0) await editorsTurn();
    if (isOutdated()) return null;
    results.push(...(await Promise.all(items.slice(from, from + itemsPerTurn).map(map))));
  }
  return results;
}
