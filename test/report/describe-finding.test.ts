import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../src/contract/check-finding.js';
import { findingCodes } from '../../src/contract/finding-code.js';
import { looks } from '../../src/contract/looks.js';
import { describeFinding } from '../../src/report/describe-finding.js';

const finding = (more: Partial<CheckFinding>): CheckFinding => ({
  ...{ code: 'head-size', measured: 0.413, expected: 0.52, tolerance: 0.0312, severity: 0.5 },
  ...more,
});

describe('describeFinding', () => {
  it.each<[Partial<CheckFinding>, string]>([
    [{}, 'Head size: 41.3 % of the height, expected 52.0 % ± 3.1 %'],
    [{ code: 'roll', measured: -0.01, expected: 0, tolerance: 4 }, 'Head tilted: 0.0°, expected 0.0° ± 4.0°'],
    [
      { code: 'too-few-pixels', measured: 120, expected: 200, tolerance: 0 },
      'Height of the head: 120 px, at least 200 px',
    ],
    [
      { code: 'clutter', measured: 0.2, expected: 0, tolerance: 0.15 },
      'Clutter in the backdrop: 20.0 %, at most 15.0 %',
    ],
    [
      { code: 'other-look', measured: 'studio', expected: 'brand', tolerance: null },
      'Another look: “studio”, expected “brand”',
    ],
    [
      { code: 'older-version', measured: 1, expected: 3, tolerance: null },
      'An older version of the look: 1, expected 3',
    ],
    [{ code: 'no-look', measured: '', expected: 'brand', tolerance: null }, 'No look was applied'],
  ])('says %j in plain words', (more, words) => {
    expect(describeFinding(finding(more)).replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('calls looks by their names where it knows them', () => {
    const other = finding({ code: 'other-look', measured: 'gone', expected: 'corporate', tolerance: null });
    expect(describeFinding(other, looks)).toBe('Another look: “gone”, expected “Corporate”');
    const same = finding({
      code: 'other-look',
      measured: 'corporate',
      expected: 'corporate',
      tolerance: null,
    });
    expect(describeFinding(same, looks)).toBe('Other settings than the look “Corporate”');
  });

  it('has words for every code, with numbers and without', () => {
    for (const code of findingCodes) {
      for (const [measured, expected] of [
        ['', ''],
        [0.5, 1],
        ['a', 'b'],
      ] as const) {
        const words = describeFinding(finding({ code, measured, expected, tolerance: null }));
        expect(words).not.toMatch(/undefined|NaN|\.$/);
      }
    }
  });
});
