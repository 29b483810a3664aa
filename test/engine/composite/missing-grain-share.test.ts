import { describe, expect, it } from 'vitest';
import { createGrain } from '../../../src/engine/composite/grain.js';
import { missingGrainShare } from '../../../src/engine/composite/missing-grain-share.js';

const sidePx = 260;

/** Deviation of a grain of deviation 1 when each pixel is the mean of a disc around it. */
function leftByDisc(correlation: number, radiusPx: number): number {
  const grain = createGrain(sidePx, correlation);
  const rows = Array.from({ length: sidePx }, (_, y) => {
    const row = new Float32Array(sidePx);
    grain.readRow(y, row);
    return row;
  });
  const disc: [number, number][] = [];
  for (let dy = -radiusPx; dy <= radiusPx; dy++) {
    for (let dx = -radiusPx; dx <= radiusPx; dx++) {
      if (dx * dx + dy * dy <= radiusPx * radiusPx) disc.push([dx, dy]);
    }
  }
  let [squares, count] = [0, 0];
  for (let y = radiusPx; y < sidePx - radiusPx; y += 2) {
    for (let x = radiusPx; x < sidePx - radiusPx; x += 2) {
      let sum = 0;
      for (const [dx, dy] of disc) sum += rows[y + dy]![x + dx]!;
      squares += (sum / disc.length) ** 2;
      count++;
    }
  }
  return Math.sqrt(squares / count);
}

describe('missingGrainShare', () => {
  it.each([
    [0, 3],
    [0, 8],
    [0.3, 4],
    [0.6, 4],
    [0.6, 8],
  ])('and what a disc leaves make the whole grain, correlation %f, radius %i', (correlation, radiusPx) => {
    const whole = Math.hypot(missingGrainShare(correlation, radiusPx), leftByDisc(correlation, radiusPx));
    expect(whole).toBeGreaterThan(0.97);
    expect(whole).toBeLessThan(1.03);
  });

  it('grows from nothing with the radius', () => {
    let before = missingGrainShare(0.5, 0);
    expect(before).toBe(0);
    for (let radiusPx = 0.5; radiusPx < 40; radiusPx += 0.5) {
      const share = missingGrainShare(0.5, radiusPx);
      expect(share).toBeGreaterThanOrEqual(before);
      expect(share).toBeLessThanOrEqual(1);
      before = share;
    }
  });
});
