/** A rectangle of a picture; it may reach beyond the picture's borders. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The region and `byPx` more on every side. */
export const grown = ({ x, y, widthPx, heightPx }: Region, byPx: number): Region => ({
  x: x - byPx,
  y: y - byPx,
  widthPx: widthPx + 2 * byPx,
  heightPx: heightPx + 2 * byPx,
});

/** What of a region lies in a picture of this size. */
export function within(region: Region, size: Size): Region {
  const x = Math.max(0, region.x);
  const y = Math.max(0, region.y);
  const widthPx = Math.min(size.widthPx, region.x + region.widthPx) - x;
  const heightPx = Math.min(size.heightPx, region.y + region.heightPx) - y;
  return { x, y, widthPx, heightPx };
}

/** Cuts a picture into tiles of at most `side`, row by row; each begins at a multiple of it. */
export function tilesOf(size: Size, side: Size): Region[] {
  const tiles: Region[] = [];
  for (let y = 0; y < size.heightPx; y += side.heightPx) {
    for (let x = 0; x < size.widthPx; x += side.widthPx) {
      tiles.push(within({ x, y, ...side }, size));
    }
  }
  return tiles;
}
