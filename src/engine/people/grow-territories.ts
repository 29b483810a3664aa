import type { Head } from './head.js';
import type { PeopleGrid } from './people-grid.js';
import { createPixelQueue } from './pixel-queue.js';

/** A step over an edge from black to white costs so many times more than one on even cloth. */
const edgeCost = 8;
/** Outside of a body's proportions, a step costs more with every head height. */
const strayCost = 3;

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
  const reach = (pixel: number, value: number, label: number): void => {
    if (person[pixel]! <= 0.5 || value >= distance[pixel]!) return;
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
    const step = (1 + strayCost * strays(head, x, y)) / head.heightPx;
    const to = (neighbour: number): void =>
      reach(neighbour, value + step * (1 + edgeCost * colourStep(grid.rgb, pixel, neighbour)), label);
    if (x > 0) to(pixel - 1);
    if (x < widthPx - 1) to(pixel + 1);
    if (y > 0) to(pixel - widthPx);
    if (y < heightPx - 1) to(pixel + widthPx);
  }
  return owner;
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

/** How far a place lies outside of the body under a head, in head heights: half a head wide at the neck, 1.3 at the shoulders. */
function strays(head: Head, x: number, y: number): number {
  const across = Math.abs(x - head.x) / head.heightPx;
  const down = (y - head.y) / head.heightPx;
  const halfWidth = down < 0.5 ? 0.55 : Math.min(1.1, 0.55 + 1.2 * (down - 0.5));
  return Math.max(0, across - halfWidth) + Math.max(0, across - 0.4) + Math.max(0, -0.75 - down);
}

function colourStep(rgb: Float32Array, a: number, b: number): number {
  return Math.hypot(
    rgb[a * 3]! - rgb[b * 3]!,
    rgb[a * 3 + 1]! - rgb[b * 3 + 1]!,
    rgb[a * 3 + 2]! - rgb[b * 3 + 2]!,
  );
}
