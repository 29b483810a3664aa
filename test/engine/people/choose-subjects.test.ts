import { describe, expect, it } from 'vitest';
import { chooseSubjects } from '../../../src/engine/people/choose-subjects.js';
import { findPeople } from '../../../src/engine/people/find-people.js';
import { type DrawnPerson, drawPeople } from './drawn-people.js';

const near: DrawnPerson = { x: 90, y: 50, headPx: 36, tone: 0.9 };
const foundIn = (people: readonly DrawnPerson[]) => findPeople(drawPeople(people).grid);
/** Head x of the subjects, ascending. */
const chosenIn = (people: readonly DrawnPerson[], choice: Parameters<typeof chooseSubjects>[1] = 'auto') => {
  const found = foundIn(people);
  const { indices } = chooseSubjects(found, choice);
  return indices.map((index) => Math.round(found.people[index]!.head.x / 2)).sort((a, b) => a - b);
};

describe('chooseSubjects', () => {
  it('leaves a smaller person behind in the background', () => {
    expect(chosenIn([{ x: 180, y: 40, headPx: 18, tone: 0.2 }, near])).toEqual([90]);
  });

  it('takes everybody at the same distance for a group', () => {
    expect(chosenIn([near, { ...near, x: 180, headPx: 30, tone: 0.2 }])).toEqual([90, 180]);
  });

  it('takes a child in the arms along', () => {
    expect(chosenIn([near, { x: 95, y: 95, headPx: 20, tone: 0.2, down: 2 }])).toEqual([90, 95]);
  });

  it('leaves out a bystander cut off by the frame', () => {
    const bystander = { x: 236, y: 100, headPx: 30, tone: 0.2, turnedAway: true };
    expect(chosenIn([{ ...near, x: 110 }, bystander])).toEqual([110]);
  });

  it('prefers who is in the middle to who is at the edge', () => {
    const [edge, middle] = [
      { ...near, x: 30 },
      { ...near, x: 120, headPx: 30, tone: 0.2 },
    ];
    const found = foundIn([edge, middle]);
    const { indices } = chooseSubjects(found, 'auto');
    expect(indices).toHaveLength(2);
    expect(
      chosenIn([
        { ...near, x: 20, headPx: 26 },
        { ...near, x: 120, headPx: 40 },
      ]),
    ).toEqual([120]);
  });

  it('takes the people at the chosen points and nobody else', () => {
    const people = [{ x: 180, y: 40, headPx: 18, tone: 0.2 }, near];
    expect(chosenIn(people, { people: [{ x: 180 / 240, y: 40 / 160 }] })).toEqual([180]);
    expect(chosenIn(people, { people: [{ x: 0.37, y: 0.6 }] })).toEqual([90]);
    const both = [
      { x: 0.37, y: 0.6 },
      { x: 180 / 240, y: 0.3 },
    ];
    expect(chosenIn(people, { people: both })).toEqual([90, 180]);
  });

  it('forgives a point just beside a person; one that names nobody is as good as none, and is said to be', () => {
    const found = foundIn([near]);
    expect(chooseSubjects(found, { people: [{ x: 0.36, y: 0.17 }] })).toEqual({
      indices: [0],
      choiceMissed: false,
    });
    expect(chooseSubjects(found, { people: [{ x: 0.98, y: 0.02 }] })).toEqual({
      indices: [0],
      choiceMissed: true,
    });
    expect(chooseSubjects(foundIn([]), 'auto')).toEqual({ indices: [], choiceMissed: false });
  });

  it('names with its point whoever was found', () => {
    const found = foundIn([{ x: 180, y: 40, headPx: 18, tone: 0.2 }, near, { ...near, x: 30, headPx: 24 }]);
    found.people.forEach(({ point }, index) => {
      expect(chooseSubjects(found, { people: [point] }).indices).toEqual([index]);
    });
  });
});
