import { type ChosenLook, isChosenLook } from './chosen-look.js';
import { isLeftRun, type LeftRun } from './left-run.js';

/** What this person, on this machine, should find again next time, in whatever file. */
export interface PanelMemory {
  /** used last */
  readonly lookId: string | null;
  /** taken from one photo to be given to others */
  readonly copied: ChosenLook | null;
  /** of the panel, as it was left */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
  /** of the last run over several photos, when the panel was closed before its end */
  readonly run: LeftRun | null;
}

export const emptyMemory: PanelMemory = { lookId: null, copied: null, size: null, run: null };

/** True when `value` is a well-formed PanelMemory. */
export function isPanelMemory(value: unknown): value is PanelMemory {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId, copied, size, run } = value as Partial<PanelMemory>;
  if (lookId !== null && !(typeof lookId === 'string' && lookId !== '')) return false;
  if (copied !== null && !isChosenLook(copied)) return false;
  if (run !== null && !isLeftRun(run)) return false;
  return size === null || [size?.widthPx, size?.heightPx].every((side) => Number.isFinite(side));
}
