import { describe, expect, it } from 'vitest';
import { estimateDepth } from '../../../src/engine/depth/estimate-depth.js';
import { type DrawnCues, drawnCues, faceAt } from './drawn-cues.js';

const plain: DrawnCues = {
  widthPx: 256,
  heightPx: 192,
  faceX: 128,
  eyeY: 60,
  headHeightPx: 60,
  bottomY: 192,
  at: () => [128, 128, 128],
};

describe('people behind the subject', () => {
  const { source: _, ...cues } = drawnCues(plain);
  const box = { x: 20, y: 60, width: 40, height: 100 };
  const tAt = (depth: ReturnType<typeof estimateDepth>, x: number, y: number) => depth.data[y * 256 + x]!;

  it('stand where the size of their heads says, and the room beside them stays', () => {
    const depth = estimateDepth({ ...cues, others: [{ box, face: faceAt(40, 70, 20) }] });
    const without = estimateDepth(cues);
    expect(tAt(depth, 40, 70)).toBeCloseTo(1 - 20 / 60, 5);
    expect(tAt(depth, 25, 130)).toBeCloseTo(1 - 20 / 60, 5);
    // beside the head, in the box, is wall
    expect(tAt(depth, 22, 62)).toBe(tAt(without, 22, 62));
    expect(tAt(depth, 100, 30)).toBe(tAt(without, 100, 30));
  });

  it('are never placed before the subject', () => {
    const depth = estimateDepth({ ...cues, others: [{ box, face: faceAt(40, 70, 90) }] });
    expect(Math.min(...depth.data)).toBe(0);
  });

  it('hide one another in order of distance, whatever the order they come in', () => {
    const near = { box, face: faceAt(40, 70, 30) };
    const far = { box: { ...box, x: 30 }, face: faceAt(50, 70, 15) };
    expect(estimateDepth({ ...cues, others: [near, far] })).toEqual(
      estimateDepth({ ...cues, others: [far, near] }),
    );
    expect(tAt(estimateDepth({ ...cues, others: [near, far] }), 45, 130)).toBeCloseTo(0.5, 5);
  });

  it('show by their shoulders when there is no face', () => {
    const depth = estimateDepth({ ...cues, others: [{ box: { ...box, width: 42 }, face: null }] });
    expect(tAt(depth, 40, 140)).toBeCloseTo(1 - 20 / 60, 5);
  });
});

describe("the lens's own softness", () => {
  const sharp = (x: number, y: number) => ((x >> 3) + (y >> 3)) % 2;
  const soft = (x: number, y: number) => 0.5 + 0.5 * Math.sin(x / 5) * Math.sin(y / 5);
  const grey = (light: number) => [80 + 90 * light, 80 + 90 * light, 80 + 90 * light] as const;
  const cues = drawnCues({ ...plain, at: (x, y) => grey(x < 128 ? soft(x, y) : sharp(x, y)) });
  const { source: _, ...without } = cues;
  const [moved, ramp] = [estimateDepth(cues), estimateDepth(without)];

  it('puts what is softer than the person farther, by a little', () => {
    const gain = (x: number, y: number) => moved.data[y * 256 + x]! - ramp.data[y * 256 + x]!;
    expect(gain(20, 30)).toBeGreaterThan(0.03);
    expect(gain(20, 30)).toBeLessThan(0.13);
    expect(gain(235, 30)).toBeLessThan(0.02);
  });

  it('moves without a step', () => {
    for (let y = 0; y < 192; y++) {
      for (let x = 1; x < 256; x++) {
        const i = y * 256 + x;
        expect(Math.abs(moved.data[i]! - moved.data[i - 1]!)).toBeLessThan(0.01);
      }
    }
  });

  it('says nothing in an even room', () => {
    const even = drawnCues(plain);
    const { source: _, ...rest } = even;
    expect(estimateDepth(even)).toEqual(estimateDepth(rest));
  });
});
