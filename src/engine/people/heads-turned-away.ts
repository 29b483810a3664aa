import type { Mask } from '../raster/mask.js';
import { type MaskRegion, type MaskRegions, maskRegions } from '../raster/mask-regions.js';
import { classIndex } from './class-index.js';
import type { Head } from './head.js';
import type { PeopleGrid } from './people-grid.js';

/** Hair and skin of a face that belong to a known head: this far around it, in head heights, and hair hanging down from it. */
const ownReach = 0.75;
const ownDrop = 2.2;
/** A head fills about this share of the square of its height (an ellipse 0.75 wide). */
const headFill = 0.6;
/** Smaller blobs, in grid pixels or as a share of the largest known head, are not taken for heads. */
const leastAreaPx = 40;
const leastAreaShare = 0.12;
/** Over this share of its columns a head has nothing of a person above it: hair on a shoulder has. */
const leastFreeTop = 0.5;

const { hair, faceSkin } = classIndex;

/** Heads without a face to be seen, from hair and skin: compact, with nobody above, and not explained by the known heads. */
export function headsTurnedAway(grid: PeopleGrid, known: readonly Head[]): Head[] {
  const { widthPx, heightPx, person, classes } = grid;
  const mask = { widthPx, heightPx, data: new Uint8Array(person.length) };
  for (let y = 0, i = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, i++) {
      if (person[i]! <= 0.5 || (classes[i] !== hair && classes[i] !== faceSkin)) continue;
      if (!known.some((head) => isOwn(head, x + 0.5, y + 0.5))) mask.data[i] = 1;
    }
  }
  const found = maskRegions(mask);
  const largest = Math.max(0, ...known.map((head) => head.heightPx));
  const least = Math.max(leastAreaPx, leastAreaShare * headFill * largest ** 2);
  return found.regions.flatMap((region, index) =>
    region.areaPx >= least &&
    isCompact(region) &&
    !known.some((head) => hangsDown(region, head)) &&
    freeTop(found, index, grid, mask) >= leastFreeTop
      ? [headOf(region, skinShare(found, index, grid))]
      : [],
  );
}

function isOwn(head: Head, x: number, y: number): boolean {
  const across = Math.abs(x - head.x) / head.heightPx;
  const down = (y - head.y) / head.heightPx;
  return across < ownReach && down > -1 && down < ownDrop;
}

/** Begins beside and below a known head's chin: its hair. */
function hangsDown({ box }: MaskRegion, head: Head): boolean {
  const aside = Math.max(box.x - head.x, head.x - box.x - box.width, 0) / head.heightPx;
  const down = (box.y - head.y) / head.heightPx;
  return aside < 0.85 && down > 0.1 && down < 3;
}

function isCompact({ areaPx, box: { width, height } }: MaskRegion): boolean {
  const aspect = width / height;
  return areaPx > 0.4 * width * height && aspect > 0.4 && aspect < 2.2;
}

/** Share of the region's columns above whose topmost pixel is nobody. */
function freeTop(
  { runs }: MaskRegions,
  index: number,
  { widthPx, person }: PeopleGrid,
  { data }: Mask,
): number {
  const seen = new Set<number>();
  let free = 0;
  for (let run = 0; run < runs.length; run += 4) {
    if (runs[run + 3] !== index) continue;
    for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) {
      if (seen.has(x)) continue;
      seen.add(x);
      const above = [2, 3].map((rows) => (runs[run]! - rows) * widthPx + x);
      if (above.every((at) => at < 0 || (person[at]! <= 0.5 && !data[at]))) free++;
    }
  }
  return free / seen.size;
}

function skinShare({ runs, regions }: MaskRegions, index: number, { widthPx, classes }: PeopleGrid): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 4) {
    if (runs[run + 3] !== index) continue;
    for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) {
      if (classes[runs[run]! * widthPx + x] === faceSkin) count++;
    }
  }
  return count / regions[index]!.areaPx;
}

/** Hair alone ends at the nape, above the chin. */
function headOf({ areaPx, box }: MaskRegion, skin: number): Head {
  const isFromBehind = skin < 0.15;
  const byHeight = (isFromBehind ? 1.3 : 1.1) * box.height;
  const byArea = (isFromBehind ? 1.25 : 1.1) * Math.sqrt(areaPx / headFill);
  const heightPx = Math.min(byHeight, 1.5 * box.width, byArea);
  return { x: box.x + box.width / 2, y: box.y + heightPx / 2, heightPx, face: null };
}
