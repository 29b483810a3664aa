import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import { simplifyStroke } from '../../src/contract/simplify-stroke.js';
import { isStroke, type Stroke } from '../../src/contract/stroke.js';
import { unpackStrokes } from '../../src/contract/unpack-strokes.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyStroke: fc.Arbitrary<Stroke> = fc.record({
  kind: fc.constantFrom('keep' as const, 'blur' as const),
  radius: fc.double({ min: 0.001, max: 1, noNaN: true }),
  points: fc.array(fc.record({ x: share, y: share }), { minLength: 1, maxLength: 12 }),
});
const anyStrokes = fc.array(anyStroke, { maxLength: 8 });
const half = 0.5 / 4095 + 1e-12;

describe('packStrokes', () => {
  it('comes back within half a step', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const back = unpackStrokes(packStrokes(strokes))!;
        expect(back.map(({ kind }) => kind)).toEqual(strokes.map(({ kind }) => kind));
        for (const [i, { radius, points }] of strokes.entries()) {
          expect(Math.abs(back[i]!.radius - radius)).toBeLessThanOrEqual(half);
          expect(back[i]!.points).toHaveLength(points.length);
          for (const [k, { x, y }] of points.entries()) {
            expect(Math.abs(back[i]!.points[k]!.x - x)).toBeLessThanOrEqual(half);
            expect(Math.abs(back[i]!.points[k]!.y - y)).toBeLessThanOrEqual(half);
          }
        }
      }),
    );
  });

  it('packs what it has unpacked to the same text, which JSON writes as it is', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const text = packStrokes(strokes);
        expect(packStrokes(unpackStrokes(text)!)).toBe(text);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
      }),
    );
  });

  it('says none for no strokes', () => {
    expect(packStrokes([])).toBe('none');
    expect(unpackStrokes('none')).toEqual([]);
  });

  it('says so when there are too many, and packs a hundred dabs', () => {
    const dab: Stroke = { kind: 'keep', radius: 0.03, points: [{ x: 0.4, y: 0.7 }] };
    expect(packStrokes(Array<Stroke>(100).fill(dab)).length).toBeLessThan(1000);
    expect(() => packStrokes(Array<Stroke>(1000).fill(dab))).toThrow(
      expect.objectContaining({ code: 'too-many-strokes', details: { strokes: 1000 } }),
    );
  });
});

describe('unpackStrokes', () => {
  it('takes nothing that is cut off, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anyStroke, { minLength: 1, maxLength: 4 }), share, (strokes, where) => {
        const text = packStrokes(strokes);
        const cut = text.slice(0, Math.floor(where * text.length));
        const found = unpackStrokes(cut);
        // a text cut between two strokes is a whole text of fewer strokes
        if (found !== undefined) expect(packStrokes(found)).toBe(cut);
      }),
    );
    expect(unpackStrokes(packStrokes([stroke(3)]).slice(0, -1))).toBeUndefined();
  });

  it('gives well-formed strokes or undefined for any text', () => {
    const letters = fc.constantFrom(...'ABCDEFabcdef0189-_ "\\é');
    const garbage = fc.array(letters, { maxLength: 60 }).map((all) => `1${all.join('')}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), garbage), (text) => {
        const found = unpackStrokes(text);
        if (found !== undefined) expect(found.every(isStroke)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves newer formats, no points and endless texts alone', () => {
    const text = packStrokes([stroke(3)]);
    expect(unpackStrokes(`2${text.slice(1)}`)).toBeUndefined();
    expect(unpackStrokes('1')).toBeUndefined();
    expect(unpackStrokes('')).toBeUndefined();
    expect(unpackStrokes('1AABAAAAA')).toBeUndefined();
    expect(unpackStrokes(`1${text.slice(1).repeat(500)}`)).toBeUndefined();
  });
});

describe('simplifyStroke', () => {
  const circle = (points: number): Stroke => ({
    ...{ kind: 'keep', radius: 0.04 },
    points: Array.from({ length: points }, (_, i) => ({
      x: 0.5 + 0.2 * Math.cos((i / points) * 6),
      y: 0.5 + 0.2 * Math.sin((i / points) * 6),
    })),
  });

  it('makes a few points of the hundreds of a mouse, none farther than a fraction of the brush', () => {
    const drawn = circle(600);
    const { points } = simplifyStroke(drawn, 1);
    expect(points.length).toBeLessThan(20);
    expect([points[0], points.at(-1)]).toEqual([drawn.points[0], drawn.points.at(-1)]);
    for (const { x, y } of midpoints(points)) {
      expect(Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.2)).toBeLessThan(0.15 * 0.04 + 1e-9);
    }
  });

  it('is done when done, and makes a dab of a trembling finger', () => {
    const once = simplifyStroke(circle(300), 1.5);
    expect(simplifyStroke(once, 1.5)).toEqual(once);
    const still = Array.from({ length: 9 }, (_, i) => ({ x: 0.5 + 1e-4 * (i % 3), y: 0.5 }));
    expect(simplifyStroke({ ...once, points: still }, 1.5).points).toEqual([still[0]]);
  });
});

function stroke(points: number): Stroke {
  const at = (i: number) => ({ x: 0.2 + 0.1 * i, y: 0.9 - 0.2 * i });
  return { kind: 'blur', radius: 0.02, points: Array.from({ length: points }, (_, i) => at(i)) };
}

function midpoints(points: Stroke['points']) {
  return points.slice(1).map(({ x, y }, i) => ({ x: (x + points[i]!.x) / 2, y: (y + points[i]!.y) / 2 }));
}
