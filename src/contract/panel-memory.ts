import { isRenderSettings, type RenderSettings } from './render-settings.js';

/** A look taken from one photo to be given to others. */
export interface CopiedLook {
  readonly lookId: string;
  readonly lookVersion: number;
  readonly settings: RenderSettings;
}

/** What this person, on this machine, should find again next time, in whatever file. */
export interface PanelMemory {
  /** used last */
  readonly lookId: string | null;
  readonly copied: CopiedLook | null;
  /** of the panel, as it was left */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
}

export const emptyMemory: PanelMemory = { lookId: null, copied: null, size: null };

/** True when `value` is a well-formed PanelMemory. */
export function isPanelMemory(value: unknown): value is PanelMemory {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId, copied, size } = value as Partial<PanelMemory>;
  if (lookId !== null && !(typeof lookId === 'string' && lookId !== '')) return false;
  if (copied !== null && !isCopiedLook(copied)) return false;
  return size === null || [size?.widthPx, size?.heightPx].every((side) => Number.isFinite(side));
}

function isCopiedLook(value: Partial<CopiedLook> | undefined): value is CopiedLook {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId, lookVersion, settings } = value;
  return (
    typeof lookId === 'string' && lookId !== '' && Number.isFinite(lookVersion) && isRenderSettings(settings)
  );
}
