import type { PixelBox } from '../../contract/face.js';
import type { FirstMatte } from './first-matte.js';
import { gridBox, type PhotoGrid } from './place-pass.js';

/** A part of the photo worth a look of its own. */
export interface MatteTile {
  /** in photo pixels, within the photo */
  readonly box: PixelBox;
  /** sides beyond which the person may go on */
  readonly fades: Readonly<Record<'left' | 'right' | 'top' | 'bottom', boolean>>;
}

/** A look costs as much as the first one: so many are worth waiting for. A fourth lowers the error by half a percent. */
const mostTiles = 3;
/** Side of a tile as a share of the box; 2×2 of them overlap by a third of a tile. */
const tileShare = 0.6;
/** A tile is not worth a look when less than this share of it is unsure. */
const leastUnsure = 0.002;
/** Hair that takes less than this share of the box's longer side has few of the network's pixels, and gets a tile by itself. */
const smallHead = 0.5;
/** What surrounds hair in its tile, as a share of the hair: without shoulders and room nobody knows what hair is. */
const hairMargin = 0.15;
const surelyHair = 0.4;

/**
 * Where to look again: the hair when it is small, and those quarters of the box in which most of the outline is unsure, hair
 * counting twice.
 * @param box - around the person, in photo pixels
 */
export function chooseTiles(matte: FirstMatte, grid: PhotoGrid, box: PixelBox): MatteTile[] {
  const hair = hairTile(matte, grid, box);
  const quarters = [0, 1, 2, 3]
    .map((index) => quarter(box, index % 2 === 1, index >= 2))
    .map((tile) => ({ tile, unsure: unsureIn(matte, gridBox(tile.box, grid), grid) }))
    .filter(({ unsure }) => unsure > leastUnsure)
    .sort((a, b) => b.unsure - a.unsure)
    .map(({ tile }) => tile);
  return [...(hair ? [hair] : []), ...quarters].slice(0, mostTiles);
}

function quarter(box: PixelBox, right: boolean, low: boolean): MatteTile {
  const width = box.width * tileShare;
  const height = box.height * tileShare;
  const x = box.x + (right ? box.width - width : 0);
  const y = box.y + (low ? box.height - height : 0);
  return { box: { x, y, width, height }, fades: { left: right, right: !right, top: low, bottom: !low } };
}

/** Share of a part of the grid that is unsure, hair counted twice. */
function unsureIn({ person, hair }: FirstMatte, at: PixelBox, { widthPx }: PhotoGrid): number {
  let unsure = 0;
  for (let y = at.y; y < at.y + at.height; y++) {
    for (let i = y * widthPx + at.x; i < y * widthPx + at.x + at.width; i++) {
      if (person.data[i]! > 0.02 && person.data[i]! < 0.98) unsure += 1 + hair.data[i]!;
    }
  }
  return unsure / Math.max(1, at.width * at.height);
}

/** The square around the hair, or null when there is none or the quarters show it well enough. */
function hairTile({ person, hair }: FirstMatte, grid: PhotoGrid, box: PixelBox): MatteTile | null {
  let [left, top, right, bottom] = [grid.widthPx, grid.heightPx, 0, 0];
  for (let y = 0, i = 0; y < grid.heightPx; y++) {
    for (let x = 0; x < grid.widthPx; x++, i++) {
      if (hair.data[i]! < surelyHair || person.data[i]! < surelyHair) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
      [top, bottom] = [Math.min(top, y), y + 1];
    }
  }
  if (right <= left) return null;
  const [pxX, pxY] = [grid.photo.widthPx / grid.widthPx, grid.photo.heightPx / grid.heightPx];
  const side = Math.max((right - left) * pxX, (bottom - top) * pxY) * (1 + 2 * hairMargin);
  if (side > smallHead * Math.max(box.width, box.height)) return null;
  const { widthPx, heightPx } = grid.photo;
  const x = Math.max(0, ((left + right) / 2) * pxX - side / 2);
  const y = Math.max(0, ((top + bottom) / 2) * pxY - side / 2);
  const [width, height] = [Math.min(widthPx, x + side) - x, Math.min(heightPx, y + side) - y];
  return { box: { x, y, width, height }, fades: { left: true, right: true, top: y > 0, bottom: true } };
}
