/**
 * How far a step from dark (left) to bright (right) has been spread, px: the area between the step and its blurred picture, over
 * the contrast. Proportional to the size of the blur: 4r/(3π) for a disc of radius r. Errors of the codes cancel, for none of them is
 * squared.
 * @param light - linear, along a line across the step; a fifth at either end must lie beyond the blur
 * @param stepAt - index of the first bright sample
 */
export function edgeReach(light: Float32Array, stepAt: number): number {
  const endPx = Math.max(1, Math.floor(light.length / 5));
  const mean = (from: number, to: number) =>
    light.subarray(from, to).reduce((sum, v) => sum + v, 0) / (to - from);
  const dark = mean(0, endPx);
  const bright = mean(light.length - endPx, light.length);
  let area = 0;
  light.forEach((value, i) => {
    area += i < stepAt ? value - dark : bright - value;
  });
  return area / (bright - dark);
}
