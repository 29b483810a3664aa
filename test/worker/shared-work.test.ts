import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/engine/pipeline/job.js';
import { createSharedWork } from '../../src/worker/shared-work.js';

const clock = { now: () => 0, breathe: () => Promise.resolve() };
const ticket = () => {
  let dropped = false;
  return {
    isDropped: () => dropped,
    drop: () => {
      dropped = true;
    },
  };
};

/** Work that goes from checkpoint to checkpoint by hand. */
function steppedWork() {
  const steps: (() => void)[] = [];
  let runs = 0;
  const work = async (job: Job) => {
    runs++;
    for (let i = 0; i < 3; i++) {
      await new Promise<void>((resolve) => steps.push(resolve));
      await job.checkpoint();
      job.report('matte', i / 2);
    }
    return 'done';
  };
  const step = async () => {
    steps.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { work, step, runs: () => runs };
}

describe('shared work', () => {
  it('runs once for all who wait and reports to each', async () => {
    const { work, step, runs } = steppedWork();
    const shared = createSharedWork(work, clock);
    const seen: string[] = [];
    const one = shared.join(ticket(), (_, fraction) => seen.push(`a${fraction}`));
    await step();
    const two = shared.join(ticket(), (_, fraction) => seen.push(`b${fraction}`));
    await step();
    await step();
    expect(await Promise.all([one, two])).toEqual(['done', 'done']);
    expect(runs()).toBe(1);
    expect(seen).toEqual(['a0', 'a0.5', 'b0.5', 'a1', 'b1']);
  });

  it('goes on while one still waits and stops at the next checkpoint when nobody does', async () => {
    const { work, step } = steppedWork();
    const shared = createSharedWork(work, clock);
    const [a, b] = [ticket(), ticket()];
    const outcome = shared.join(a, () => {}).catch((error: unknown) => error);
    void shared.join(b, () => {}).catch(() => {});
    a.drop();
    await step();
    expect(shared.isWanted()).toBe(true);
    b.drop();
    expect(shared.isWanted()).toBe(false);
    await step();
    expect(await outcome).toMatchObject({ code: 'cancelled' });
  });
});
