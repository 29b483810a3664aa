import type { Highlight } from './highlight.js';

/**
 * The lamps of a picture made smaller by averaging areas: each pixel of a lamp is shared out among the pixels it falls on.
 * @param factorX - new width over old, ≤ 1; `factorY` the same for the height
 */
export function scaleHighlights(
  highlights: readonly Highlight[],
  factorX: number,
  factorY: number,
): Highlight[] {
  return highlights.map((highlight) => {
    const cells = new Map<string, { column: number; row: number; share: number }>();
    highlight.columns.forEach((x, i) => {
      for (const [column, across] of cover(x, factorX)) {
        for (const [row, down] of cover(highlight.rows[i], factorY)) {
          const key = `${column},${row}`;
          const cell = cells.get(key) ?? { column, row, share: 0 };
          cell.share += highlight.shares[i] * across * down;
          cells.set(key, cell);
        }
      }
    });
    const all = [...cells.values()];
    return {
      ...highlight,
      areaPx: highlight.areaPx * factorX * factorY,
      sidePx: highlight.sidePx * Math.sqrt(factorX * factorY),
      columns: Int32Array.from(all, ({ column }) => column),
      rows: Int32Array.from(all, ({ row }) => row),
      shares: Float32Array.from(all, ({ share }) => share),
    };
  });
}

/** The pixels that pixel `at` falls on after scaling, with the length it takes of each. */
function cover(at: number, factor: number): [number, number][] {
  const from = at * factor;
  const end = from + factor;
  const first = Math.floor(from + 1e-9);
  const border = first + 1;
  if (end <= border + 1e-9) return [[first, factor]];
  return [
    [first, border - from],
    [border, end - border],
  ];
}
