/** 0 up to `from`, 1 from `to` on, level at both ends so that neither shows as a line. */
export function smoothStep(from: number, to: number, value: number): number {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
