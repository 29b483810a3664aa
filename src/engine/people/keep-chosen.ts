import { maskRegions } from '../raster/mask-regions.js';
import { maskWhere } from '../raster/mask-where.js';
import type { Plane } from '../raster/plane.js';
import { resizePlane } from '../raster/resize-plane.js';
import { nearestOwners } from './nearest-owners.js';
import type { Territory } from './territory.js';

/** Regions above this hold together. */
const regionAbove = 0.1;

/**
 * Takes everybody who is not a subject out of a first matte, in place. Where a subject and somebody else touch, alpha falls
 * softly across the border between them (by way of half the territory's size), so that the closed-form solution finds it in the
 * photo; what is apart from all
 * subjects goes.
 * @param base - first matte over the whole photo, 0..1, at least as large as the territory
 * @param subjects - indices of people
 */
export function keepChosen(base: Plane, territory: Territory, subjects: readonly number[]): void {
  const isChosen = new Uint8Array(256);
  for (const index of subjects) isChosen[index + 1] = 1;
  const { owner } = nearestOwners(territory);
  const { widthPx, heightPx } = territory;
  if (owner.some((label) => !isChosen[label])) {
    const chosen = { widthPx, heightPx, data: Float32Array.from(owner, (label) => isChosen[label]!) };
    const halved = resizePlane(chosen, Math.ceil(widthPx / 2), Math.ceil(heightPx / 2));
    const share = resizePlane(halved, base.widthPx, base.heightPx).data;
    for (let i = 0; i < share.length; i++) base.data[i] = base.data[i]! * share[i]!;
  }
  dropApart(base, territory, isChosen);
}

/** Sets regions to 0 that hold nothing of a subject. */
function dropApart({ widthPx, heightPx, data }: Plane, territory: Territory, isChosen: Uint8Array): void {
  const mask = maskWhere({ widthPx, heightPx, data }, (value) => value > regionAbove);
  const { runs, regions } = maskRegions(mask);
  const kept = new Uint8Array(regions.length);
  const [scaleX, scaleY] = [territory.widthPx / widthPx, territory.heightPx / heightPx];
  for (let run = 0; run < runs.length; run += 4) {
    const row = Math.floor((runs[run]! + 0.5) * scaleY) * territory.widthPx;
    for (let x = runs[run + 1]!; x < runs[run + 2]!; x++) {
      if (isChosen[territory.owner[row + Math.floor((x + 0.5) * scaleX)]!]) kept[runs[run + 3]!] = 1;
    }
  }
  for (let run = 0; run < runs.length; run += 4) {
    const row = runs[run]! * widthPx;
    if (!kept[runs[run + 3]!]) data.fill(0, row + runs[run + 1]!, row + runs[run + 2]!);
  }
}
