import { type ChosenLook, isChosenLook } from './chosen-look.js';
import { type CropRule, isCropRule } from './crop-rule.js';
import { inRange } from './in-range.js';

/** Where the photos of a check or of a run were looked for. */
export const photoScopes = ['selection', 'page', 'file'] as const;

export type PhotoScope = (typeof photoScopes)[number];

/** One photo that a run has not come to, and what it was to do to it. */
export interface LeftPhoto {
  readonly nodeId: string;
  readonly pageId: string;
  /** another photo in the layer is none of the run's business */
  readonly sourceHash: string;
  /** which of the run's looks it gets; null: its pixels stay as they are */
  readonly look: number | null;
  /** where its layer is to show the head; null: the crop stays as it is */
  readonly crop: CropRule | null;
}

/** What is left of a run over several photos: enough to go on with it another time. */
export interface LeftRun {
  /** name of the file, since a panel is told no more of which file it is in */
  readonly documentName: string;
  readonly scope: PhotoScope;
  /** each of them once; most runs give one look to all */
  readonly looks: readonly ChosenLook[];
  /** of the whole run */
  readonly total: number;
  readonly photos: readonly LeftPhoto[];
}

/** True when `value` is a well-formed LeftRun. */
export function isLeftRun(value: unknown): value is LeftRun {
  if (typeof value !== 'object' || value === null) return false;
  const run = value as Partial<Record<keyof LeftRun, unknown>>;
  const { looks } = run;
  return (
    typeof run.documentName === 'string' &&
    photoScopes.some((scope) => scope === run.scope) &&
    Array.isArray(looks) &&
    looks.every(isChosenLook) &&
    Number.isInteger(run.total) &&
    Array.isArray(run.photos) &&
    run.photos.every((photo) => isLeftPhoto(photo, looks.length))
  );
}

function isLeftPhoto(value: unknown, looks: number): value is LeftPhoto {
  if (typeof value !== 'object' || value === null) return false;
  const { nodeId, pageId, sourceHash, look, crop } = value as Partial<Record<keyof LeftPhoto, unknown>>;
  const isOneOfLooks = Number.isInteger(look) && inRange(look, 0, looks - 1);
  return (
    [nodeId, pageId, sourceHash].every(isId) &&
    (look === null || isOneOfLooks) &&
    (crop === null || isCropRule(crop))
  );
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
