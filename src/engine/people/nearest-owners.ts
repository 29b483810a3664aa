import type { Territory } from './territory.js';

export interface NearestOwners {
  /** per pixel: the owner of the nearest labelled pixel; 0 everywhere when nothing is labelled */
  readonly owner: Uint8Array;
  /** per pixel: steps to it along rows and columns, 0 on labelled ones and where nothing is labelled */
  readonly steps: Uint16Array;
}

/**
 * A territory spread over the whole picture, so that soft edges and what a coarse look missed have an owner too, and distances to
 * people can be read off. The caller owns the result.
 */
export function nearestOwners({ widthPx, owner }: Pick<Territory, 'widthPx' | 'owner'>): NearestOwners {
  const spread = owner.slice();
  const steps = new Uint16Array(owner.length);
  const queue = new Int32Array(owner.length);
  let filled = 0;
  for (let i = 0; i < owner.length; i++) if (owner[i]) queue[filled++] = i;
  const reach = (to: number, from: number): void => {
    if (spread[to]) return;
    spread[to] = spread[from]!;
    steps[to] = steps[from]! + 1;
    queue[filled++] = to;
  };
  for (let next = 0; next < filled; next++) {
    const pixel = queue[next]!;
    const x = pixel % widthPx;
    if (x > 0) reach(pixel - 1, pixel);
    if (x < widthPx - 1) reach(pixel + 1, pixel);
    if (pixel >= widthPx) reach(pixel - widthPx, pixel);
    if (pixel + widthPx < owner.length) reach(pixel + widthPx, pixel);
  }
  return { owner: spread, steps };
}
