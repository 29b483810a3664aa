import { describe, expect, it } from 'vitest';
import { headHeightFromFace } from '../../../src/engine/face/head-height.js';
import { headHeightFromMatte } from '../../../src/engine/face/head-height-from-matte.js';

const face = (eyeGap: number, drop: number, turn = 0) => {
  const rotate = (x: number, y: number) => ({
    x: 100 + x * Math.cos(turn) - y * Math.sin(turn),
    y: 100 + x * Math.sin(turn) + y * Math.cos(turn),
  });
  return {
    box: { x: 0, y: 0, width: 1, height: 1 },
    rightEye: rotate(-eyeGap / 2, 0),
    leftEye: rotate(eyeGap / 2, 0),
    mouth: rotate(0, drop),
    score: 1,
  };
};

describe('headHeightFromFace', () => {
  it('does not shrink when the head turns aside or nods', () => {
    const straight = headHeightFromFace(face(60, 68));
    expect(headHeightFromFace(face(20, 68))).toBeCloseTo(3.2 * 68, 6);
    expect(headHeightFromFace(face(60, 40))).toBeCloseTo(3.65 * 60, 6);
    expect(straight).toBeGreaterThan(200);
  });

  it('does not depend on the tilt of the head', () => {
    expect(headHeightFromFace(face(60, 68, 0.7))).toBeCloseTo(headHeightFromFace(face(60, 68)), 6);
  });
});

describe('headHeightFromMatte', () => {
  function figure(headPx: number, heads: number, widthPx = 600, heightPx = 800) {
    const data = new Float32Array(widthPx * heightPx);
    for (let y = 0; y < Math.min(heightPx, heads * headPx); y++) {
      const half = (y < headPx ? 0.38 : 1.05) * headPx;
      for (let x = 0; x < widthPx; x++) if (Math.abs(x - widthPx / 2) < half) data[y * widthPx + x] = 1;
    }
    return { widthPx, heightPx, data };
  }

  it.each([
    [100, 7.5],
    [200, 3],
    [250, 3],
  ])('finds a head of %i px on a figure of %f heads within a factor of 1.5', (headPx, heads) => {
    const found = headHeightFromMatte(figure(headPx, heads));
    expect(found / headPx).toBeGreaterThan(1 / 1.5);
    expect(found / headPx).toBeLessThan(1.5);
  });

  it('is 0 for an empty matte', () => {
    expect(headHeightFromMatte({ widthPx: 3, heightPx: 3, data: new Float32Array(9) })).toBe(0);
  });
});
