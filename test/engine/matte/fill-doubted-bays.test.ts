import { describe, expect, it } from 'vitest';
import { fillDoubtedBays } from '../../../src/engine/matte/fill-doubted-bays.js';
import type { Plane } from '../../../src/engine/raster/plane.js';
import { emptyPlane, paintSquare } from './canvas.js';

const side = 60;
const middle = 30 * side + 30;

/** A person of 40 px with a hole of 10 px, which the look at the whole photo does not see. */
function withHole(closeInHole: number, wholeInHole = 0.95): { person: Plane; each: Float32Array[] } {
  const body = () => paintSquare(emptyPlane(side), 10, 10, 40, 1);
  const hole = (value: number) => paintSquare(body(), 25, 25, 10, value).data;
  return {
    person: paintSquare(body(), 25, 25, 10, closeInHole),
    each: [hole(closeInHole), hole(0), hole(wholeInHole)],
  };
}

describe('fillDoubtedBays', () => {
  it('closes a hole of which the network was not convinced', () => {
    const { person, each } = withHole(0.2);
    fillDoubtedBays(person, each);
    expect(person.data[middle]).toBeCloseTo(0.95, 6);
  });

  it('leaves a gap open that it denies without a doubt', () => {
    const { person, each } = withHole(0.02);
    const before = person.data.slice();
    fillDoubtedBays(person, each);
    expect(person.data).toEqual(before);
  });

  it('leaves a hole open when nobody is sure of a person there', () => {
    const { person, each } = withHole(0.2, 0.5);
    fillDoubtedBays(person, each);
    expect(person.data[middle]).toBeCloseTo(0.2, 6);
  });

  it('adds nothing that merely leans against the person', () => {
    const person = paintSquare(emptyPlane(side), 10, 10, 20, 1);
    const chair = paintSquare(paintSquare(emptyPlane(side), 10, 10, 20, 1), 30, 10, 25, 0.99).data;
    const unsure = person.data.map((value, i) => (value === 0 && chair[i]! > 0 ? 0.2 : value));
    fillDoubtedBays(person, [unsure, unsure, chair]);
    expect(person.data[20 * side + 40]).toBe(0);
  });
});
