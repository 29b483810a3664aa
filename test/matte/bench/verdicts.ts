import type { PictureRow } from './picture-row.js';

/** How the engine's own verdict fits the true error. */
export interface VerdictShare {
  /** pictures in the worst fifth, by the sum of errors over the area of the person */
  readonly worst: number;
  /** of these: those the engine calls other than good, or refuses */
  readonly worstFlagged: number;
  readonly rest: number;
  readonly restFlagged: number;
}

/** Undefined where the engine gives no verdict. */
export function verdictShare(rows: readonly PictureRow[]): VerdictShare | undefined {
  const judged = rows.filter(({ verdict, refusedWith }) => verdict || refusedWith);
  if (!judged.some(({ verdict }) => verdict)) return undefined;
  const ranked = [...judged].sort((a, b) => b.errors.perPerson - a.errors.perPerson);
  const worst = Math.ceil(ranked.length / 5);
  const flagged = (some: readonly PictureRow[]) =>
    some.filter(({ verdict, refusedWith }) => refusedWith || verdict?.code !== 'good').length;
  return {
    worst,
    worstFlagged: flagged(ranked.slice(0, worst)),
    rest: ranked.length - worst,
    restFlagged: flagged(ranked.slice(worst)),
  };
}

export const verdictSentence = (share: VerdictShare | undefined): string =>
  share
    ? `the engine's verdict: ${share.worstFlagged} of the ${share.worst} worst flagged, ${share.restFlagged} of the other ${share.rest} too`
    : "the engine's verdict: there is none yet (estimateMatte returns no `verdict`)";
