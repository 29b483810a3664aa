import { describe, expect, it } from 'vitest';
import { findPeople } from '../../../src/engine/people/find-people.js';
import { keepChosen } from '../../../src/engine/people/keep-chosen.js';
import { nearestOwners } from '../../../src/engine/people/nearest-owners.js';
import { resizePlane } from '../../../src/engine/raster/resize-plane.js';
import { type DrawnPerson, drawPeople } from './drawn-people.js';

const left: DrawnPerson = { x: 80, y: 50, headPx: 36, tone: 0.9 };
const right: DrawnPerson = { ...left, x: 150, tone: 0.2 };

/** A first matte twice as fine as the territory, in which everybody is. */
function firstMatte(people: readonly DrawnPerson[]) {
  const drawn = drawPeople(people);
  const { territory } = findPeople(drawn.grid);
  const base = resizePlane({ widthPx: 240, heightPx: 160, data: drawn.grid.person }, 480, 320);
  const at = (x: number, y: number) => base.data[y * 2 * 480 + x * 2];
  return { ...drawn, territory, base, at };
}

describe('keepChosen', () => {
  it('changes nothing when everybody is a subject', () => {
    const { base, territory } = firstMatte([left, right]);
    const before = base.data.slice();
    keepChosen(base, territory, [0, 1]);
    expect(base.data).toEqual(before);
  });

  it('takes the other one out, whole, up to a soft border where they touch', () => {
    const { base, territory, truth, at } = firstMatte([left, right]);
    const chosen = territory.owner[50 * 240 + 80]!;
    keepChosen(base, territory, [chosen - 1]);
    expect(at(80, 50)).toBe(1);
    expect(at(150, 50)).toBe(0);
    expect(at(175, 140)).toBe(0);
    let soft = 0;
    for (let y = 0; y < 160; y++) {
      for (let x = 0; x < 240; x++) {
        const value = at(x, y)!;
        if (value > 0.02 && value < 0.98 && y > 80) soft++;
        if (truth[y * 240 + x] === 2 && x > 125) expect(value).toBe(0);
        if (truth[y * 240 + x] === 1 && x < 105 && x > 60 && y > 80) expect(value).toBeGreaterThan(0.99);
      }
    }
    expect(soft).toBeGreaterThan(80);
  });

  it('keeps soft edges and what is held, drops what is apart from all subjects', () => {
    const { grid, patch } = drawPeople([left]);
    patch(120, 120, 6, 8, 4);
    const { territory } = findPeople(grid);
    const base = { widthPx: 240, heightPx: 160, data: grid.person.slice() };
    base.data[31 * 240 + 80] = 0.4;
    base.data.fill(0.9, 20 * 240 + 200, 20 * 240 + 215);
    keepChosen(base, territory, [0]);
    expect(base.data[31 * 240 + 80]).toBeCloseTo(0.4, 6);
    expect(base.data[124 * 240 + 122]).toBe(1);
    expect(base.data[20 * 240 + 205]).toBe(0);
  });
});

describe('nearestOwners', () => {
  it('gives the room to the nearest, with the steps there', () => {
    const owner = Uint8Array.of(0, 1, 0, 0, 0, 2);
    expect(nearestOwners({ widthPx: 6, owner })).toEqual({
      owner: Uint8Array.of(1, 1, 1, 1, 2, 2),
      steps: Uint16Array.of(1, 0, 1, 2, 1, 0),
    });
  });

  it('gives an empty room to nobody', () => {
    const { owner } = nearestOwners({ widthPx: 2, owner: new Uint8Array(4) });
    expect([...owner]).toEqual([0, 0, 0, 0]);
  });
});
