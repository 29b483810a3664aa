import { describe, expect, it } from 'vitest';
import { BlurError } from '../../../src/contract/blur-error.js';
import { solveClosedForm } from '../../../src/engine/matte/solve-closed-form.js';
import { createTileMemory } from '../../../src/engine/matte/tile-memory.js';

const idle = { checkpoint: async () => {} };
const solve = { epsilon: 1e-6, maxIterations: 2000, tolerance: 1e-7 };

/** A soft wavy edge between two colours that change by `drift` over the picture. */
function composition(side: number, drift: number) {
  const truth = new Float32Array(side * side);
  const rgb = new Float32Array(side * side * 3);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = y * side + x;
      const alpha = Math.max(0, Math.min(1, (x + y - side + 8 + 3 * Math.sin(y / 3)) / 16));
      const front = [0.8 - drift * (y / side), 0.5, 0.2];
      const back = [0.1, 0.3, 0.5 + drift * (x / side)];
      truth[at] = alpha;
      for (let c = 0; c < 3; c++) rgb[at * 3 + c] = alpha * front[c]! + (1 - alpha) * back[c]!;
    }
  }
  return { truth, rgb };
}

function tileOf(side: number, drift = 0) {
  const { truth, rgb } = composition(side, drift);
  const unknown = Uint8Array.from(truth, (_, i) =>
    Math.abs((i % side) + Math.floor(i / side) - side) < 18 ? 1 : 0,
  );
  const alpha = truth.map((value, i) => (unknown[i] ? 0.5 : value));
  return { tile: { widthPx: side, heightPx: side, rgb, unknown, alpha }, truth };
}

const errors = (alpha: Float32Array, truth: Float32Array): number[] =>
  Array.from(alpha, (value, i) => Math.abs(value - truth[i]!));

describe('solveClosedForm', () => {
  it('recovers the alpha of a composition of two colours', async () => {
    const { tile, truth } = tileOf(48);
    await solveClosedForm(tile, solve, idle, createTileMemory());
    expect(Math.max(...errors(tile.alpha, truth))).toBeLessThan(0.02);
  });

  it('follows colours that change slowly', async () => {
    const { tile, truth } = tileOf(48, 0.1);
    await solveClosedForm(tile, solve, idle, createTileMemory());
    const wrong = errors(tile.alpha, truth).filter((_, i) => tile.unknown[i]);
    expect(wrong.reduce((a, b) => a + b, 0) / wrong.length).toBeLessThan(0.02);
  });

  it('leaves known pixels alone, keeps the rest within 0..1', async () => {
    const { tile, truth } = tileOf(32);
    await solveClosedForm(tile, { ...solve, maxIterations: 3 }, idle, createTileMemory());
    for (let i = 0; i < truth.length; i++) {
      if (!tile.unknown[i]) expect(tile.alpha[i]).toBe(truth[i]);
      expect(tile.alpha[i]).toBeGreaterThanOrEqual(0);
      expect(tile.alpha[i]).toBeLessThanOrEqual(1);
    }
  });

  it('does not move from an exact guess', async () => {
    const { tile, truth } = tileOf(32);
    tile.alpha.set(truth);
    await solveClosedForm(tile, { ...solve, maxIterations: 50 }, idle, createTileMemory());
    for (let i = 0; i < truth.length; i++) expect(Math.abs(tile.alpha[i]! - truth[i]!)).toBeLessThan(0.01);
  });

  it('keeps to a heavy guess', async () => {
    const { tile } = tileOf(32);
    const guess = tile.alpha.slice();
    const guessPull = guess.map(() => 1e6);
    await solveClosedForm({ ...tile, guessPull }, solve, idle, createTileMemory());
    for (let i = 0; i < guess.length; i++) expect(tile.alpha[i]).toBeCloseTo(guess[i]!, 3);
  });

  it('gives each side of a hard step its own value, up to the very picture border', async () => {
    const side = 16;
    const truth = Float32Array.from({ length: side * side }, (_, i) => (i % side < 8 ? 0 : 1));
    const rgb = Float32Array.from({ length: side * side * 3 }, (_, i) =>
      Math.floor(i / 3) % side < 8 ? 0.1 : 0.9,
    );
    const unknown = Uint8Array.from(truth, (_, i) => (Math.abs((i % side) - 7.5) < 4 ? 1 : 0));
    const alpha = truth.map((value, i) => (unknown[i] ? 0.5 : value));
    await solveClosedForm(
      { widthPx: side, heightPx: side, rgb, unknown, alpha },
      solve,
      idle,
      createTileMemory(),
    );
    for (let i = 0; i < truth.length; i++) expect(Math.abs(alpha[i]! - truth[i]!)).toBeLessThan(0.02);
  });

  it('stops when the job is cancelled, between iterations', async () => {
    const { tile } = tileOf(48);
    let calls = 0;
    const checkpoint = async () => {
      if (++calls > 2) throw new BlurError('cancelled');
    };
    await expect(solveClosedForm(tile, solve, { checkpoint }, createTileMemory())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(calls).toBe(3);
  });
});
