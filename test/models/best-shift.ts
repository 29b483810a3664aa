/** Where two square maps agree best. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/**
 * The whole-pixel shift of `map` against `reference` with the smallest mean absolute difference where both are defined.
 * @param reachPx shifts from −reachPx to +reachPx along both axes are tried
 */
export function bestShift(
  reference: Float32Array,
  map: Float32Array,
  sidePx: number,
  reachPx: number,
): Shift {
  const inner = sidePx - 2 * reachPx;
  const rows = Array.from({ length: inner }, (_, i) => i + reachPx);
  let best = { x: 0, y: 0, off: Number.POSITIVE_INFINITY };
  for (let y = -reachPx; y <= reachPx; y++) {
    for (let x = -reachPx; x <= reachPx; x++) {
      let off = 0;
      for (const row of rows) {
        const from = row * sidePx + reachPx;
        for (let i = from; i < from + inner; i++) off += Math.abs(reference[i] - map[i + y * sidePx + x]);
      }
      if (off < best.off) best = { x, y, off };
    }
  }
  return { x: best.x, y: best.y };
}
