import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { analysisWithinMs, button, choosePhoto, expectQuiet, previewOf } from './panel-steps.js';

const folder = 'out/stage';

describe.skipIf(!browserPath)('the stage with the real engine', () => {
  let open: OpenPlayground;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    open = await openPlayground({ deviceScaleFactor: 2 });
  }, analysisWithinMs);
  afterAll(() => open?.close());

  const shot = (name: string) => open.page.screenshot({ path: `${folder}/real-${name}.png` });
  const picture = () =>
    open.panel
      .locator('.picture-place canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const tab = (name: string) => open.panel.getByRole('tab', { name }).click();

  it('sharpens the hair of a cropped photo, beside the original', async () => {
    await choosePhoto(open, 'Amara Nwosu');
    await shot('fitted');
    await button(open, 'Look at the hair').click();
    const enlarged = await picture();
    await open.panel.locator('.tag', { hasText: 'Sharpening…' }).waitFor();
    await open.panel.locator('[aria-busy="true"]').waitFor({ state: 'detached', timeout: analysisWithinMs });
    expect(await picture()).not.toBe(enlarged);
    await button(open, 'Before and after, side by side').click();
    await open.panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await shot('hair');
    await button(open, 'Before and after, side by side').click();
    await button(open, 'Fit').click();
  });

  it('takes a stroke into the matte and lets it go again', async () => {
    await tab('Edge');
    await open.panel.getByRole('switch', { name: 'Show the matte while drawing' }).check();
    await previewOf(open, 'Matte');
    const untouched = await picture();
    const box = (await open.panel.locator('.picture').boundingBox())!;
    await open.page.mouse.move(box.x + box.width * 0.8, box.y + box.height * 0.2);
    await open.page.mouse.down();
    await open.page.mouse.move(box.x + box.width * 0.9, box.y + box.height * 0.3, { steps: 5 });
    await shot('drawing');
    await open.page.mouse.up();
    await expect.poll(picture, { timeout: analysisWithinMs }).not.toBe(untouched);
    await previewOf(open, 'Matte');
    await shot('matte');
    await button(open, 'Undo stroke').click();
    await expect.poll(picture, { timeout: analysisWithinMs }).toBe(untouched);
  });

  it('shows who was found and what is in focus', async () => {
    await tab('Focus');
    await open.panel.locator('.portrait canvas').first().waitFor({ timeout: analysisWithinMs });
    await open.panel.getByRole('switch', { name: 'Show what is in focus' }).check();
    await previewOf(open, 'Focus');
    await shot('focus');
    await expectQuiet(open);
  });
});
