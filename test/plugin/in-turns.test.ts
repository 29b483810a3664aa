import { expect, test, vi } from 'vitest';
import { mapInTurns } from '../../src/plugin/in-turns.js';

const items = Array.from({ length: 100 }, (_, i) => i);

test('maps all items in their order, and others get their turn meanwhile', async () => {
  const turn = vi.fn();
  const timer = setInterval(turn);
  const doubled = await mapInTurns(
    items,
    (item) => 2 * item,
    () => false,
  );
  clearInterval(timer);
  expect(doubled).toEqual(items.map((item) => 2 * item));
  expect(turn.mock.calls.length).toBeGreaterThan(1);
});

test('leaves the rest alone once it is outdated', async () => {
  const map = vi.fn(async (item: number) => item);
  expect(await mapInTurns(items, map, () => map.mock.calls.length > 40)).toBe(null);
  expect(map.mock.calls.length).toBeLessThan(60);
});

test('rejects as soon as one item does', async () => {
  const map = (item: number) => (item === 3 ? Promise.reject(new Error('third')) : item);
  await expect(mapInTurns(items, map, () => false)).rejects.toThrow('third');
});
