import { describe, expect, it } from 'vitest';
import { advance, isBusy, isCancellable, type Job } from '../../src/ui/job.js';

const analysing: Job = { kind: 'analysing', jobId: 3, progress: { step: 'matte', fraction: 0.5 } };

describe('job', () => {
  it('takes progress of its own id that does not fall, and no other', () => {
    expect(advance(analysing, 3, { step: 'refine', fraction: 0.6 })).toMatchObject({
      progress: { step: 'refine', fraction: 0.6 },
    });
    expect(advance(analysing, 3, { step: 'matte', fraction: 0.4 })).toBe(analysing);
    expect(advance(analysing, 2, { step: 'refine', fraction: 0.9 })).toBe(analysing);
    const ready: Job = { kind: 'ready', notice: null };
    expect(advance(ready, 3, { step: 'refine', fraction: 0.9 })).toBe(ready);
  });

  it('is busy while it works, and can be cancelled until it writes', () => {
    expect([isBusy(analysing), isCancellable(analysing)]).toEqual([true, true]);
    expect([isBusy({ kind: 'writing' }), isCancellable({ kind: 'writing' })]).toEqual([true, false]);
    expect(isBusy({ kind: 'stopped', notice: 'stopped' })).toBe(false);
  });
});
