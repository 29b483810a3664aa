import type { Face, PixelBox, PixelPoint } from '../../contract/face.js';
import type { PhotoPoint } from '../../contract/photo-point.js';
import { growTerritories } from './grow-territories.js';
import type { Head } from './head.js';
import { headsOfFaces } from './heads-of-faces.js';
import { headsTurnedAway } from './heads-turned-away.js';
import { onGrid, type PeopleGrid } from './people-grid.js';
import { settleRegions } from './settle-regions.js';
import { nobody, type Territory } from './territory.js';

/** Somebody in the photo, before it is decided whom it is about. */
export interface Candidate {
  /** around what is seen of the person, in photo pixels, within the photo */
  readonly box: PixelBox;
  readonly face: Face | null;
  /** of the head, in photo pixels: halfway between crown and chin, and its height; rough without a face */
  readonly head: { readonly x: number; readonly y: number; readonly heightPx: number };
  /** share of the photo that is this person, 0..1 */
  readonly areaShare: number;
  /** lies on the person, on the face where there is one */
  readonly point: PhotoPoint;
}

/** People and, one label each in the same order, what is theirs. */
export interface PeopleFound {
  readonly people: readonly Candidate[];
  readonly territory: Territory;
}

/** At most so many people are told apart: the labels of a territory are bytes. */
const mostPeople = 64;

/**
 * Tells the people in a photo apart, without a network for it: heads from faces, then from hair and skin, then from silhouettes;
 * and each head's share of the person pixels.
 */
export function findPeople(grid: PeopleGrid): PeopleFound {
  const faced = headsOfFaces(grid);
  const heads = [...faced, ...headsTurnedAway(grid, faced)].slice(0, mostPeople);
  const owner = growTerritories(grid, heads);
  const all = settleRegions(grid, heads, owner);
  const extents = extentsOf(owner, grid, all.length);
  const people: Candidate[] = [];
  const labels = new Uint8Array(256);
  labels[nobody] = nobody;
  all.forEach((head, index) => {
    const extent = extents[index]!;
    if (extent.areaPx > 0) labels[index + 1] = people.push(candidateOf(head, extent, owner, index + 1, grid));
  });
  const { photo, widthPx, heightPx } = grid;
  return { people, territory: { photo, widthPx, heightPx, owner: owner.map((label) => labels[label]!) } };
}

interface Extent {
  areaPx: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function extentsOf(owner: Uint8Array, { widthPx }: PeopleGrid, count: number): Extent[] {
  const extents = Array.from({ length: count }, () => ({
    areaPx: 0,
    left: Infinity,
    top: Infinity,
    right: 0,
    bottom: 0,
  }));
  owner.forEach((label, pixel) => {
    const extent = extents[label - 1];
    if (!extent) return;
    const x = pixel % widthPx;
    const y = (pixel - x) / widthPx;
    extent.areaPx++;
    extent.left = Math.min(extent.left, x);
    extent.right = Math.max(extent.right, x + 1);
    extent.top = Math.min(extent.top, y);
    extent.bottom = y + 1;
  });
  return extents;
}

function candidateOf(
  head: Head,
  extent: Extent,
  owner: Uint8Array,
  label: number,
  grid: PeopleGrid,
): Candidate {
  const [scaleX, scaleY] = [grid.photo.widthPx / grid.widthPx, grid.photo.heightPx / grid.heightPx];
  const { left, top, right, bottom } = extent;
  const own = nearestOwn(middleOf(head, grid), owner, label, grid);
  return {
    box: {
      x: left * scaleX,
      y: top * scaleY,
      width: (right - left) * scaleX,
      height: (bottom - top) * scaleY,
    },
    face: head.face,
    head: { x: head.x * scaleX, y: head.y * scaleY, heightPx: head.heightPx * scaleY },
    areaShare: extent.areaPx / owner.length,
    point: { x: rounded((own.x + 0.5) / grid.widthPx), y: rounded((own.y + 0.5) / grid.heightPx) },
  };
}

/** The eyes of a head in profile lie on its edge, the middle of the face does not. */
function middleOf({ x, y, face }: Head, grid: PeopleGrid): PixelPoint {
  if (!face) return { x, y };
  const { box } = face;
  return onGrid({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, grid);
}

/** The person's pixel nearest to a point. */
function nearestOwn(
  to: PixelPoint,
  owner: Uint8Array,
  label: number,
  { widthPx }: PeopleGrid,
): { x: number; y: number } {
  let best = { x: 0, y: 0 };
  let bestGap = Infinity;
  owner.forEach((other, pixel) => {
    if (other !== label) return;
    const x = pixel % widthPx;
    const y = (pixel - x) / widthPx;
    const gap = Math.hypot(x + 0.5 - to.x, y + 0.5 - to.y);
    if (gap < bestGap) [best, bestGap] = [{ x, y }, gap];
  });
  return best;
}

/** As a recipe stores it. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
