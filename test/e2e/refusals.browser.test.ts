import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blurErrorCodes } from '../../src/contract/blur-error.js';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { analysisWithinMs, button, expectQuiet } from './panel-steps.js';

describe.skipIf(!browserPath)('what cannot be blurred', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser });
  });
  afterAll(() => browser?.close());

  /** What a person can read in the panel, without what is folded away. */
  const readable = async (title: string): Promise<string> => {
    await open.panel.getByRole('heading', { name: title }).waitFor({ timeout: analysisWithinMs });
    const text = (await open.panel.locator('body').allInnerTexts()).join();
    for (const code of blurErrorCodes.filter((known) => known.includes('-')))
      expect(text).not.toContain(code);
    expect(text).not.toMatch(/\b(error|undefined|null|NaN)\b|\[object/i);
    expect(await button(open, 'Apply').count()).toBe(0);
    return text;
  };

  it('says what to select while nothing is selected', async () => {
    expect(await readable('Select a photo of a person')).toContain('Nothing leaves your computer');
  });

  it.each(['Headline', 'Empty box'])('says that %s holds no photo', async (name) => {
    await open.click(name);
    const text = await readable('There is no photo in this layer');
    expect(text).toContain('Select a layer that is filled with a photo');
    expect(text).toContain(`Selected: ${name}`);
  });

  it('lists several photos, and what among them is none', async () => {
    await open.select('Daniel Moreau', 'Leo Brandt', 'Empty box');
    const text = await readable('2 photos');
    expect(text).toContain('Daniel Moreau');
    expect(text).toContain('Empty box');
  });

  it('works on the one photo among other things', async () => {
    await open.select('Headline', 'Daniel Moreau', 'Empty box');
    await open.panel.locator('.tag', { hasText: 'f/4' }).waitFor({ timeout: analysisWithinMs });
  });

  it('finds no person in a building, and writes nothing', async () => {
    const before = await open.node('Our building');
    await open.click('Our building');
    const text = await readable('No person found');
    expect(text).toContain('Click in the picture what should stay sharp');
    // neither can the keyboard apply what is not there
    await open.page.keyboard.press('Control+Enter');
    await open.panel.locator('body').press('Control+Enter');
    await open.drawn();
    expect(await open.node('Our building')).toEqual(before);
    expect((await open.snapshot()).canUndo).toBe(false);
  });

  it('refuses a photo of more than 4096 pixels before any work, and says how large it is', async () => {
    await open.page.evaluate(async () => {
      const canvas = new OffscreenCanvas(5000, 3000);
      canvas.getContext('2d')!.fillRect(0, 0, 5000, 3000);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      const { document } = window.playground!;
      const { hash } = document.images.add(new Uint8Array(await blob.arrayBuffer()), { anySize: true });
      const box = window.playground!.snapshot().nodes.find(({ name }) => name === 'Empty box')!;
      document.change(box.id, { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }] });
    });
    await open.select('Empty box');
    const text = await readable('This photo is too large');
    expect(text).toMatch(/5000\s×\s3000/);
    expect(text).toContain('4096');
    expect(await open.panel.getByRole('progressbar').count()).toBe(0);
  });

  it('stays on this machine and complains about nothing', () => expectQuiet(open));
});
