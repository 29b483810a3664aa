import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackStrokes } from '../../src/contract/unpack-strokes.js';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { analysisWithinMs, apply, button, choosePhoto, onlyHash, previewOf } from './panel-steps.js';

const patient = { timeout: analysisWithinMs };

/** What befalls several photos, a stroke and a restore; the fault table of one photo's job is in `test/ui/faults.test.ts`. */
describe.skipIf(!browserPath)('faults in the middle of things, with the real engine', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser });
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
  });

  const row = (name: string) => open.panel.getByRole('listitem').filter({ hasText: name });
  const isWorking = (name: string) => row(name).locator('progress').waitFor(patient);
  const run = (act: (playground: NonNullable<Window['playground']>) => void) =>
    open.page.evaluate(`(${act.toString()})(window.playground)`);
  const killWorker = async () => {
    const worker = open.page.workers().at(-1)!;
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error('killed by the test');
      });
    });
  };
  const images = async (name: string) => {
    const { fills } = await open.node(name);
    return Array.isArray(fills) ? fills.filter((paint) => paint.type === 'IMAGE').length : 0;
  };

  it('several photos: one is deleted meanwhile and the worker dies; the others are finished all the same', async () => {
    await open.select('Leo Brandt', 'Daniel Moreau', 'Mina Sato');
    await button(open, 'Apply to 3 photos').click();
    await isWorking('Leo Brandt');
    await run((playground) => playground.remove('Leo Brandt'));
    await isWorking('Mina Sato');
    await killWorker();
    await open.panel
      .getByText(/1 failed$/)
      .first()
      .waitFor(patient);
    expect(await row('Leo Brandt').textContent()).toContain('The layer is gone');
    for (const name of ['Daniel Moreau', 'Mina Sato']) {
      expect(await images(name)).toBe(2);
      expect(JSON.parse((await open.node(name)).pluginData['recipe']!)).toMatchObject({
        lookId: 'corporate',
      });
    }
    // Each photo was a step of its own; the last one goes first.
    expect(await open.undo()).toBe(true);
    expect(await images('Mina Sato')).toBe(1);
    expect(await images('Daniel Moreau')).toBe(2);
  });

  it('several photos: the panel is closed before the last one is written, which stays as it was', async () => {
    const before = await open.node('Mina Sato');
    await open.select('Mina Sato', 'Sofia Reyes');
    await button(open, 'Back to selection').click();
    await button(open, 'Apply to 2 photos').click();
    await isWorking('Sofia Reyes');
    await run((playground) => playground.close());
    await open.page.waitForTimeout(500);
    expect(await images('Mina Sato')).toBe(2);
    expect(await images('Sofia Reyes')).toBe(1);
    expect((await open.node('Sofia Reyes')).pluginData).toEqual({});
    expect(await open.undo()).toBe(true);
    expect(await open.node('Mina Sato')).toEqual(before);
    await open.page.evaluate(() => window.playground!.run());
    await open.panelShown();
  });

  it('a stroke: the worker dies while the matte is mended; a new one takes the stroke into account', async () => {
    await choosePhoto(open, 'Sofia Reyes');
    await open.panel.getByRole('tab', { name: 'Edge' }).click();
    const box = (await open.panel.locator('.picture').boundingBox())!;
    await open.page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.6);
    await open.page.mouse.down();
    await open.page.mouse.move(box.x + box.width * 0.12, box.y + box.height * 0.8, { steps: 4 });
    await open.page.mouse.up();
    await killWorker();
    await open.panel.getByText('The lens had to start anew').first().waitFor(patient);
    await previewOf(open, 'f/4');
    await open.panel.getByText('1 stroke').waitFor();
    await apply(open);
    const recipe = JSON.parse((await open.node('Sofia Reyes')).pluginData['recipe']!);
    expect(unpackStrokes(recipe.strokes)).toHaveLength(1);
  });

  it('a restore: the layer is deleted in that moment, and undo brings both back', async () => {
    await open.page.evaluate(() => {
      const { document, snapshot } = window.playground!;
      const node = snapshot().nodes.find(({ name }) => name === 'Sofia Reyes')!;
      addEventListener(
        'message',
        function strike(event: MessageEvent) {
          if (event.data?.pluginMessage?.call !== 'result.restore') return;
          removeEventListener('message', strike, true);
          document.edit(() => document.remove(node.id));
        },
        true,
      );
    });
    await button(open, 'Restore original').click();
    await open.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor(patient);
    expect(await open.undo()).toBe(true);
    expect(await images('Sofia Reyes')).toBe(2);
    expect(await open.undo()).toBe(true);
    expect(await onlyHash(open, 'Sofia Reyes')).not.toBe('');
    expect(open.consoleErrors.filter((line) => !/killed by the test/.test(line))).toEqual([]);
    expect(await open.diagnostics()).toEqual([]);
  });
});
