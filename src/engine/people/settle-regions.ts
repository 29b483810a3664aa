import type { PixelBox } from '../../contract/face.js';
import { type MaskRegions, maskRegions } from '../raster/mask-regions.js';
import type { Head } from './head.js';
import type { PeopleGrid } from './people-grid.js';
import { nobody } from './territory.js';

/** A region this near to a person, in head heights, is an arm behind a gap, or something held. */
const heldGap = 0.5;
/** Somebody of whom no head is seen takes at least this share of the largest region, and of the picture. */
const leastShare = 0.1;
const leastPictureShare = 0.002;
/** Hair, skin and clothes take at least this share of somebody. */
const leastPersonShare = 0.5;

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
  const order = found.regions
    .map((_, index) => index)
    .sort((a, b) => found.regions[b]!.areaPx - found.regions[a]!.areaPx);
  for (const index of order) {
    if (headed.has(index)) continue;
    const { areaPx, box } = found.regions[index]!;
    const isLarge = areaPx >= leastShare * largest && areaPx >= leastPictureShare * owner.length;
    const under = all.findIndex((head) => isUnder(head, box));
    let label = under + 1;
    if (label === 0 && isLarge && (all.length === 0 || personShare(found, index, grid) >= leastPersonShare)) {
      label = all.push(standIn(box, found, index));
    }
    if (label === 0) label = nearestWithin(box, all, owner, grid);
    const given = label === 0 ? nobody : label;
    eachPixel(found, grid.widthPx, (pixel, region) => {
      if (region === index) owner[pixel] = given;
    });
  }
  return all;
}

function personRegions({ widthPx, heightPx, person }: PeopleGrid): MaskRegions {
  return maskRegions({ widthPx, heightPx, data: Uint8Array.from(person, (value) => (value > 0.5 ? 1 : 0)) });
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

function personShare(found: MaskRegions, index: number, { classes, widthPx }: PeopleGrid): number {
  let count = 0;
  eachPixel(found, widthPx, (pixel, region) => {
    if (region === index && classes[pixel]! >= 1 && classes[pixel]! <= 4) count++;
  });
  return count / found.regions[index]!.areaPx;
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

/** Label of the person who has a pixel within the gap around the box; 0 when nobody has. */
function nearestWithin(
  box: PixelBox,
  heads: readonly Head[],
  owner: Uint8Array,
  { widthPx, heightPx }: PeopleGrid,
): number {
  let [best, bestGap] = [0, Infinity];
  const reach = heldGap * Math.max(0, ...heads.map((head) => head.heightPx));
  for (
    let y = Math.max(0, Math.floor(box.y - reach));
    y < Math.min(heightPx, box.y + box.height + reach);
    y++
  ) {
    for (
      let x = Math.max(0, Math.floor(box.x - reach));
      x < Math.min(widthPx, box.x + box.width + reach);
      x++
    ) {
      const head = heads[owner[y * widthPx + x]! - 1];
      if (!head) continue;
      const gapX = Math.max(box.x - x, x - (box.x + box.width - 1), 0);
      const gapY = Math.max(box.y - y, y - (box.y + box.height - 1), 0);
      const gap = Math.hypot(gapX, gapY) / head.heightPx;
      if (gap <= heldGap && gap < bestGap) [best, bestGap] = [owner[y * widthPx + x]!, gap];
    }
  }
  return best;
}
