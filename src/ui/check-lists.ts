import type { PhotoReport } from '../contract/photo-report.js';
import type { Check, CheckRow } from './check.js';

/** A measured photo and what was found in it. */
export interface JudgedRow {
  readonly row: CheckRow;
  readonly report: PhotoReport;
}

/** The photos of a check, each in one list. */
export interface CheckLists {
  /** with findings, worst first; those that the filter asks for */
  readonly listed: readonly JudgedRow[];
  /** with findings, worst first */
  readonly off: readonly JudgedRow[];
  /** nothing is off, or nothing that somebody has not decided to live with */
  readonly alike: readonly JudgedRow[];
  /** a slot in which nobody was found; off */
  readonly emptySlots: readonly CheckRow[];
  /** pictures of something else */
  readonly nobody: readonly CheckRow[];
  readonly failed: readonly CheckRow[];
  readonly waiting: readonly CheckRow[];
}

export function checkLists({ rows, report, filter }: Pick<Check, 'rows' | 'report' | 'filter'>): CheckLists {
  const byId = new Map(rows.map((row) => [row.scanned.target.nodeId, row]));
  const judged = (report?.photos ?? []).flatMap((photo): JudgedRow[] => {
    const row = byId.get(photo.id);
    return row?.state.kind === 'measured' ? [{ row, report: photo }] : [];
  });
  const off = judged.filter(({ report: { findings } }) => findings.length > 0);
  const of = (kind: CheckRow['state']['kind']) => rows.filter(({ state }) => state.kind === kind);
  const nobody = of('nobody');
  return {
    listed:
      filter === null
        ? off
        : off.filter(({ report: photo }) => photo.findings.some(({ code }) => code === filter)),
    off,
    alike: judged.filter(({ report: { findings } }) => findings.length === 0),
    emptySlots: nobody.filter(({ scanned }) => scanned.target.slot !== null),
    nobody: nobody.filter(({ scanned }) => scanned.target.slot === null),
    failed: of('failed'),
    waiting: of('waiting'),
  };
}
