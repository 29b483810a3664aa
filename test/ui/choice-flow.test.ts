import { describe, expect, it } from 'vitest';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import type { Stroke } from '../../src/contract/stroke.js';
import { unpackStrokes } from '../../src/contract/unpack-strokes.js';
import { createChoiceFlow } from '../../src/ui/choice-flow.js';
import { chosenPeople } from '../../src/ui/chosen-people.js';
import { flowOfTwo, soon, summaryOfTwo } from './fake-engine.js';

function begin() {
  const parts = flowOfTwo();
  /** the choices that each analysis was asked with */
  const analysed: unknown[] = [];
  const choices = createChoiceFlow(parts.flow, async () => void analysed.push(parts.state.choices.value));
  return { ...parts, choices, analysed };
}
const stroke = (y: number, points = 2): Stroke => ({
  ...{ kind: 'keep', radius: 0.02 },
  points: Array.from({ length: points }, (_, i) => ({ x: i / points, y: y + (i % 2) / 8 })),
});
const [one, two] = summaryOfTwo.people.map(({ point }) => point);

describe('choosing people', () => {
  it('adds them one by one, takes them out again, and leaves the rest to the engine', () => {
    const { choices, state, analysed } = begin();
    const subject = () => state.choices.value.subject;
    choices.choosePerson(1);
    expect(subject()).toEqual({ people: [two] });
    choices.choosePerson(0);
    expect(subject()).toEqual({ people: [two, one] });
    choices.choosePerson(1);
    expect(subject()).toEqual({ people: [one] });
    choices.choosePerson(0);
    expect(subject()).toBe('auto');
    expect(analysed).toHaveLength(4);
    choices.chooseAutomatically();
    choices.choosePerson(7);
    expect(analysed).toHaveLength(4);
    choices.choosePerson(1);
    choices.chooseAutomatically();
    expect(subject()).toBe('auto');
    expect(analysed).toHaveLength(6);
  });

  it('knows them again by the nearest point', () => {
    const { people } = summaryOfTwo;
    expect(chosenPeople(people, 'auto')).toEqual([]);
    expect(chosenPeople(people, { people: [{ x: 0.7, y: 0.4 }] })).toEqual([1]);
    expect(chosenPeople([], { people: [{ x: 0.7, y: 0.4 }] })).toEqual([]);
  });

  it('waits while a result is being written', () => {
    const { choices, state, analysed } = begin();
    state.job.value = { kind: 'writing' };
    choices.choosePerson(1);
    choices.draw(stroke(0.2));
    expect(analysed).toEqual([]);
    expect(state.choices.value).toEqual({ subject: 'auto', strokes: [] });
  });

  it('has the portraits fetched once the page is open, and again when other people are found', async () => {
    const { state, asked } = begin();
    expect(asked.portraits).toEqual([]);
    state.tab.value = 'focus';
    await soon();
    expect(state.portraits.value).toHaveLength(2);
    state.summary.value = { ...summaryOfTwo };
    await soon();
    expect(asked.portraits).toHaveLength(1);
    state.summary.value = { ...summaryOfTwo, people: summaryOfTwo.people.slice(1) };
    await soon();
    expect(asked.portraits).toHaveLength(2);
  });
});

describe('strokes', () => {
  it('are kept as the recipe will hold them, simplified, and analysed with', () => {
    const { choices, state, analysed } = begin();
    const points = Array.from({ length: 100 }, (_, i) => ({ x: 0.1 + i / 200, y: 0.5 }));
    choices.draw({ kind: 'blur', radius: 0.0211, points });
    const { strokes } = state.choices.value;
    expect(strokes[0]!.points).toHaveLength(2);
    expect(unpackStrokes(packStrokes(strokes))).toEqual(strokes);
    expect(analysed).toEqual([{ subject: 'auto', strokes }]);
  });

  it('are undone and redone one by one; a new one ends redoing', () => {
    const { choices, state } = begin();
    const count = () => state.choices.value.strokes.length;
    choices.draw(stroke(0.2));
    choices.draw(stroke(0.4));
    choices.undoStroke();
    expect(count()).toBe(1);
    choices.undoStroke();
    choices.undoStroke();
    expect(count()).toBe(0);
    choices.redoStroke();
    choices.redoStroke();
    choices.redoStroke();
    expect(count()).toBe(2);
    choices.resetStrokes();
    expect(count()).toBe(0);
    choices.undoStroke();
    expect(count()).toBe(2);
    choices.undoStroke();
    choices.draw(stroke(0.7));
    choices.redoStroke();
    expect(count()).toBe(2);
  });

  it('are dropped, and that is said, once a file could not remember them', () => {
    const { choices, state, analysed } = begin();
    for (let i = 0; i < 12; i++) choices.draw(stroke(0.05 * i, 70));
    const kept = state.choices.value.strokes.length;
    expect(kept).toBeGreaterThan(3);
    expect(kept).toBeLessThan(12);
    expect(analysed).toHaveLength(kept);
    expect(state.strokesFull.value).toBe(true);
    choices.undoStroke();
    expect(state.strokesFull.value).toBe(false);
  });
});

describe('a photo of nobody', () => {
  it('is analysed again with a dab where somebody pointed', () => {
    const { choices, state, analysed } = begin();
    state.summary.value = null;
    choices.pointOut(true);
    expect(state.isPointing.value).toBe(true);
    choices.keepPoint({ x: 0.5, y: 0.25 });
    expect(state.isPointing.value).toBe(false);
    const [dab] = state.choices.value.strokes;
    expect(dab).toMatchObject({ kind: 'keep', points: [{}] });
    expect(dab!.radius).toBeCloseTo(0.12, 3);
    expect(analysed).toHaveLength(1);
  });
});
