import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looks } from '../../src/contract/looks.js';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import { parseRecipe, type Recipe } from '../../src/contract/recipe.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import type { Stroke } from '../../src/contract/stroke.js';
import { strokeCode } from '../../src/contract/stroke-code.js';

const recipe: Recipe = {
  schema: 1,
  lookId: 'corporate',
  lookVersion: 1,
  settings: looks[1]!.settings,
  sourceHash: 'a'.repeat(40),
  resultHash: 'b'.repeat(40),
  engineVersion: '0.1.0',
  faceBox: { x: 1, y: 2, width: 30, height: 40 },
  subject: 'auto',
  strokes: 'none',
};

describe('parseRecipe', () => {
  it('gives back what was stored, in well under 4 kB', () => {
    const text = JSON.stringify(recipe);
    expect(parseRecipe(text)).toEqual(recipe);
    expect(text.length).toBeLessThan(4096);
  });

  it('keeps strokes, and holds as many as there may be beside the fullest settings and 16 people in 4 kB', () => {
    const third = 1 / 3;
    const settings: RenderSettings = {
      lens: {
        ...{ focalLengthMm: 85 + third, fNumber: 1 + third, highlightBoost: 8 + third },
        aperture: {
          blades: 9,
          curvature: third,
          rotationDeg: 100 + third,
          catEye: third,
          squeeze: 0.5 + third,
        },
      },
      backdrop: { mode: 'image', imageHash: 'c'.repeat(40), throughLens: false },
      light: { evenOut: third, exposureEv: -third, saturation: third, warmth: -third, vignette: third },
    };
    const people = Array.from({ length: 16 }, () => ({ x: 0.3333, y: 0.4333 }));
    const faceBox = { x: -third, y: third, width: 1000 + third, height: 1000 + third };
    const strokes = packStrokes(fullStrokes());
    expect(strokes.length).toBeGreaterThan(strokeCode.maxLength - 20);
    const full = { ...recipe, settings, faceBox, strokes, subject: { people } };
    const text = JSON.stringify(full);
    expect(parseRecipe(text)).toEqual(full);
    expect(text.length).toBeLessThan(4096);
  });

  it('keeps chosen people, to four decimals and nothing else, in well under 4 kB', () => {
    const people = Array.from({ length: 16 }, (_, i) => ({ x: i / 16 + 0.000_012_345, y: 1 / 3, name: 'x' }));
    const parsed = parseRecipe(JSON.stringify({ ...recipe, subject: { people, more: 1 } }));
    expect(parsed?.subject).toEqual({
      people: people.map(({ x }) => ({ x: Math.round(x * 10_000) / 10_000, y: 0.3333 })),
    });
    expect(JSON.stringify(parsed).length).toBeLessThan(2048);
  });

  it('reads a face box that is none as none, and nothing at all of a text far longer than ours', () => {
    const garbled = { ...recipe, faceBox: { x: 1, y: 2, width: 'wide', height: 4 } };
    expect(parseRecipe(JSON.stringify(garbled))).toEqual({ ...recipe, faceBox: null });
    expect(parseRecipe(JSON.stringify({ ...recipe, lookId: 'x'.repeat(9000) }))).toBeUndefined();
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'everybody'],
    ['nobody', { people: [] }],
    ['a crowd', { people: Array.from({ length: 17 }, () => ({ x: 0.5, y: 0.5 })) }],
    ['a point outside of the photo', { people: [{ x: 1.2, y: 0.5 }] }],
    ['a point without a number', { people: [{ x: 0.5, y: null }] }],
    ['no points', { people: 'all' }],
  ])('is no recipe with %s for a subject', (_, subject) => {
    expect(parseRecipe(JSON.stringify({ ...recipe, subject }))).toBeUndefined();
  });

  it('ignores newer schemas, missing hashes and impossible settings', () => {
    const spoilt = [
      { ...recipe, schema: 2 },
      { ...recipe, resultHash: '' },
      { ...recipe, sourceHash: 3 },
      { ...recipe, strokes: 'some' },
      { ...recipe, strokes: [] },
      { ...recipe, settings: { ...recipe.settings, lens: { focalLengthMm: 85, fNumber: -1 } } },
    ];
    for (const value of spoilt) expect(parseRecipe(JSON.stringify(value))).toBeUndefined();
  });

  it('never throws, whatever another plugin left there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseRecipe(text)).toBeUndefined();
      }),
    );
  });
});

/** Dabs until no other fits. */
function fullStrokes(): Stroke[] {
  const dab: Stroke = { kind: 'blur', radius: 0.03, points: [{ x: 0.1, y: 0.9 }] };
  const length = packStrokes([dab, dab]).length - packStrokes([dab]).length;
  return Array<Stroke>(Math.floor((strokeCode.maxLength - 1) / length)).fill(dab);
}
