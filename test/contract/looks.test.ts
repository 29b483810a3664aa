import { describe, expect, it } from 'vitest';
import { defaultLookId, findLook, looks } from '../../src/contract/looks.js';
import { isRenderSettings } from '../../src/contract/render-settings.js';

describe('the shipped looks', () => {
  it('are well formed, with ids of their own', () => {
    for (const look of looks) expect(isRenderSettings(look.settings), look.id).toBe(true);
    expect(new Set(looks.map(({ id }) => id)).size).toBe(looks.length);
  });

  it('grow stronger from law and finance to the arts', () => {
    const openings = ['counsel', 'corporate', 'remote', 'founder', 'creative'].map(
      (id) => findLook(id)?.settings.lens.fNumber,
    );
    expect(openings).toEqual([5.6, 4, 3.2, 2.8, 1.8]);
    expect(defaultLookId).toBe('corporate');
  });

  it('are all seen through an 85 mm lens', () => {
    expect(looks.map(({ settings }) => settings.lens.focalLengthMm)).toEqual(looks.map(() => 85));
  });

  it('replace the backdrop in Studio only, by something neutral', () => {
    const replaced = looks.filter(({ settings }) => settings.backdrop.mode === 'studio');
    expect(replaced.map(({ id }) => id)).toEqual(['studio']);
    const backdrop = replaced[0]?.settings.backdrop;
    if (backdrop?.mode !== 'studio') throw new Error('unreachable');
    for (const rgb of [backdrop.centreRgb, backdrop.edgeRgb]) {
      expect(Math.max(...rgb) - Math.min(...rgb)).toBeLessThanOrEqual(12);
    }
  });
});

describe('isRenderSettings', () => {
  const good = { lens: { focalLengthMm: 85, fNumber: 4 }, backdrop: { mode: 'soften' } };

  it('accepts what the engine can render', () => {
    expect(isRenderSettings(good)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a number', 4],
    ['no lens', { ...good, lens: null }],
    ['an opening of 0', { ...good, lens: { focalLengthMm: 85, fNumber: 0 } }],
    ['not a number', { ...good, lens: { focalLengthMm: Number.NaN, fNumber: 4 } }],
    ['an unknown backdrop', { ...good, backdrop: { mode: 'beach' } }],
    [
      'a colour out of range',
      { ...good, backdrop: { mode: 'studio', centreRgb: [0, 0, 300], edgeRgb: [0, 0, 0] } },
    ],
  ])('refuses %s', (_, settings) => {
    expect(isRenderSettings(settings)).toBe(false);
  });
});
