import { describe, expect, it } from 'vitest';
import { type AnalysisChoices, noChoices } from '../../src/contract/analysis-choices.js';
import { findLook } from '../../src/contract/looks.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { type Choice, choiceOf } from '../../src/ui/choice.js';
import { draftRecipe } from '../../src/ui/draft-recipe.js';
import { isAsApplied } from '../../src/ui/is-as-applied.js';

const choice = choiceOf(findLook('founder')!);
const draft = draftRecipe(choice, noChoices, { faces: [] } as never);
const recipe: Recipe = { schema: 1, sourceHash: 's', resultHash: 'r', ...draft };

describe('a photo is as applied', () => {
  it('right after it was applied, and not before', () => {
    expect(isAsApplied(recipe, structuredClone(choice), structuredClone(noChoices))).toBe(true);
    expect(isAsApplied(null, choice, noChoices)).toBe(false);
  });

  const { lens } = choice.settings;
  const point = { x: 0.5, y: 0.5 };
  it.each<[string, Partial<Choice>, Partial<AnalysisChoices>]>([
    ['look', { lookId: 'creative' }, {}],
    ['version of the look', { lookVersion: choice.lookVersion + 1 }, {}],
    ['setting', { settings: { ...choice.settings, lens: { ...lens, fNumber: 2 } } }, {}],
    ['person', {}, { subject: { people: [point] } }],
    ['stroke', {}, { strokes: [{ kind: 'keep', radius: 0.1, points: [point] }] }],
  ])('not with another %s', (_, chosen, drawn) => {
    expect(isAsApplied(recipe, { ...choice, ...chosen }, { ...noChoices, ...drawn })).toBe(false);
  });
});
