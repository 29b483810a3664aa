import type { AnalysisChoices } from '../contract/analysis-choices.js';
import { BlurError } from '../contract/blur-error.js';
import type { Analysis } from '../engine/pipeline/analysis.js';
import type { EnginePieces } from './engine-pieces.js';
import { madeOnce, type Waiting } from './made-once.js';
import type { CachedPhoto } from './photo-cache.js';

export interface AnalysisWanted {
  readonly quality: 'draft' | 'full';
  readonly choices: AnalysisChoices;
}

/** The finished analysis for these choices, or its draft; undefined when there is neither. */
export function readyAnalysis({ draft, full }: CachedPhoto, choices: AnalysisChoices): Analysis | undefined {
  const key = keyOf(choices);
  return [full, draft].find((kept) => kept.key === key && kept.done !== null)?.done ?? undefined;
}

/**
 * The analysis of a photo for these choices: found, joined while it is under way, or begun. Another choice takes the place of the
 * one before; a full analysis takes the place of its draft.
 * @throws BlurError
 */
export async function analysisOf(
  entry: CachedPhoto,
  { quality, choices }: AnalysisWanted,
  pieces: Pick<EnginePieces, 'draft' | 'analyse'>,
  waiting: Waiting,
): Promise<Analysis> {
  const key = keyOf(choices);
  if (entry.full.key === key && entry.full.done !== null) return entry.full.done;
  const run = quality === 'draft' ? pieces.draft : pieces.analyse;
  const make = (job: Parameters<typeof run>[2]) => run(entry.photo, entry.looks, job, choices);
  const done = await madeOnce(entry[quality], key, make, waiting).catch((thrown: unknown) => {
    throw BlurError.from(thrown, 'inference');
  });
  if (quality === 'full' && entry.draft.key === key) entry.draft.done = null;
  return done;
}

const keyOf = (choices: AnalysisChoices): string => JSON.stringify(choices);
