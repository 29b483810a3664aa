import { expect, it } from 'vitest';
import { planeOf } from '../plane-of.js';
import { judgeAgainst } from './matte-errors.js';

/** A person from column `edge` on, whose edge rises over one pixel of one half. */
const edgeAt = (edge: number) => planeOf(100, 50, (x) => (x < edge ? 0 : x === edge ? 0.5 : 1));

it('is nothing for the reference itself', () => {
  const { whole, band, perPerson } = judgeAgainst(edgeAt(40))(edgeAt(40));
  expect([...Object.values(whole), ...Object.values(band), perPerson]).toEqual(new Array(9).fill(0));
});

it('measures an edge that is shifted by two pixels', () => {
  const { whole, band, perPerson } = judgeAgainst(edgeAt(40))(edgeAt(42));
  // Per row: 0.5, 1 and 0.5 of 100 pixels; the band is the soft pixel and five on each side.
  expect(whole.mad).toBeCloseTo(2 / 100, 6);
  expect(whole.mse).toBeCloseTo(1.5 / 100, 6);
  expect(band.mad).toBeCloseTo(2 / 11, 6);
  expect(perPerson).toBeCloseTo(2 / 59.5, 6);
  expect(whole.grad).toBeGreaterThan(0);
});

it('charges a blurred edge in the gradient far more than a shifted one', () => {
  const soft = planeOf(100, 50, (x) => Math.min(1, Math.max(0, (x - 34) / 12)));
  const sharp = edgeAt(40);
  const shiftedSoft = planeOf(100, 50, (x) => Math.min(1, Math.max(0, (x - 35) / 12)));
  expect(judgeAgainst(sharp)(soft).whole.grad).toBeGreaterThan(
    10 * judgeAgainst(soft)(shiftedSoft).whole.grad,
  );
});

it('says whether the error lies in the person, along the edge or in the room', () => {
  const holed = planeOf(100, 50, (x, y) => {
    if (x >= 70 && x < 80 && y < 30) return 0;
    if (x < 10 && y < 10) return 1;
    return x < 40 ? 0 : x === 40 ? 0.5 : 1;
  });
  const { lies } = judgeAgainst(edgeAt(40))(holed);
  expect(lies.person).toBeCloseTo(300 / 400, 6);
  expect(lies.band).toBeCloseTo(0, 6);
  expect(lies.room).toBeCloseTo(100 / 400, 6);
});

it('looks only where the reference may be believed', () => {
  const scored = Uint8Array.from({ length: 5000 }, (_, i) => (i % 100 < 30 ? 1 : 0));
  const { whole, band, bandScored } = judgeAgainst(edgeAt(40), scored)(edgeAt(42));
  expect([whole.mad, band.mad, bandScored]).toEqual([0, Number.NaN, 0]);
});

it('refuses mattes of different sizes', () => {
  expect(() => judgeAgainst(planeOf(4, 5, () => 1))(planeOf(4, 4, () => 1))).toThrow(RangeError);
});
