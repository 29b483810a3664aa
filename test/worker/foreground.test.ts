import { describe, expect, it } from 'vitest';
import { createForeground } from '../../src/worker/foreground.js';

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe('the foreground', () => {
  it('is over at once when nothing runs there, and holds others back while something does', async () => {
    const foreground = createForeground();
    await foreground.over();
    const log: string[] = [];
    const front = foreground.during(async () => {
      for (let i = 0; i < 5; i++) {
        await soon();
        log.push('front');
      }
      return 7;
    });
    const behind = foreground.over().then(() => log.push('behind'));
    expect(await front).toBe(7);
    await behind;
    expect(log).toEqual(['front', 'front', 'front', 'front', 'front', 'behind']);
  });

  it('lets others go on when what ran there failed', async () => {
    const foreground = createForeground();
    const failing = foreground.during(async () => {
      await soon();
      throw new Error('no');
    });
    const behind = foreground.over();
    await expect(failing).rejects.toThrow('no');
    await behind;
  });
});
