import { describe, expect, it } from 'vitest';
import { depthFromDisparity } from '../../../src/engine/depth/depth-from-disparity.js';
import { disparityFromDepth } from '../../../src/engine/depth/disparity-from-depth.js';

const widthPx = 8;
const heightPx = 4;
const plane = (value: (x: number, y: number) => number) => ({
  widthPx,
  heightPx,
  data: Float32Array.from({ length: widthPx * heightPx }, (_, i) =>
    value(i % widthPx, Math.floor(i / widthPx)),
  ),
});

describe('disparityFromDepth', () => {
  const alpha = plane((x) => (x < 3 ? 1 : 0));
  const depth = plane((x) => x / 10);

  it('puts the subject in the middle and infinity at 0', () => {
    const { data } = disparityFromDepth(
      plane(() => 1),
      alpha,
    );
    expect(data[0]).toBe(0.5);
    expect(data[widthPx - 1]).toBe(0);
  });

  it('comes back as the same depth', () => {
    const again = depthFromDisparity(disparityFromDepth(depth, alpha), alpha);
    for (let i = 0; i < depth.data.length; i++) {
      if (alpha.data[i] === 0) expect(again.data[i]).toBeCloseTo(depth.data[i], 5);
      else expect(again.data[i]).toBe(0);
    }
  });

  it('never leaves 0..1, however near a thing is', () => {
    const { data } = disparityFromDepth(
      plane(() => -3),
      alpha,
    );
    expect(Math.max(...data)).toBe(1);
  });
});
