import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JobStep, jobSteps, type Progress } from '../../src/contract/progress.js';
import { createProgressMeter } from '../../src/worker/progress-meter.js';

const report = fc.record({
  step: fc.constantFrom(...jobSteps),
  fraction: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
  afterMs: fc.integer({ min: 0, max: 200 }),
});

describe('progress meter', () => {
  it('never falls, stays within 0..1 and speaks only of its own steps, whatever is reported', () => {
    const steps: JobStep[] = ['faces', 'matte', 'refine'];
    fc.assert(
      fc.property(fc.array(report), (reports) => {
        let nowMs = 0;
        const seen: Progress[] = [];
        const meter = createProgressMeter(
          steps,
          (progress) => seen.push(progress),
          () => nowMs,
        );
        for (const { step, fraction, afterMs } of reports) {
          nowMs += afterMs;
          meter(step, fraction);
        }
        const fractions = seen.map(({ fraction }) => fraction);
        expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
        expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
        expect(seen.every(({ step }) => steps.includes(step))).toBe(true);
      }),
    );
  });

  it('reaches 1 with the end of the last step', () => {
    const seen: Progress[] = [];
    const meter = createProgressMeter(
      ['blur', 'encode'],
      (progress) => seen.push(progress),
      () => 0,
    );
    meter('encode', 1);
    expect(seen.at(-1)?.fraction).toBeCloseTo(1, 12);
  });

  it('passes on at most one report per 60 ms of the same step', () => {
    let nowMs = 0;
    let count = 0;
    const meter = createProgressMeter(
      ['matte'],
      () => count++,
      () => nowMs,
    );
    for (; nowMs < 600; nowMs++) meter('matte', nowMs / 600);
    expect(count).toBe(10);
  });
});
