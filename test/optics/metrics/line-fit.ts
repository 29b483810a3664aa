/** Straight line through points by least squares. @param points - [x, y], two different x at least */
export function lineFit(points: readonly (readonly [number, number])[]): { slope: number; rSquared: number } {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (y - meanY);
    yy += (y - meanY) ** 2;
  }
  return { slope: xy / xx, rSquared: (xy * xy) / (xx * yy) };
}
