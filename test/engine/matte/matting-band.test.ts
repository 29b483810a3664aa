import { describe, expect, it } from 'vitest';
import { mattingBand } from '../../../src/engine/matte/matting-band.js';
import { emptyPlane, paintSquare } from './canvas.js';

const side = 100;

describe('mattingBand', () => {
  it('holds unsure pixels and what lies within the margin of any step, nothing else', () => {
    const person = paintSquare(paintSquare(emptyPlane(side), 0, 0, 50, 1), 80, 80, 3, 0.5);
    const { unknown } = mattingBand({ person, hair: emptyPlane(side), networkPx: 4 });
    const at = (x: number, y: number) => unknown.data[y * side + x];
    expect([at(49, 10), at(52, 10)]).toEqual([1, 1]);
    expect([at(53, 10), at(46, 10)]).toEqual([0, 0]);
    expect([at(81, 78), at(90, 30)]).toEqual([1, 0]);
  });

  it('is wide near hair, where nothing draws alpha to the first guess, and narrow elsewhere', () => {
    const person = paintSquare(emptyPlane(side), 0, 0, 50, 1);
    const hair = paintSquare(emptyPlane(side), 30, 0, 20, 1);
    const { unknown, guessPull } = mattingBand({ person, hair, networkPx: 2 });
    const width = (row: number) =>
      unknown.data.slice(row * side, (row + 1) * side).reduce((a, b) => a + b, 0);
    expect(width(5)).toBeGreaterThanOrEqual(2 * width(45));
    expect(guessPull[5 * side + 50]).toBe(0);
    expect(guessPull[45 * side + 50]).toBeGreaterThan(0);
  });

  it('takes a nearly sure value as sure along cloth, and as unsure in hair', () => {
    const person = paintSquare(emptyPlane(side), 40, 40, 5, 0.93);
    const bald = mattingBand({ person, hair: emptyPlane(side), networkPx: 1 });
    const haired = mattingBand({ person, hair: paintSquare(emptyPlane(side), 40, 40, 5, 1), networkPx: 1 });
    // the step around the square is in both; its middle only where there is hair
    expect(bald.unknown.data[42 * side + 42]).toBe(0);
    expect(haired.unknown.data[42 * side + 42]).toBe(1);
  });
});
