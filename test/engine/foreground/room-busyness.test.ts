import { describe, expect, it } from 'vitest';
import { roomBusyness } from '../../../src/engine/foreground/room-busyness.js';

const [widthPx, heightPx] = [40, 30];

/** Person on the left, soft edge in the middle; both layers flicker from pixel to pixel by so much light. */
function level(personFlicker: number, roomFlicker: number) {
  const alpha = new Float32Array(widthPx * heightPx);
  const light = new Float32Array(widthPx * heightPx * 3);
  for (let i = 0; i < widthPx * heightPx; i++) {
    const x = i % widthPx;
    alpha[i] = x < 18 ? 1 : x > 21 ? 0 : 0.5;
    light.fill(0.3 + (x % 2) * (x < 20 ? personFlicker : roomFlicker), i * 3, i * 3 + 3);
  }
  return { widthPx, heightPx, alpha, light };
}

describe('roomBusyness', () => {
  it('says how much busier the room is, within bounds', () => {
    expect(roomBusyness(level(0.05, 0.1))).toBeCloseTo(0.7 * 4, 1);
    expect(roomBusyness(level(0.01, 0.3))).toBe(6);
    expect(roomBusyness(level(0.1, 0.05))).toBe(1);
  });

  it('takes both for alike where one of them is not seen', () => {
    const all = level(0, 0.2);
    expect(roomBusyness({ ...all, alpha: all.alpha.map((a) => (a === 1 ? 0.9 : a)) })).toBe(1);
  });
});
