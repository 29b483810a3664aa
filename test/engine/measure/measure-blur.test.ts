import { describe, expect, it } from 'vitest';
import { discPower } from '../../../src/engine/measure/disc-power.js';
import { fourierSquare } from '../../../src/engine/measure/fourier-square.js';
import { measureBlur } from '../../../src/engine/measure/measure-blur.js';
import type { Scene } from '../../../src/engine/pipeline/scene.js';
import { seededRandom, srgbProfile } from '../composite/synthetic-headshot.js';
import { flatDepth } from '../lens/blurred-green.js';
import { type RoomOfKnownBlur, roomOfKnownBlur } from './room-of-known-blur.js';

const measured = (room: RoomOfKnownBlur) =>
  measureBlur({ ...room, depth: flatDepth(0.8), profile: srgbProfile } as unknown as Scene);

describe('measureBlur', () => {
  it.each([
    ['boards', 0.04],
    ['boards', 0.1],
    ['boards', 0.22],
    ['leaves', 0.04],
    ['leaves', 0.1],
    ['leaves', 0.22],
  ] as const)(
    'finds %s blurred by %f head heights to 5 percent, whatever the camera’s grain',
    (kind, blurHeads) => {
      for (const grainCodes of [0.3, 3]) {
        const found = measured(roomOfKnownBlur({ kind, sidePx: 512, blurHeads, grainCodes, seed: 11 }));
        expect(found!.blurHeads / blurHeads).toBeGreaterThan(0.95);
        expect(found!.blurHeads / blurHeads).toBeLessThan(1.05);
        expect(found!.depth).toBeCloseTo(0.8, 5);
      }
    },
  );

  it('calls a sharp room sharp', () => {
    for (const kind of ['boards', 'leaves'] as const) {
      expect(measured(roomOfKnownBlur({ kind, sidePx: 512, blurHeads: 0 }))!.blurHeads).toBeLessThan(0.022);
    }
  });

  it('says nothing of a plain wall, nor where all is person', () => {
    const room = roomOfKnownBlur({ kind: 'boards', sidePx: 300, blurHeads: 0.1 });
    const random = seededRandom(3);
    const wall = room.source.data.map((_, i) => 150 + (i % 1200) / 40 + 3 * random());
    expect(measured({ ...room, source: { ...room.source, data: wall } })).toBeNull();
    const everybody = { ...room.alpha, data: room.alpha.data.slice().fill(1) };
    expect(measured({ ...room, alpha: everybody })).toBeNull();
  });

  it('looks at photos too small for a tile without an error', () => {
    expect(() => measured(roomOfKnownBlur({ kind: 'boards', sidePx: 9, blurHeads: 0.1 }))).not.toThrow();
  });
});

describe('the parts', () => {
  it('a disc leaves nothing at 3.8317 and 7.0156, and 1.75 percent between', () => {
    expect(discPower(0)).toBe(1);
    expect(discPower(3.8317)).toBeLessThan(1e-5);
    expect(discPower(7.0156)).toBeLessThan(1e-5);
    expect(discPower(5.1356)).toBeCloseTo(0.0175, 4);
    expect(discPower(1e4)).toBeGreaterThanOrEqual(0);
  });

  it('the transform of a wave is two points, and it keeps all power', () => {
    const side = 16;
    const re = Float64Array.from({ length: side * side }, (_, i) =>
      Math.cos((2 * Math.PI * (3 * (i % side) + 2 * Math.floor(i / side))) / side),
    );
    const im = new Float64Array(side * side);
    fourierSquare(re, im, side);
    const at = (x: number, y: number) => Math.hypot(re[y * side + x], im[y * side + x]);
    expect(at(3, 2)).toBeCloseTo(side ** 2 / 2, 8);
    expect(at(13, 14)).toBeCloseTo(side ** 2 / 2, 8);
    expect(re.reduce((sum, _, i) => sum + re[i] ** 2 + im[i] ** 2, 0)).toBeCloseTo(side ** 4 / 2, 4);
  });
});
