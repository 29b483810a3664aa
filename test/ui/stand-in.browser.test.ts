import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { bundle } from './build-panel.js';
import type { StandInAnswers } from './stand-in-entry.js';

describe.skipIf(!browserPath)('the stand-in worker', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('answers every call that shows something, through the service and the bridge of the product', async () => {
    const [entry, worker] = await Promise.all([
      bundle('test/ui/stand-in-entry.ts'),
      bundle('test/ui/fake-worker.ts'),
    ]);
    const page = await browser.newPage();
    await page.addScriptTag({ content: entry.code });
    const answers = await page.evaluate(
      (code) =>
        (globalThis as unknown as { askStandIn(code: string): Promise<StandInAnswers> }).askStandIn(code),
      worker.code,
    );
    const [grey, white, black, green] = [128, 255, 0]
      .map((value) => Array(3).fill(value))
      .concat([[0, 255, 0]]);
    expect(answers).toMatchObject({
      ...{ subjects: [true, false], faces: 1, matte: [white, black], nobody: 'no-person' },
      ...{ kept: 'check-subject', keptMatte: white },
      portraits: Array(2).fill([32, 32]),
      detail: [[50, 40], green],
    });
    expect(answers.depth[0]![0]).toBeGreaterThan(answers.depth[1]![0]!);
    expect(answers.focus[0]).toEqual(grey);
    expect(answers.focus[1]![2]! - answers.focus[1]![0]!).toBeGreaterThan(30);
    expect(answers.thumbnails).toEqual([grey, green, grey].map((colour) => [[40, 20], colour]));
  });
});
