import type { Plane } from './plane.js';

/** Planes of one size and how much each place of them is known, 0..1. */
export interface PartlyKnown {
  readonly planes: readonly Plane[];
  readonly weight: Plane;
}

/**
 * Fills what is unknown from what is known around it, near things first: pulled together through ever smaller pictures, then pushed
 * back up. With nothing known at all the planes stay as they are.
 * @param known - planes and weight are overwritten
 */
export function fillUnknown(known: PartlyKnown): void {
  const { widthPx, heightPx } = known.weight;
  if (widthPx === 1 && heightPx === 1) return;
  const half = halved(known);
  fillUnknown(half);
  if (half.weight.data[0] <= 0) return;
  known.planes.forEach((plane, i) => {
    pushUp(half.planes[i], plane, known.weight.data);
  });
  known.weight.data.fill(1);
}

function halved({ planes, weight }: PartlyKnown): PartlyKnown {
  const widthPx = Math.ceil(weight.widthPx / 2);
  const heightPx = Math.ceil(weight.heightPx / 2);
  const small = () => ({ widthPx, heightPx, data: new Float32Array(widthPx * heightPx) });
  const half = { planes: planes.map(small), weight: small() };
  for (let y = 0, at = 0; y < heightPx; y++) {
    const rows = [2 * y, Math.min(2 * y + 1, weight.heightPx - 1)];
    for (let x = 0; x < widthPx; x++, at++) {
      const columns = [2 * x, Math.min(2 * x + 1, weight.widthPx - 1)];
      const from = rows.flatMap((row) => columns.map((column) => row * weight.widthPx + column));
      let sum = 0;
      let unknown = 1;
      for (const pixel of from) {
        sum += weight.data[pixel];
        unknown *= 1 - weight.data[pixel];
      }
      half.weight.data[at] = 1 - unknown;
      planes.forEach(({ data }, i) => {
        let total = 0;
        for (const pixel of from) total += weight.data[pixel] * data[pixel];
        half.planes[i].data[at] = sum > 0 ? total / sum : 0;
      });
    }
  }
  return half;
}

/** Bilinear, two by two: each fine pixel leans on the coarse one it is part of. */
function pushUp(coarse: Plane, fine: Plane, weight: Float32Array): void {
  const { widthPx, heightPx, data } = coarse;
  for (let y = 0, at = 0; y < fine.heightPx; y++) {
    const own = (y >> 1) * widthPx;
    const other = Math.min(heightPx - 1, Math.max(0, (y >> 1) + (y % 2 === 0 ? -1 : 1))) * widthPx;
    for (let x = 0; x < fine.widthPx; x++, at++) {
      if (weight[at] >= 1) continue;
      const side = Math.min(widthPx - 1, Math.max(0, (x >> 1) + (x % 2 === 0 ? -1 : 1)));
      const upper = 0.75 * data[own + (x >> 1)] + 0.25 * data[own + side];
      const lower = 0.75 * data[other + (x >> 1)] + 0.25 * data[other + side];
      const filled = 0.75 * upper + 0.25 * lower;
      fine.data[at] = filled + (fine.data[at] - filled) * weight[at];
    }
  }
}
