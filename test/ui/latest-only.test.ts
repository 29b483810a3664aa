import { describe, expect, it } from 'vitest';
import { createLatestOnly } from '../../src/ui/latest-only.js';

const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('createLatestOnly', () => {
  it('runs one at a time, skips what was overtaken and always ends with the newest', async () => {
    const ran: number[] = [];
    const ends: (() => void)[] = [];
    const request = createLatestOnly(async (n: number) => {
      ran.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
    });
    for (const n of [1, 2, 3, 4]) request(n);
    expect(ran).toEqual([1]);
    ends.shift()?.();
    await soon();
    expect(ran).toEqual([1, 4]);
    request(5);
    ends.shift()?.();
    await soon();
    ends.shift()?.();
    await soon();
    request(6);
    expect(ran).toEqual([1, 4, 5, 6]);
  });
});
