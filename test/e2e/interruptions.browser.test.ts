import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { isPatient } from '../is-patient.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import {
  analysisWithinMs,
  apply,
  button,
  choosePhoto,
  expectQuiet,
  onlyHash,
  previewOf,
} from './panel-steps.js';

const name = 'Daniel Moreau';

describe.skipIf(!browserPath)('things that happen meanwhile', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    open = await openPlayground({ browser });
  });
  afterEach(() => open.close());

  const heading = (title: string) => open.panel.getByRole('heading', { name: title });
  const analysing = () =>
    open.panel
      .getByText(/Finding|Tracing/)
      .first()
      .waitFor({ timeout: analysisWithinMs });
  /** The document changes in the very moment in which the panel hands its result over: later than any look it took before. */
  const whenApplied = (change: 'remove' | 'replace' | 'close') =>
    open.page.evaluate(
      ([wanted, how]) => {
        const { document, snapshot, close } = window.playground!;
        const node = snapshot().nodes.find((candidate) => candidate.name === wanted)!;
        const other = snapshot().nodes.find((candidate) => candidate.name === 'Leo Brandt')!;
        window.addEventListener(
          'message',
          function strike(event: MessageEvent) {
            if (event.data?.pluginMessage?.call !== 'result.write') return;
            window.removeEventListener('message', strike, true);
            if (how === 'remove') document.edit(() => document.remove(node.id));
            if (how === 'replace') document.edit(() => document.change(node.id, { fills: other.fills }));
            if (how === 'close') close();
          },
          true,
        );
      },
      [name, change] as const,
    );

  it('the layer is deleted while its result is applied', async () => {
    await choosePhoto(open, name);
    await whenApplied('remove');
    await button(open, 'Apply').click();
    await heading('Select a photo of a person').waitFor();
    expect((await open.snapshot()).nodes.some((node) => node.name === name)).toBe(false);
    expect(await open.undo()).toBe(true);
    expect((await open.node(name)).pluginData).toEqual({});
    expect((await open.snapshot()).canUndo).toBe(false);
    await expectQuiet(open);
  });

  it.runIf(isPatient)('the fill is replaced while its result is applied', async () => {
    const other = await onlyHash(open, 'Leo Brandt');
    await choosePhoto(open, name);
    await whenApplied('replace');
    await button(open, 'Apply').click();
    // the panel turns to the photo that is there now
    await expect.poll(() => onlyHash(open, name), { timeout: analysisWithinMs }).toBe(other);
    await open.panel.locator('.tag', { hasText: 'Original' }).waitFor();
    await previewOf(open, 'f/4');
    expect(await onlyHash(open, name)).toBe(other);
    expect((await open.node(name)).pluginData).toEqual({});
    await expectQuiet(open);
  });

  it('the plugin is closed while analysing, and while its result is applied', async () => {
    const before = await open.node(name);
    await open.click(name);
    await analysing();
    await open.page.getByRole('button', { name: 'Close plugin' }).click();
    expect((await open.snapshot()).running).toBe(false);
    await open.page.evaluate(() => window.playground!.run());
    await open.panelShown();
    await previewOf(open, 'f/4');
    await whenApplied('close');
    await button(open, 'Apply').click();
    await open.page.locator('iframe').waitFor({ state: 'detached' });
    await open.page.waitForTimeout(500);
    expect(await open.node(name)).toEqual(before);
    expect((await open.snapshot()).canUndo).toBe(false);
    await expectQuiet(open);
  });

  it('another photo is selected, then another page, then the first again', async () => {
    await open.click(name);
    await analysing();
    await open.click('Leo Brandt');
    await analysing();
    await open.page.evaluate(() => {
      const { document } = window.playground!;
      document.openPage(document.addPage('Notes'));
    });
    await heading('Select a photo of a person').waitFor();
    await open.page.evaluate(() => {
      const { document } = window.playground!;
      document.openPage(document.pages[0]!.id);
    });
    await previewOf(open, 'f/4');
    expect(await open.panel.getByRole('img', { name: /Leo Brandt, f\/4/ }).count()).toBe(1);
    await expectQuiet(open);
  });

  it('the analysis is cancelled and started again', async () => {
    await open.click(name);
    await analysing();
    await button(open, 'Cancel').click();
    await open.panel.getByText('Stopped. Nothing was changed.').first().waitFor();
    await open.page.waitForTimeout(300);
    // The photo, or the draft when that was there already; the analysis itself brings nothing any more.
    const [tag, ...others] = await open.panel.locator('.tag').allInnerTexts();
    expect(['Original', 'f/4']).toContain(tag);
    expect(others).toEqual([]);
    await button(open, 'Start again').click();
    await previewOf(open, 'f/4');
    await expectQuiet(open);
  });

  /** An uncaught error ends a worker; it comes as soon as the worker takes a breath. */
  const killWorker = async () => {
    const worker = open.page.workers().at(-1)!;
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    });
  };

  it('the worker dies while analysing: a new one finishes; dies twice: the panel says so, and goes on when asked', async () => {
    await open.click(name);
    await analysing();
    const first = open.page.workers().at(-1)!;
    await killWorker();
    await previewOf(open, 'f/4');
    expect(open.page.workers()).toHaveLength(1);
    expect(open.page.workers()).not.toContain(first);

    await open.click('Leo Brandt');
    await analysing();
    const replacement = open.page.waitForEvent('worker', { timeout: 30_000 });
    await killWorker();
    await replacement;
    // The bar does not go back, so that its words may be those of a later step by now.
    await open.panel.locator('progress').waitFor();
    await killWorker();
    await heading('The lens stopped twice').waitFor();
    await open.panel.locator('.error').getByText('Nothing was changed').waitFor();
    await button(open, 'Try again').click();
    await previewOf(open, 'f/4');
    await apply(open);
    expect(open.consoleErrors.filter((line) => !/killed by the test/.test(line))).toEqual([]);
  });

  it('the worker ends without a word while analysing: its silence is noticed, and a new one finishes', async () => {
    await open.click(name);
    await analysing();
    const first = open.page.workers().at(-1)!;
    await first.evaluate(() => self.close());
    // half a minute later, without waiting for it
    await open.panel.locator('body').evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 30_000;
    });
    await previewOf(open, 'f/4');
    expect(open.page.workers()).not.toContain(first);
    await expectQuiet(open);
  });
});
