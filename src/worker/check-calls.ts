import type { EngineApi, MeasureRequest, OnProgress } from '../contract/engine-api.js';
import type { JobStep } from '../contract/progress.js';
import { judgeSet } from '../engine/check/judge-set.js';
import { matchReference } from '../engine/check/match-reference.js';
import type { PhotoToMeasure } from '../engine/measure/measure-photo.js';
import type { Clock } from './clock.js';
import type { EnginePieces } from './engine-pieces.js';
import type { Jobs, Ticket } from './jobs.js';
import type { PhotoDesk } from './photo-desk.js';
import { createProgressMeter } from './progress-meter.js';
import type { Report } from './shared-work.js';
import { ticketJob } from './ticket-job.js';

type CheckCalls = Pick<EngineApi, 'measure' | 'judge' | 'matchReference' | 'alignCrop'>;

export interface CheckCallsOptions {
  readonly pieces: Pick<EnginePieces, 'measure' | 'align'>;
  readonly jobs: Jobs;
  readonly desk: Pick<PhotoDesk, 'find' | 'analyse'>;
  /** of work that nobody waits to see */
  readonly clock: Clock;
  /** those of an analysis, in order */
  readonly steps: readonly JobStep[];
}

const silent: Report = () => {};

/** The calls that a check of many photos makes. A draft is as good for measuring as the full analysis, and five times as quick. */
export function createCheckCalls({ pieces, jobs, desk, clock, steps }: CheckCallsOptions): CheckCalls {
  const toMeasure = async (
    { imageHash, choices, framing }: MeasureRequest,
    caller: { readonly ticket: Ticket; readonly report: Report },
  ): Promise<PhotoToMeasure> => {
    const entry = desk.find(imageHash);
    const analysis = await desk.analyse(entry, { quality: 'draft', choices }, caller);
    return { photo: entry.photo, analysis, framing };
  };
  const measure = async (request: MeasureRequest, ticket: Ticket, onProgress: OnProgress) => {
    const report = createProgressMeter(steps, onProgress, clock.now);
    // What a draft measures for itself is done before the photo is measured.
    const before: Report = (step, fraction) => report(step, step === 'measure' ? 0 : fraction);
    return pieces.measure(
      await toMeasure(request, { ticket, report: before }),
      ticketJob(ticket, report, clock),
    );
  };
  return {
    measure: (request, jobId, onProgress) =>
      jobs.run('measure', jobId, (ticket) => measure(request, ticket, onProgress)),
    judge: async (photos, looks) => judgeSet(photos, looks),
    matchReference: async (measures) => matchReference(measures),
    alignCrop: (request, jobId) =>
      jobs.run('alignCrop', jobId, async (ticket) =>
        pieces.align(
          await toMeasure(request, { ticket, report: silent }),
          request.rule,
          ticketJob(ticket, silent, clock),
        ),
      ),
  };
}
