import type { PixelBox } from '../../contract/face.js';
import type { Mask } from './mask.js';

/** The connected regions of a mask, as horizontal runs; memory goes with the outline, not with the area. */
export interface MaskRegions {
  /** per run: row, first column, column after the last, index into `regions` */
  readonly runs: Int32Array;
  readonly regions: readonly MaskRegion[];
}

export interface MaskRegion {
  readonly areaPx: number;
  readonly box: PixelBox;
  /** reaches the picture's border */
  readonly touchesBorder: boolean;
}

/**
 * Connected regions of the set pixels. Diagonal neighbours belong together when `neighbours` is 8, not when it is 4.
 * Source: run-based labelling with a union of runs in neighbouring rows.
 */
export function maskRegions(mask: Mask, neighbours: 4 | 8 = 8): MaskRegions {
  const runs = findRuns(mask);
  const count = runs.length / 4;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const reach = neighbours === 8 ? 1 : 0;
  let above = 0;
  for (let run = 0; run < count; run++) {
    const y = runs[run * 4]!;
    const x0 = runs[run * 4 + 1]!;
    const x1 = runs[run * 4 + 2]!;
    while (
      above < run &&
      (runs[above * 4]! < y - 1 || (runs[above * 4]! === y - 1 && runs[above * 4 + 2]! + reach <= x0))
    )
      above++;
    for (
      let other = above;
      other < run && runs[other * 4] === y - 1 && runs[other * 4 + 1]! < x1 + reach;
      other++
    ) {
      union(parent, run, other);
    }
  }
  return collect(mask, runs, parent);
}

function findRuns({ widthPx, heightPx, data }: Mask): Int32Array {
  const found: number[] = [];
  for (let y = 0; y < heightPx; y++) {
    const row = y * widthPx;
    for (let x = 0; x < widthPx; x++) {
      if (!data[row + x]) continue;
      const from = x;
      while (x < widthPx && data[row + x]) x++;
      found.push(y, from, x, 0);
    }
  }
  return Int32Array.from(found);
}

function root(parent: Int32Array, at: number): number {
  let node = at;
  while (parent[node] !== node) {
    parent[node] = parent[parent[node]!]!;
    node = parent[node]!;
  }
  return node;
}

function union(parent: Int32Array, a: number, b: number): void {
  const [rootA, rootB] = [root(parent, a), root(parent, b)];
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function collect(mask: Mask, runs: Int32Array, parent: Int32Array): MaskRegions {
  const numbers = new Map<number, number>();
  const extents: { areaPx: number; x0: number; y0: number; x1: number; y1: number }[] = [];
  for (let run = 0; run < parent.length; run++) {
    const top = root(parent, run);
    let number = numbers.get(top);
    const [y, x0, x1] = [runs[run * 4]!, runs[run * 4 + 1]!, runs[run * 4 + 2]!];
    if (number === undefined) {
      number = extents.length;
      numbers.set(top, number);
      extents.push({ areaPx: 0, x0, y0: y, x1, y1: y + 1 });
    }
    const extent = extents[number]!;
    extent.areaPx += x1 - x0;
    extent.x0 = Math.min(extent.x0, x0);
    extent.x1 = Math.max(extent.x1, x1);
    extent.y1 = y + 1;
    runs[run * 4 + 3] = number;
  }
  const regions = extents.map(({ areaPx, x0, y0, x1, y1 }) => ({
    areaPx,
    box: { x: x0, y: y0, width: x1 - x0, height: y1 - y0 },
    touchesBorder: x0 === 0 || y0 === 0 || x1 === mask.widthPx || y1 === mask.heightPx,
  }));
  return { runs, regions };
}
