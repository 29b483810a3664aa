/** One figure of the bench. Never an absolute time: those are the machine's. */
export interface Figure {
  /** what the baseline knows it by */
  readonly key: string;
  readonly text: string;
  readonly now: number;
  /** whether less or more of it is better */
  readonly better: 'less' | 'more';
  /** what it must not pass; absent: it is only watched */
  readonly limit?: number;
  /** how much worse than the baseline it may be by chance: a share of the baseline, or as it stands */
  readonly tolerance: { readonly share: number } | { readonly by: number };
  readonly digits: number;
}

export interface Verdict {
  readonly fails: boolean;
  readonly text: 'ok' | 'over the limit' | 'worse than the baseline' | 'not measured';
}

/** Judges a figure against its limit, then against what it was. @param baseline - undefined: not known yet */
export function judge({ now, better, limit, tolerance }: Figure, baseline: number | undefined): Verdict {
  if (!Number.isFinite(now)) return { fails: true, text: 'not measured' };
  const worseBy = (than: number) => (better === 'less' ? now - than : than - now);
  if (limit !== undefined && worseBy(limit) > 0) return { fails: true, text: 'over the limit' };
  if (baseline === undefined) return { fails: false, text: 'ok' };
  const allowed = 'share' in tolerance ? tolerance.share * Math.abs(baseline) : tolerance.by;
  if (worseBy(baseline) > allowed) return { fails: true, text: 'worse than the baseline' };
  return { fails: false, text: 'ok' };
}

/** Exponent of y against x, both above 0: the slope of a straight line through their logarithms, by least squares. */
export function slope(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [middleX, middleY] = [mean(0), mean(1)];
  const rise = logs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return rise / logs.reduce((sum, [x]) => sum + (x - middleX) ** 2, 0);
}
