import type { AnalysisChoices } from '../contract/analysis-choices.js';
import { BlurError } from '../contract/blur-error.js';
import type { Analysis } from '../engine/pipeline/analysis.js';
import type { Clock } from './clock.js';
import type { EnginePieces } from './engine-pieces.js';
import type { Ticket } from './jobs.js';
import type { CachedPhoto } from './photo-cache.js';
import { createSharedWork, type Report } from './shared-work.js';

export interface AnalysisWanted {
  readonly quality: 'draft' | 'full';
  readonly choices: AnalysisChoices;
}

/** One caller who waits for an analysis. */
export interface Waiting {
  readonly ticket: Ticket;
  readonly report: Report;
  readonly clock: Clock;
  /** the cache has grown */
  readonly grown: () => void;
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
  { ticket, report, clock, grown }: Waiting,
): Promise<Analysis> {
  const key = keyOf(choices);
  const kept = entry[quality];
  for (;;) {
    if (entry.full.key === key && entry.full.done !== null) return entry.full.done;
    if (kept.key !== key) Object.assign(kept, { key, work: null, done: null });
    if (kept.done !== null) return kept.done;
    const run = quality === 'draft' ? pieces.draft : pieces.analyse;
    kept.work ??= createSharedWork((job) => run(entry.photo, entry.looks, job, choices), clock);
    const shared = kept.work;
    try {
      const done = await shared.join(ticket, report);
      // Meanwhile somebody may have chosen otherwise.
      if (kept.work !== shared) return done;
      kept.done = done;
      if (quality === 'full' && entry.draft.key === key) entry.draft.done = null;
      grown();
      return done;
    } catch (thrown) {
      const error = BlurError.from(thrown, 'inference');
      // It may have been stopping for want of anybody waiting just when this call joined: then it starts anew.
      if (error.code !== 'cancelled' || ticket.isDropped()) throw error;
    } finally {
      if (kept.work === shared) kept.work = null;
    }
  }
}

const keyOf = (choices: AnalysisChoices): string => JSON.stringify(choices);
