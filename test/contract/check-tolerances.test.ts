import { describe, expect, it } from 'vitest';
import { areTolerances, defaultTolerances } from '../../src/contract/check-tolerances.js';
import { isIgnoredFinding } from '../../src/contract/ignored-finding.js';
import { isLook } from '../../src/contract/look.js';
import { looks } from '../../src/contract/looks.js';

const crop = { heightShare: 0.4, eyeLine: 0.4, centreX: 0.5 };

describe('tolerances', () => {
  it.each([
    {},
    defaultTolerances,
    { headHeight: 0.1 },
    { ...defaultTolerances, crop, tone: [70, 2, -4] },
    { laterAddition: 4 },
  ])('accepts %j', (given) => {
    expect(areTolerances(given)).toBe(true);
    expect(isLook({ ...looks[0], check: given })).toBe(true);
  });

  it.each([
    null,
    [],
    'loose',
    { headHeight: 0 },
    { headHeight: Number.NaN },
    { rollDeg: '4' },
    { clutter: null },
    { crop: { ...crop, heightShare: 0 } },
    { crop: {} },
    { tone: [70, 2] },
    { tone: [101, 0, 0] },
  ])('refuses %j', (given) => {
    expect(areTolerances(given)).toBe(false);
    expect(isLook({ ...looks[0], check: given })).toBe(false);
  });
});

describe('an ignored finding', () => {
  it('has a known code and a reason that is not a novel', () => {
    expect(isIgnoredFinding({ code: 'roll', reason: 'she leans in' })).toBe(true);
    expect(isIgnoredFinding({ code: 'roll' })).toBe(false);
    expect(isIgnoredFinding({ code: 'mood', reason: '' })).toBe(false);
    expect(isIgnoredFinding({ code: 'roll', reason: 'x'.repeat(201) })).toBe(false);
    expect(isIgnoredFinding(null)).toBe(false);
  });
});
