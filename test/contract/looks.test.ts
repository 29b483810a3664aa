import { describe, expect, it } from 'vitest';
import { defaultLookId, findLook, looks } from '../../src/contract/looks.js';
import { isRenderSettings } from '../../src/contract/render-settings.js';

describe('the shipped looks', () => {
  it('are well formed, with ids of their own', () => {
    for (const look of looks) expect(isRenderSettings(look.settings), look.id).toBe(true);
    expect(new Set(looks.map(({ id }) => id)).size).toBe(looks.length);
  });

  it('give lamps more light the wider they open', () => {
    const boosts = looks
      .filter(({ settings }) => settings.backdrop.mode === 'soften')
      .map(({ settings }) => settings.lens.highlightBoost);
    expect(boosts).toEqual([1.5, 2, 3, 4, 8]);
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
