import type { Territory } from './territory.js';

/**
 * A territory spread over the whole picture: the room's pixels go to the owner of the nearest labelled pixel (in steps along rows
 * and columns), so that soft edges and what a coarse look missed have an owner too. All 0 when nothing is labelled.
 * The caller owns the result.
 */
export function nearestOwners({ widthPx, heightPx, owner }: Territory): Uint8Array {
  const spread = owner.slice();
  const queue = new Int32Array(owner.length);
  let filled = 0;
  for (let i = 0; i < owner.length; i++) if (owner[i]) queue[filled++] = i;
  for (let next = 0; next < filled; next++) {
    const pixel = queue[next]!;
    const x = pixel % widthPx;
    const neighbours = [
      x > 0 ? pixel - 1 : -1,
      x < widthPx - 1 ? pixel + 1 : -1,
      pixel - widthPx,
      pixel + widthPx,
    ];
    for (const to of neighbours) {
      if (to < 0 || to >= widthPx * heightPx || spread[to]) continue;
      spread[to] = spread[pixel]!;
      queue[filled++] = to;
    }
  }
  return spread;
}
