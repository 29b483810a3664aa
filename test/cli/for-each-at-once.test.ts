import { expect, it } from 'vitest';
import { forEachAtOnce } from '../../src/cli/for-each-at-once.js';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

it('works on so many at a time, in order', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await forEachAtOnce([1, 2, 3, 4, 5, 6, 7], 3, new AbortController().signal, async (item) => {
    begun.push(item);
    most = Math.max(most, ++now);
    await later();
    now--;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

it('begins nothing more once it is stopped, and waits for what was begun', async () => {
  const stop = new AbortController();
  const ended: number[] = [];
  await forEachAtOnce([1, 2, 3, 4], 2, stop.signal, async (item) => {
    if (item === 2) stop.abort();
    await later();
    ended.push(item);
  });
  expect(ended.sort()).toEqual([1, 2]);
});

it('throws what the work throws, once the rest has ended', async () => {
  const ended: number[] = [];
  const all = forEachAtOnce([1, 2, 3], 2, new AbortController().signal, async (item) => {
    if (item === 1) throw new Error('no room');
    await later();
    ended.push(item);
  });
  await expect(all).rejects.toThrow('no room');
  expect(ended).toEqual([2, 3]);
});
