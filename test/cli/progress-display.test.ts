import { describe, expect, it } from 'vitest';
import { createProgressDisplay } from '../../src/cli/progress-display.js';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) > 0 };
}

describe('progress', () => {
  it('is one plain line a photo in a log', () => {
    const [out, errors] = [recorder(false), recorder(false)];
    const progress = createProgressDisplay(3, out, errors, () => 0);
    progress.skipped();
    progress.done('a.jpg → out/a.jpg');
    progress.failed('b.jpg: no person found');
    progress.end();
    expect(out.written).toEqual(['2 of 3: a.jpg → out/a.jpg\n']);
    expect(errors.written).toEqual(['3 of 3: b.jpg: no person found\n']);
  });

  it('is a bar with the time left on a terminal, where only failures stay', () => {
    let ms = 0;
    const [out, errors] = [recorder(true), recorder(true)];
    const progress = createProgressDisplay(100, out, errors, () => ms);
    for (let i = 0; i < 50; i++) progress.skipped();
    expect(out.written.at(-1)).not.toMatch(/left/);
    ms = 12_000;
    progress.done('a');
    // 12 s a photo, 49 to go; what was done before says nothing of the pace
    expect(out.written.at(-1)).toMatch(/█{12}░{12} 51 of 100, about 10 minutes left$/);
    progress.failed('b: damaged');
    expect(errors.written).toEqual(['52 of 100: b: damaged\n']);
    expect(out.written.at(-1)).toMatch(/1 failed, about 5 minutes left$/);
    progress.end();
    expect(out.written.at(-1)).toBe('\r\x1b[K');
  });
});
