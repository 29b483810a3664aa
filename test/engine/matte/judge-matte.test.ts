import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PersonFound } from '../../../src/contract/person-found.js';
import { judgeMatte } from '../../../src/engine/matte/judge-matte.js';
import { matteConfidence } from '../../../src/engine/matte/matte-confidence.js';
import { emptyPlane, paintSquare } from './canvas.js';

const side = 100;
const body = () => paintSquare(emptyPlane(side), 20, 20, 60, 1);
const record = (person = body(), hair = emptyPlane(side), doubt = emptyPlane(side)) => ({
  alpha: body(),
  first: { person, hair, doubt, networkPx: 2 },
  people: [] as PersonFound[],
  choiceMissed: false,
});
const somebody = (width: number, isSubject: boolean): PersonFound => ({
  box: { x: 0, y: 0, width, height: width },
  face: null,
  point: { x: 0.5, y: 0.5 },
  isSubject,
});

describe('judgeMatte', () => {
  it('is content when the networks were sure', () => {
    expect(judgeMatte(record())).toEqual({ code: 'good', reasons: [], expectedError: 0 });
  });

  it('says hair when that is what is unsure, and the subject when it is the rest', () => {
    const unsure = paintSquare(body(), 30, 20, 20, 0.5);
    const inHair = judgeMatte(record(unsure, paintSquare(emptyPlane(side), 25, 15, 30, 1)));
    expect(inHair).toMatchObject({ code: 'check-hair', reasons: ['hair-unsure'] });
    const inCloth = judgeMatte(record(unsure));
    expect(inCloth).toMatchObject({ code: 'check-subject', reasons: ['outline-unsure'] });
    expect(inCloth.expectedError).toBeCloseTo(inHair.expectedError, 6);
  });

  it('names looks that contradict each other', () => {
    const unsure = paintSquare(body(), 30, 20, 20, 0.5);
    const torn = paintSquare(emptyPlane(side), 20, 20, 40, 1);
    expect(judgeMatte(record(unsure, emptyPlane(side), torn)).reasons).toContain('looks-disagree');
  });

  it('asks who is meant when somebody as large is left out, or a choice met nobody', () => {
    const two = { ...record(), people: [somebody(60, true), somebody(50, false)] };
    expect(judgeMatte(two)).toMatchObject({ code: 'check-subject', reasons: ['several-subjects-possible'] });
    expect(judgeMatte({ ...record(), people: [somebody(60, true), somebody(20, false)] }).code).toBe('good');
    expect(judgeMatte({ ...record(), choiceMissed: true }).reasons).toEqual(['choice-missed']);
  });

  it('expects more of an error the more is unsure', () => {
    const expected = [0, 5, 15, 30, 50].map(
      (size) => judgeMatte(record(paintSquare(body(), 20, 20, size, 0.5))).expectedError,
    );
    expect(expected).toEqual([...expected].sort((a, b) => a - b));
    expect(new Set(expected).size).toBe(expected.length);
  });

  it('survives a matte of nobody', () => {
    expect(judgeMatte({ ...record(emptyPlane(side)), alpha: emptyPlane(side) }).expectedError).toBe(0);
  });
});

describe('matteConfidence', () => {
  it('is whole where everything agrees and falls where anything does not', () => {
    const { first } = record(
      paintSquare(body(), 30, 30, 10, 0.5),
      undefined,
      paintSquare(emptyPlane(side), 60, 60, 10, 1),
    );
    const moved = paintSquare(body(), 50, 30, 10, 0);
    const { data } = matteConfidence(moved, first);
    expect(data[25 * side + 25]).toBe(1);
    for (const [x, y] of [
      [35, 35],
      [65, 65],
      [55, 35],
    ] as const)
      expect(data[y * side + x]).toBeLessThan(1);
  });

  it('stays within 0..1', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (a, p, d) => {
        const plane = (v: number) => ({ widthPx: 1, heightPx: 1, data: Float32Array.of(v) });
        const first = { person: plane(p), hair: plane(0), doubt: plane(d), networkPx: 1 };
        const [confidence] = matteConfidence(plane(a), first).data;
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
