import { expect, it } from 'vitest';
import { solveClosedForm } from '../../../src/engine/matte/solve-closed-form.js';
import { createTileMemory } from '../../../src/engine/matte/tile-memory.js';

it('lends one array per name and kind, and a larger one only when it must', () => {
  const memory = createTileMemory();
  const large = memory.floats('a', 100);
  expect(memory.floats('a', 60).buffer).toBe(large.buffer);
  expect(memory.floats('a', 60)).toHaveLength(60);
  expect(memory.floats('b', 60).buffer).not.toBe(large.buffer);
  expect(memory.doubles('a', 60)).toBeInstanceOf(Float64Array);
  expect(memory.floats('a', 101)).toHaveLength(101);
});

it('gives a tile the same matte in used memory as in fresh', async () => {
  const tileOf = (sidePx: number, seed: number) => {
    const values = (count: number) =>
      Float32Array.from({ length: count }, (_, i) => (Math.imul(i + seed, 0x9e3779b1) >>> 24) / 255);
    const unknown = Uint8Array.from({ length: sidePx * sidePx }, (_, i) => (i % 7 < 4 ? 1 : 0));
    const alpha = values(sidePx * sidePx);
    return { widthPx: sidePx, heightPx: sidePx, rgb: values(sidePx * sidePx * 3), unknown, alpha };
  };
  const options = { epsilon: 1e-6, maxIterations: 20, tolerance: 1e-6 };
  const job = { checkpoint: async () => {} };
  const fresh = tileOf(12, 3);
  await solveClosedForm(fresh, options, job, createTileMemory());
  const memory = createTileMemory();
  await solveClosedForm(tileOf(20, 8), options, job, memory);
  const second = tileOf(12, 3);
  await solveClosedForm(second, options, job, memory);
  expect([...second.alpha]).toEqual([...fresh.alpha]);
});
