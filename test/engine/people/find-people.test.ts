import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/engine/people/find-people.js';
import { nobody } from '../../../src/engine/people/territory.js';
import { type DrawnPerson, drawPeople, faceOf } from './drawn-people.js';

const [bodySkin, clothes] = [2, 4];
const near: DrawnPerson = { x: 90, y: 50, headPx: 40, tone: 0.9 };
const behind: DrawnPerson = { x: 150, y: 45, headPx: 20, tone: 0.3 };

/** Share of the drawn person pixels that were given to somebody else; people match by their heads. */
function wrongShare(people: readonly DrawnPerson[]): number {
  const { grid, truth } = drawPeople(people);
  const { owner } = findPeople(grid).territory;
  const labels = people.map(({ x, y }) => owner[y * grid.widthPx + x]);
  let [wrong, count] = [0, 0];
  truth.forEach((person, pixel) => {
    if (person === 0) return;
    count++;
    if (owner[pixel] !== labels[person - 1]) wrong++;
  });
  return wrong / count;
}

describe('findPeople', () => {
  it('finds one person with all that is theirs', () => {
    const { grid, truth } = drawPeople([near]);
    const { people, territory } = findPeople(grid);
    expect(people).toHaveLength(1);
    expect(territory.owner).toEqual(truth);
    expect(people[0]!.face).toBe(grid.faces[0]);
    expect(people[0]!.head.heightPx).toBeCloseTo(80, 6);
    expect(people[0]!.box).toEqual({ x: 100, y: 60, width: 160, height: 260 });
    expect(people[0]!.point.x).toBeCloseTo(90 / 240, 2);
  });

  it('parts two who touch, whichever is nearer', () => {
    expect(wrongShare([behind, near])).toBeLessThan(0.03);
    expect(wrongShare([near, { ...near, x: 165, tone: 0.2 }])).toBeLessThan(0.05);
    expect(wrongShare([near, { ...behind, x: 130, y: 70 }])).toBeLessThan(0.05);
  });

  it('knows somebody turned away, beside a face', () => {
    const { grid } = drawPeople([near, { ...near, x: 180, tone: 0.2, turnedAway: true }]);
    const { people } = findPeople(grid);
    expect(people.map(({ face }) => face !== null)).toEqual([true, false]);
    expect(people[1]!.head.x / 2).toBeCloseTo(180, 0);
    expect(people[1]!.head.heightPx / 80).toBeGreaterThan(0.75);
    expect(people[1]!.head.heightPx / 80).toBeLessThan(1.35);
  });

  it('takes long hair for hair, not for a head', () => {
    const { grid, patch } = drawPeople([near]);
    patch(115, 60, 30, 50, 1);
    expect(findPeople(grid).people).toHaveLength(1);
  });

  it('does not count a face without a person, a weak one without skin, or a print on a shirt', () => {
    const { grid } = drawPeople([near]);
    const poster = faceOf({ ...near, x: 200 });
    const pattern = faceOf({ ...near, y: 110, headPx: 30, faceScore: 0.7 });
    const print = faceOf({ ...near, y: 100, headPx: 12 });
    const { people } = findPeople({ ...grid, faces: [...grid.faces, poster, pattern, print] });
    expect(people).toHaveLength(1);
  });

  it('keeps a child in the arms', () => {
    const { grid } = drawPeople([near, { x: 95, y: 100, headPx: 24, tone: 0.3, down: 2 }]);
    expect(findPeople(grid).people).toHaveLength(2);
  });

  it('gives a cup in the hand to who holds it, and specks far away to nobody', () => {
    const { grid, patch } = drawPeople([near]);
    patch(136, 120, 8, 8, clothes);
    patch(220, 10, 6, 6, clothes);
    const { people, territory } = findPeople(grid);
    expect(people).toHaveLength(1);
    expect(territory.owner[124 * 240 + 140]).toBe(1);
    expect(territory.owner[12 * 240 + 222]).toBe(nobody);
  });

  it('gives legs under a table to the person above it', () => {
    const { grid, patch } = drawPeople([{ ...near, y: 30, headPx: 24, down: 2 }]);
    patch(80, 110, 8, 40, clothes);
    const { people, territory } = findPeople(grid);
    expect(people).toHaveLength(1);
    expect(territory.owner[130 * 240 + 84]).toBe(1);
  });

  it('knows people of whom neither face nor hair is seen: silhouettes, helmets', () => {
    const { grid, patch } = drawPeople([near]);
    patch(200, 60, 24, 100, clothes);
    patch(205, 40, 14, 20, bodySkin);
    const { people } = findPeople(grid);
    expect(people).toHaveLength(2);
    expect(people[1]).toMatchObject({ face: null, box: { x: 400, y: 80, width: 48, height: 240 } });
    const alone = drawPeople([]);
    alone.patch(100, 40, 30, 110, 5);
    expect(findPeople(alone.grid).people).toHaveLength(1);
  });

  it('finds nobody in an empty room', () => {
    expect(findPeople(drawPeople([]).grid).people).toEqual([]);
  });

  it('labels person pixels and nothing else, and puts every point on its person', () => {
    const person = fc.record({
      x: fc.integer({ min: 20, max: 220 }),
      y: fc.integer({ min: 20, max: 90 }),
      headPx: fc.integer({ min: 10, max: 50 }),
      tone: fc.double({ min: 0, max: 1, noNaN: true }),
      turnedAway: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 5 }), (drawn) => {
        const { grid } = drawPeople(drawn);
        const { people, territory } = findPeople(grid);
        territory.owner.forEach((label, pixel) => {
          if ((label !== 0) !== grid.person[pixel]! > 0.5) throw new Error(`pixel ${pixel} has ${label}`);
        });
        people.forEach(({ point }, index) => {
          const at = Math.floor(point.y * 160) * 240 + Math.floor(point.x * 240);
          expect(territory.owner[at]).toBe(index + 1);
        });
      }),
      { numRuns: 40 },
    );
  });
});
