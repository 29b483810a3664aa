import { classIndex } from './class-index.js';
import type { Head } from './head.js';
import type { PeopleGrid } from './people-grid.js';
import { createPixelQueue } from './pixel-queue.js';

/*
 * Costs in head heights, chosen on photos into which a second person was set behind the first: of the person pixels there 2.5 %
 * go to the wrong one (3.3 % by distance alone); half or twice as much of each changes little.
 */
/** A step from black to white; smaller differences count by their square, so that the weave of cloth adds up to nothing. */
const edgeCost = 1.5;
/** Outside of a body's proportions a step is longer by so much per head height. */
const strayCost = 4;
/** Clothes and arms beside a head are somebody else's; they count as this far outside. */
const besideHead = 3;
/** In a neck the networks may have lost, a step is so much longer. */
const lostNeckCost = 3;

const { bodySkin, clothes } = classIndex;

/**
 * Shares a picture's person pixels out among heads: each goes to the head that is nearest over person pixels, in units of that
 * head's height. Edges of the photo and places where no body of that size would be are far away.
 * Source: geodesic distance by Dijkstra's algorithm, as in Bai and Sapiro, "A geodesic framework", ICCV 2007.
 * @returns per grid pixel: 0 nobody's, or the index of the head plus 1; the caller owns it
 */
export function growTerritories(grid: PeopleGrid, heads: readonly Head[]): Uint8Array {
  const { widthPx, heightPx, person } = grid;
  const owner = new Uint8Array(person.length);
  const distance = new Float64Array(person.length).fill(Infinity);
  const queue = createPixelQueue();
  // With nobody to share with, how far a pixel is does not matter.
  const isAlone = heads.length === 1;
  const reach = (pixel: number, value: number, label: number): void => {
    if (value >= distance[pixel]!) return;
    if (person[pixel]! <= 0.5 && !isNeck(heads[label - 1]!, pixel, widthPx)) return;
    distance[pixel] = value;
    owner[pixel] = label;
    queue.push(pixel, value);
  };
  heads.forEach((head, index) => {
    for (const { pixel, share } of insideOf(head, grid)) reach(pixel, share * 0.01, index + 1);
  });
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { pixel, value } = next;
    if (value > distance[pixel]!) continue;
    const label = owner[pixel]!;
    const head = heads[label - 1]!;
    const x = pixel % widthPx;
    const y = (pixel - x) / widthPx;
    const step = isAlone ? 0 : (1 + strayCost * strays(head, x, y, grid.classes[pixel]!)) / head.heightPx;
    const to = (neighbour: number): void => {
      const length = person[neighbour]! > 0.5 ? step : lostNeckCost * step;
      const crossed = isAlone ? 0 : edgeCost * colourStep(grid.rgb, pixel, neighbour);
      reach(neighbour, value + length + crossed, label);
    };
    if (x > 0) to(pixel - 1);
    if (x < widthPx - 1) to(pixel + 1);
    if (y > 0) to(pixel - widthPx);
    if (y < heightPx - 1) to(pixel + widthPx);
  }
  return owner.map((label, pixel) => (person[pixel]! > 0.5 ? label : 0));
}

/** The pixels of a head's middle; `share` grows from 0 at its centre to 1. */
function* insideOf(head: Head, { widthPx, heightPx }: PeopleGrid) {
  const [radiusX, radiusY] = [Math.max(1, 0.32 * head.heightPx), Math.max(1, 0.42 * head.heightPx)];
  for (let y = Math.max(0, Math.ceil(head.y - radiusY)); y <= Math.min(heightPx - 1, head.y + radiusY); y++) {
    for (
      let x = Math.max(0, Math.ceil(head.x - radiusX));
      x <= Math.min(widthPx - 1, head.x + radiusX);
      x++
    ) {
      const share = Math.hypot((x - head.x) / radiusX, (y - head.y) / radiusY);
      if (share <= 1) yield { pixel: y * widthPx + x, share };
    }
  }
}

function isNeck(head: Head, pixel: number, widthPx: number): boolean {
  const x = pixel % widthPx;
  const down = ((pixel - x) / widthPx - head.y) / head.heightPx;
  return Math.abs(x - head.x) < 0.3 * head.heightPx && down > 0 && down < 1;
}

/**
 * How far a place lies outside of the body under a head, in head heights: half a head wide at the neck, a good one at the
 * shoulders; the more to the side, the less likely. A hat is above, not beside.
 */
function strays(head: Head, x: number, y: number, of: number): number {
  const across = Math.abs(x - head.x) / head.heightPx;
  const down = (y - head.y) / head.heightPx;
  const halfWidth = down < 0.5 ? 0.55 : Math.min(1.1, 0.55 + 1.2 * (down - 0.5));
  const isBeside = (of === clothes || of === bodySkin) && down < 0.4 && (down > -0.4 || across > 0.45);
  const outside = Math.max(0, across - halfWidth) + Math.max(0, across - 0.4) + Math.max(0, -0.75 - down);
  return outside + (isBeside ? besideHead : 0);
}

/** Squared difference of two pixels' colours, 0..3. */
function colourStep(rgb: Float32Array, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) sum += (rgb[a * 3 + c]! - rgb[b * 3 + c]!) ** 2;
  return sum;
}
