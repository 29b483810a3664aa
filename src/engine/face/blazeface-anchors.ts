/** Side of the network's square input. */
export const blazefaceSidePx = 128;

/**
 * Anchor centres of the short-range BlazeFace network, x after y-major order of the output rows: 16×16 cells with 2 anchors,
 * then 8×8 cells with 6; 896 points, (x, y) in input pixels. All anchors of a cell share its centre and have no size.
 * Source: Bazarevsky et al., "BlazeFace", 2019; layout of the published model (strides 8, 16, 16, 16).
 */
export function blazefaceAnchors(): Float32Array {
  const points: number[] = [];
  for (const { stridePx, perCell } of [
    { stridePx: 8, perCell: 2 },
    { stridePx: 16, perCell: 6 },
  ]) {
    for (let y = stridePx / 2; y < blazefaceSidePx; y += stridePx) {
      for (let x = stridePx / 2; x < blazefaceSidePx; x += stridePx) {
        for (let anchor = 0; anchor < perCell; anchor++) points.push(x, y);
      }
    }
  }
  return Float32Array.from(points);
}
