import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLook, type Look } from '../../src/contract/look.js';
import { findLook, looks } from '../../src/contract/looks.js';
import { freeName, longestName, makeOwnLook, withSettings } from '../../src/ui/own-look.js';

const { settings } = findLook('corporate')!;
const named = (name: string): Look => ({ ...looks[0]!, name });

describe('a look of the file’s own', () => {
  it('is a look like any other, with an id and a name of its own', () => {
    const [one, other] = [1, 2].map(() => makeOwnLook('Corporate', settings, looks));
    expect(isLook(one)).toBe(true);
    expect(one).toMatchObject({ name: 'Corporate 2', word: 'Gentle', version: 1, settings });
    expect(one!.id).not.toBe(other!.id);
    expect(looks.some(({ id }) => id === one!.id)).toBe(false);
  });

  it('becomes a newer version of itself with other settings, under the word for them', () => {
    const look = makeOwnLook('Team', settings, looks);
    const studio = findLook('studio')!.settings;
    expect(withSettings(look, studio)).toEqual({ ...look, version: 2, word: 'Replaced', settings: studio });
  });
});

describe('a free name', () => {
  it.each([
    ['Team', [], 'Team'],
    ['  Team   page ', [], 'Team page'],
    ['Team', ['team'], 'Team 2'],
    ['Team', ['Team', 'Team 2'], 'Team 3'],
    ['Team 2', ['Team', 'Team 2'], 'Team 3'],
    ['2026', ['2026'], '2026 2'],
    ['x'.repeat(70), [], 'x'.repeat(60)],
    ['x'.repeat(60), ['x'.repeat(60)], `${'x'.repeat(58)} 2`],
  ])('for %j beside %j is %j', (wanted, others, free) => {
    expect(freeName(wanted, others.map(named))).toBe(free);
  });

  it('is never taken, never too long, and never a broken character', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 6 }), (wanted, taken) => {
        const others = [...taken, wanted].map(named);
        const free = freeName(wanted, others);
        expect(others.some(({ name }) => name.toLowerCase() === free.toLowerCase())).toBe(false);
        expect(free.length).toBeLessThanOrEqual(longestName);
        // A half of a character cannot be written as an address.
        expect(() => encodeURIComponent(free)).not.toThrow();
      }),
    );
  });
});
