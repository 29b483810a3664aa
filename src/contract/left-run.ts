import { isRenderSettings, type RenderSettings } from './render-settings.js';

/** Where the photos of a check or of a run were looked for. */
export const photoScopes = ['selection', 'page', 'file'] as const;

export type PhotoScope = (typeof photoScopes)[number];

/** One photo that a run has not come to. */
export interface LeftPhoto {
  readonly nodeId: string;
  readonly pageId: string;
  /** another photo in the layer is none of the run's business */
  readonly sourceHash: string;
}

/** What is left of a run that gives several photos one look: enough to go on with it another time. */
export interface LeftRun {
  /** name of the file, since a panel is told no more of which file it is in */
  readonly documentName: string;
  readonly scope: PhotoScope;
  readonly lookId: string;
  readonly lookVersion: number;
  readonly settings: RenderSettings;
  /** heads are aligned, too */
  readonly align: boolean;
  /** of the whole run */
  readonly total: number;
  readonly photos: readonly LeftPhoto[];
}

/** True when `value` is a well-formed LeftRun. */
export function isLeftRun(value: unknown): value is LeftRun {
  if (typeof value !== 'object' || value === null) return false;
  const run = value as Partial<Record<keyof LeftRun, unknown>>;
  return (
    typeof run.documentName === 'string' &&
    photoScopes.some((scope) => scope === run.scope) &&
    isId(run.lookId) &&
    Number.isInteger(run.lookVersion) &&
    isRenderSettings(run.settings) &&
    typeof run.align === 'boolean' &&
    Number.isInteger(run.total) &&
    Array.isArray(run.photos) &&
    run.photos.every(isLeftPhoto)
  );
}

function isLeftPhoto(value: unknown): value is LeftPhoto {
  if (typeof value !== 'object' || value === null) return false;
  const { nodeId, pageId, sourceHash } = value as Partial<Record<keyof LeftPhoto, unknown>>;
  return [nodeId, pageId, sourceHash].every(isId);
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
