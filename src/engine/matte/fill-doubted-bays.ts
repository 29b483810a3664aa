import { maskRegions } from '../raster/mask-regions.js';
import type { Plane } from '../raster/plane.js';

/** The look that disagrees has to be this sure. */
const sureOfPerson = 0.7;
/** What counts as not person, and the least share of a bay's rim along which the person borders it. A grey patch has to be all inside. */
const kinds = [
  { below: 0.5, leastEnclosed: 0.65 },
  { below: 0.9, leastEnclosed: 0.95 },
];
/** A look that means "room" says so with less than this; a veiled face, or skin as pale as the sky, gets more. */
const honestDoubt = 0.12;

/**
 * Closes bays in a person, in place, where two looks saw the room but half-heartedly, and the third surely saw the person: a face
 * behind a veil or in fog, skin of the sky's own grey. A real gap, between arm and body, the matte network denies without
 * a doubt, and it stays open.
 * @param person - what most looks agree on, 0..1
 * @param each - the three looks on the same grid: two of the matte network, then the one at the whole photo
 */
export function fillDoubtedBays(person: Plane, each: readonly Float32Array[]): void {
  for (const kind of kinds) fillBays(person, each, kind);
}

function fillBays(
  { widthPx, heightPx, data }: Plane,
  each: readonly Float32Array[],
  { below, leastEnclosed }: (typeof kinds)[number],
): void {
  const [close, wide, whole] = each as [Float32Array, Float32Array, Float32Array];
  const mask = new Uint8Array(data.length);
  for (let i = 0; i < mask.length; i++) if (data[i]! < below && whole[i]! > sureOfPerson) mask[i] = 1;
  const { runs, regions } = maskRegions({ widthPx, heightPx, data: mask });
  const sums = regions.map(() => ({ close: 0, wide: 0, rim: 0, inside: 0 }));
  const look = (region: number, pixel: number): void => {
    if (mask[pixel]) return;
    const sum = sums[region]!;
    sum.rim++;
    if (data[pixel]! >= below) sum.inside++;
  };
  for (let run = 0; run < runs.length; run += 4) {
    const [y, x0, x1, region] = [runs[run]!, runs[run + 1]!, runs[run + 2]!, runs[run + 3]!];
    const row = y * widthPx;
    if (x0 > 0) look(region, row + x0 - 1);
    if (x1 < widthPx) look(region, row + x1);
    for (let x = x0; x < x1; x++) {
      sums[region]!.close += close[row + x]!;
      sums[region]!.wide += wide[row + x]!;
      if (y > 0) look(region, row + x - widthPx);
      if (y < heightPx - 1) look(region, row + x + widthPx);
    }
  }
  const isBay = sums.map(
    (sum, i) =>
      sum.inside >= leastEnclosed * sum.rim &&
      Math.max(sum.close, sum.wide) >= honestDoubt * regions[i]!.areaPx,
  );
  for (let run = 0; run < runs.length; run += 4) {
    if (!isBay[runs[run + 3]!]) continue;
    const row = runs[run]! * widthPx;
    data.set(whole.subarray(row + runs[run + 1]!, row + runs[run + 2]!), row + runs[run + 1]!);
  }
}
