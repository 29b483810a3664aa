/** Where something lies on its page. */
interface Spot {
  readonly id: string;
  /** px of the page; null for what has no place on it */
  readonly box: { readonly x: number; readonly y: number; readonly height: number } | null;
}

const nowhere = { x: Number.MAX_VALUE, y: Number.MAX_VALUE, height: 0 };
const boxOf = ({ box }: Spot) => box ?? nowhere;

const byTop = (a: Spot, b: Spot): number => boxOf(a).y - boxOf(b).y || byLeft(a, b);
/** one exactly upon another: by id, for the host gives a selection in any order */
const byLeft = (a: Spot, b: Spot): number => boxOf(a).x - boxOf(b).x || (a.id < b.id ? -1 : 1);

/**
 * Spots as one reads a page: row by row from the top, each row from the left. A row is all that begins above the middle of its
 * highest one, since people do not place pictures to the pixel. What has no place comes last.
 */
export function inReadingOrder<Any extends Spot>(spots: readonly Any[]): Any[] {
  const ordered: Any[] = [];
  let row: Any[] = [];
  const endRow = (): void => {
    ordered.push(...row.sort(byLeft));
    row = [];
  };
  for (const spot of [...spots].sort(byTop)) {
    const first = row[0];
    if (first && boxOf(spot).y > boxOf(first).y + boxOf(first).height / 2) endRow();
    row.push(spot);
  }
  endRow();
  return ordered;
}
