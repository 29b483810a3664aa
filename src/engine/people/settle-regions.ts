import type { PixelBox } from '../../contract/face.js';
import { type MaskRegions, maskRegions } from '../raster/mask-regions.js';
import { maskWhere } from '../raster/mask-where.js';
import { classIndex } from './class-index.js';
import type { Head } from './head.js';
import { type NearestOwners, nearestOwners } from './nearest-owners.js';
import type { PeopleGrid } from './people-grid.js';
import { nobody } from './territory.js';

/** A region this near to a person, in head heights, is an arm behind a gap, or something held. */
const heldGap = 0.35;
/** Under a head, and at most this far from the rest of the person: legs under a table. */
const underGap = 2.5;
/** Somebody of whom no head is seen takes at least this share of the largest region, and of the picture. */
const leastShare = 0.1;
const leastPictureShare = 0.002;
/** Hair, skin and clothes take at least this share of somebody. */
const leastPersonShare = 0.5;
/** Hair and the skin of a face take at least this share of a region with a head in it. */
const leastHeadShare = 0.06;
const { hair, bodySkin, faceSkin, clothes } = classIndex;

/**
 * Gives an owner to the regions in which no head was seen: a person turned away, part of a person nearby (legs under a table, a
 * cup in a hand), or nobody at all.
 * @param owner - of {@link growTerritories}; changed in place
 * @returns the heads, and after them stand-ins for the people of whom none was seen
 */
export function settleRegions(grid: PeopleGrid, heads: readonly Head[], owner: Uint8Array): Head[] {
  const found = personRegions(grid);
  const all = [...heads];
  const headed = new Set<number>();
  eachPixel(found, grid.widthPx, (pixel, region) => {
    if (owner[pixel]) headed.add(region);
  });
  const largest = Math.max(0, ...found.regions.map((region) => region.areaPx));
  let near = nearestOwners({ ...grid, owner });
  const order = found.regions.map((_, index) => index).filter((index) => !headed.has(index));
  for (const index of order.sort((a, b) => found.regions[b]!.areaPx - found.regions[a]!.areaPx)) {
    const region = found.regions[index]!;
    const isLarge =
      region.areaPx >= leastShare * largest && region.areaPx >= leastPictureShare * owner.length;
    const isFirst = all.length === 0;
    const isPerson = isLarge && (isFirst || classShare(found, index, grid, person) >= leastPersonShare);
    const isHeaded = isPerson && classShare(found, index, grid, head) >= leastHeadShare;
    let label = isHeaded ? 0 : partOf(found, index, near, all, grid.widthPx);
    if (label === 0 && isPerson) label = all.push(standIn(region.box, found, index));
    eachPixel(found, grid.widthPx, (pixel, of) => {
      if (of === index) owner[pixel] = label || nobody;
    });
    if (label === all.length)
      near = nearestOwners({ ...grid, owner: owner.map((of) => (of === nobody ? 0 : of)) });
  }
  return all;
}

const person = [hair, bodySkin, faceSkin, clothes];
const head = [hair, faceSkin];

function personRegions({ widthPx, heightPx, person }: PeopleGrid): MaskRegions {
  return maskRegions(maskWhere({ widthPx, heightPx, data: person }, (value) => value > 0.5));
}

function eachPixel(
  { runs }: MaskRegions,
  widthPx: number,
  visit: (pixel: number, region: number) => void,
): void {
  for (let run = 0; run < runs.length; run += 4) {
    for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) visit(runs[run]! * widthPx + x, runs[run + 3]!);
  }
}

/** Lies where the lower body under a head would be. */
function isUnder(head: Head, box: PixelBox): boolean {
  const across = Math.abs(box.x + box.width / 2 - head.x) / head.heightPx;
  const down = (box.y - head.y) / head.heightPx;
  return across < 1.5 && box.width < 4 * head.heightPx && down > 0.5 && down < 6;
}

function classShare(found: MaskRegions, index: number, grid: PeopleGrid, wanted: readonly number[]): number {
  let count = 0;
  eachPixel(found, grid.widthPx, (pixel, region) => {
    if (region === index && wanted.includes(grid.classes[pixel]!)) count++;
  });
  return count / found.regions[index]!.areaPx;
}

/** Label of the person whom a region without a head is a part of; 0 for none. */
function partOf(
  found: MaskRegions,
  index: number,
  near: NearestOwners,
  heads: readonly Head[],
  widthPx: number,
): number {
  let [label, gap] = [0, Infinity];
  eachPixel(found, widthPx, (pixel, region) => {
    const of = near.owner[pixel]!;
    if (region === index && of !== 0 && near.steps[pixel]! < gap) [label, gap] = [of, near.steps[pixel]!];
  });
  const owner = heads[label - 1];
  if (!owner) return 0;
  const reach = isUnder(owner, found.regions[index]!.box) ? underGap : heldGap;
  return gap <= reach * owner.heightPx ? label : 0;
}

/** A head as large as the silhouette's widths allow (two of them across the shoulders), at its top. */
function standIn(box: PixelBox, { runs }: MaskRegions, index: number): Head {
  const rows = new Map<number, { width: number; sumX: number }>();
  for (let run = 0; run < runs.length; run += 4) {
    if (runs[run + 3] !== index) continue;
    const row = rows.get(runs[run]!) ?? { width: 0, sumX: 0 };
    const width = runs[run + 2]! - runs[run + 1]!;
    row.width += width;
    row.sumX += (width * (runs[run + 1]! + runs[run + 2]!)) / 2;
    rows.set(runs[run]!, row);
  }
  const sorted = [...rows.values()].map((row) => row.width).sort((a, b) => a - b);
  const shoulders = sorted[Math.floor(sorted.length * 0.8)]!;
  const heightPx = Math.min(box.height / 1.2, Math.max(box.height / 8, shoulders / 2.1));
  const top = [...rows].filter(([y]) => y < box.y + heightPx).map(([, row]) => row);
  const [sumX, width] = [
    top.reduce((sum, row) => sum + row.sumX, 0),
    top.reduce((sum, row) => sum + row.width, 0),
  ];
  return { x: sumX / width, y: box.y + heightPx / 2, heightPx, face: null };
}
