import { describe, expect, it } from 'vitest';
import { depthFromDisparity } from '../../../src/engine/depth/depth-from-disparity.js';
import { estimateDepth, farBackdrop } from '../../../src/engine/depth/estimate-depth.js';

/** A person-shaped block: columns 40..60 %, rows `top..bottom`. */
function block(widthPx: number, heightPx: number, top: number, bottom: number) {
  const data = Float32Array.from({ length: widthPx * heightPx }, (_, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    return x >= widthPx * 0.4 && x < widthPx * 0.6 && y >= top && y < bottom ? 1 : 0;
  });
  return { widthPx, heightPx, data };
}

const column = (plane: { widthPx: number; heightPx: number; data: Float32Array }) =>
  Array.from({ length: plane.heightPx }, (_, y) => plane.data[y * plane.widthPx]!);

describe('estimateDepth', () => {
  it('is 0 below the feet, then rises like the floor does and ends at the wall', () => {
    // 8 heads of 40 px standing on row 360; eyes, and so the horizon, on row 60
    const depth = estimateDepth({ alpha: block(300, 400, 40, 360), headHeightPx: 40 });
    const t = column(depth);
    const rowOf = (photoY: number) => Math.floor((photoY * depth.heightPx) / 400);
    expect(Math.max(depth.widthPx, depth.heightPx)).toBe(256);
    expect(t.slice(rowOf(364)).every((value) => value === 0)).toBe(true);
    expect(t[rowOf(300)]).toBeCloseTo(60 / 300, 1);
    expect(t[0]).toBeGreaterThan(0.85 * farBackdrop);
    expect(t[0]).toBeLessThan(1);
  });

  it('never falls on the way up, never jumps, whatever the person', () => {
    for (const [top, bottom, headHeightPx] of [
      [0, 400, 300],
      [100, 400, 120],
      [350, 399, 40],
      [10, 60, 500],
      [200, 201, 1],
    ] as const) {
      const t = column(estimateDepth({ alpha: block(64, 400, top, bottom), headHeightPx }));
      const steepest = 1.5 * (400 / 256 / Math.max(headHeightPx, 1));
      for (let y = 1; y < t.length; y++) {
        expect(t[y]).toBeGreaterThanOrEqual(0);
        expect(t[y]).toBeLessThanOrEqual(t[y - 1]! + 1e-6);
        expect(t[y - 1]! - t[y]!).toBeLessThan(steepest);
      }
    }
  });

  it('begins under each foot, and a raised hand or the gap between legs is no ground', () => {
    const alpha = block(300, 400, 40, 300);
    const fill = (x0: number, x1: number, y0: number, y1: number) => {
      for (let y = y0; y < y1; y++) alpha.data.fill(1, y * 300 + x0, y * 300 + x1);
    };
    fill(60, 120, 100, 130);
    fill(120, 140, 300, 360);
    fill(160, 180, 300, 334);
    const { widthPx, data } = estimateDepth({ alpha, headHeightPx: 40 });
    const begins = (photoX: number) => {
      const x = Math.floor((photoX * 256) / 400);
      return Array.from(data.keys()).findLast((i) => i % widthPx === x && data[i]! > 0.01)! / widthPx / 0.64;
    };
    expect(begins(20)).toBeGreaterThan(350);
    expect(begins(130)).toBeGreaterThan(345);
    expect(begins(280)).toBeLessThan(340);
    expect(begins(150)).toBeGreaterThan(335);
  });

  it('is nearly flat behind a head and shoulders that leave the frame', () => {
    const t = column(estimateDepth({ alpha: block(400, 400, 60, 400), headHeightPx: 160 }));
    expect(t.at(-1)).toBeGreaterThan(0.6);
    expect(t[0]! - t.at(-1)!).toBeLessThan(0.2);
  });

  it('takes the horizon from the eyes when there is a face', () => {
    const alpha = block(300, 400, 40, 360);
    const eyes = { rightEye: { x: 140, y: 200 }, leftEye: { x: 160, y: 200 }, mouth: { x: 150, y: 215 } };
    const face = { ...eyes, box: { x: 130, y: 180, width: 40, height: 40 }, score: 1 };
    const low = column(estimateDepth({ alpha, faces: [face], headHeightPx: 40 }));
    const high = column(estimateDepth({ alpha, headHeightPx: 40 }));
    expect(low[160]).toBeGreaterThan(high[160]! * 1.4);
  });

  it('stands a photo without anybody', () => {
    const t = estimateDepth({ alpha: block(50, 40, 0, 0), headHeightPx: 10 });
    expect([...t.data].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  });
});

describe('depthFromDisparity', () => {
  const disparity = { widthPx: 4, heightPx: 1, data: Float32Array.of(0, 0.25, 0.5, 0.75) };
  const alpha = {
    widthPx: 8,
    heightPx: 2,
    data: Float32Array.from({ length: 16 }, (_, i) => (i % 8 === 4 || i % 8 === 5 ? 1 : 0.9)),
  };

  it('is 0 at the subject, 1 at infinity, negative in front', () => {
    expect([...depthFromDisparity(disparity, alpha).data]).toEqual([1, 0.5, 0, -0.5]);
  });

  it('does not depend on the scale of the disparity', () => {
    const doubled = { ...disparity, data: disparity.data.map((d) => d * 2) };
    expect(depthFromDisparity(doubled, alpha)).toEqual(depthFromDisparity(disparity, alpha));
  });

  it('refuses a matte without a sure subject, and a subject at infinity', () => {
    const nobody = { ...alpha, data: new Float32Array(16) };
    expect(() => depthFromDisparity(disparity, nobody)).toThrow(/matte shows nobody/);
    expect(() => depthFromDisparity({ ...disparity, data: new Float32Array(4) }, alpha)).toThrow(
      expect.objectContaining({ code: 'plane-mismatch' }),
    );
  });
});
