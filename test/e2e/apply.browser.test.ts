import { decode as decodePng } from 'fast-png';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import {
  apply,
  button,
  choosePhoto,
  expectQuiet,
  imagePaints,
  onlyHash,
  pickLook,
  previewOf,
} from './panel-steps.js';
import { difference, pictureFacts } from './picture-facts.js';

const name = 'Daniel Moreau';
// The photo is 500 × 500: the middle of the face, the notice board behind the shoulder, the screen on the desk.
const regions = {
  face: { x: 205, y: 165, width: 95, height: 110 },
  board: { x: 330, y: 168, width: 58, height: 62 },
  screen: { x: 36, y: 195, width: 56, height: 70 },
};

/** A square of the page as it is drawn, around a point of the photo given in shares of the node. */
async function drawnAt(open: OpenPlayground, share: { x: number; y: number }): Promise<number[]> {
  await open.drawn();
  const node = await open.node(name);
  const centre = await open.page.evaluate((wanted) => window.playground!.centreOf(wanted), name);
  const top = await open.page.evaluate(() => window.playground!.centreOf('Empty box'));
  const other = await open.node('Empty box');
  // one scale for the whole page: two nodes tell it
  const card = (await open.snapshot()).nodes.find(({ id }) => id === node.parentId)!;
  const scale = (top.y - centre.y) / (other.y + other.height / 2 - (card.y + node.height / 2));
  const clip = {
    x: Math.round(centre.x + (share.x - 0.5) * node.width * scale) - 6,
    y: Math.round(centre.y + (share.y - 0.5) * node.height * scale) - 6,
    width: 12,
    height: 12,
  };
  return [...decodePng(await open.page.screenshot({ clip })).data];
}

// The node is 288 × 320 and shows the middle 90 % of the photo's width.
const faceOnPage = { x: 0.5, y: 0.44 };
const boardOnPage = { x: (360 / 500 - 0.05) / 0.9, y: 200 / 500 };

describe.skipIf(!browserPath)('one headshot, end to end', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  // the other kind of frame: one look for a page of twelve
  describe('in a data frame', () => {
    let open: OpenPlayground;
    let original = '';
    let result = '';
    beforeAll(async () => {
      open = await openPlayground({ browser, frame: 'data' });
      original = await onlyHash(open, name);
    });
    afterAll(() => open?.close());

    it('shows the photo at once and then the preview', async () => {
      await open.click(name);
      await open.panel.locator('.tag', { hasText: 'Original' }).waitFor();
      await previewOf(open, 'f/4');
      await pickLook(open, 'Founder', 'f/2.8');
      expect(await onlyHash(open, name)).toBe(original);
    });

    it('writes the result over its kept original, with recipe and relaunch button', async () => {
      const face = await drawnAt(open, faceOnPage);
      const board = await drawnAt(open, boardOnPage);
      await apply(open);
      const [kept, shown, ...more] = await imagePaints(open, name);
      expect(more).toEqual([]);
      expect(kept).toMatchObject({ imageHash: original, visible: false });
      expect(shown!.imageHash).not.toBe(original);
      expect(shown!.visible).not.toBe(false);
      result = shown!.imageHash!;
      const node = await open.node(name);
      const recipe = JSON.parse(node.pluginData['recipe']!) as Record<string, unknown>;
      expect(recipe).toMatchObject({
        lookId: 'founder',
        sourceHash: original,
        resultHash: result,
        settings: { lens: { focalLengthMm: 85, fNumber: 2.8 } },
      });
      expect(Object.keys(node.relaunchData)).toEqual(['edit', 'reapply']);
      expect(difference(await drawnAt(open, faceOnPage), face).mean).toBeLessThan(2);
      expect(difference(await drawnAt(open, boardOnPage), board).mean).toBeGreaterThan(8);
    });

    it('keeps the person and softens the room in the picture written', async () => {
      const before = await pictureFacts(open, original, regions);
      const after = await pictureFacts(open, result, regions);
      expect([after.widthPx, after.heightPx]).toEqual([before.widthPx, before.heightPx]);
      const bytes = await open.imageBytes(result);
      expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
      const face = difference(after.pixels['face']!, before.pixels['face']!);
      // the browser's own encoder at 0.95 comes to 1.96 and 35 here
      expect(face.mean).toBeLessThan(1.9);
      expect(face.largest).toBeLessThan(30);
      expect(after.detail['face']! / before.detail['face']!).toBeGreaterThan(0.95);
      for (const region of ['board', 'screen']) {
        expect(after.detail[region]! / before.detail[region]!, region).toBeLessThan(0.6);
      }
    });

    it('takes it back with one undo, and the panel notices; redo brings it again', async () => {
      expect(await open.undo()).toBe(true);
      expect(await onlyHash(open, name)).toBe(original);
      const node = await open.node(name);
      expect([node.pluginData['recipe'] ?? '', Object.keys(node.relaunchData)]).toEqual(['', []]);
      await button(open, 'Apply').waitFor();
      expect(await button(open, 'Restore original').count()).toBe(0);
      expect((await open.snapshot()).canUndo).toBe(false);
      expect(await open.redo()).toBe(true);
      expect((await imagePaints(open, name)).map(({ imageHash }) => imageHash)).toEqual([original, result]);
      await button(open, 'Restore original').waitFor();
    });

    it('stays on this machine and complains about nothing', () => expectQuiet(open));
  });

  describe('coming back to a photo', () => {
    let open: OpenPlayground;
    let original = '';
    const recipe = async () => JSON.parse((await open.node(name)).pluginData['recipe'] ?? 'null');
    beforeAll(async () => {
      open = await openPlayground({ browser });
      original = await onlyHash(open, name);
      await choosePhoto(open, name);
    });
    afterAll(() => open?.close());

    it('renders another strength from the keyboard without a new analysis', async () => {
      const steps = await open.panel.locator('body').evaluateHandle((body) => {
        const seen: string[] = [];
        new MutationObserver(() => {
          for (const { textContent: text } of body.querySelectorAll('[role=status]')) {
            if (text && text !== seen.at(-1)) seen.push(text);
          }
        }).observe(body, { subtree: true, childList: true, characterData: true });
        return seen;
      });
      const slider = open.panel.getByRole('slider', { name: 'Amount' });
      await slider.focus();
      const picture = () =>
        open.panel
          .locator('.picture-place canvas')
          .first()
          .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const before = await picture();
      for (let presses = 0; presses < 3; presses++) await open.page.keyboard.press('ArrowRight');
      await previewOf(open, 'f/2.8');
      expect(await picture()).not.toBe(before);
      await open.page.keyboard.press('Control+Enter');
      await button(open, 'Applied').waitFor();
      const said = (await steps.jsonValue()) as string[];
      expect(said.some((text) => text.startsWith('Done.'))).toBe(true);
      const analysing = /face|person|outline|hair|edges|room behind|distances/i;
      expect(said.filter((text) => analysing.test(text))).toEqual([]);
      expect(await recipe()).toMatchObject({ lookId: 'corporate', settings: { lens: { fNumber: 2.8 } } });
    });

    it('keeps exactly one hidden original however often a look is applied', async () => {
      await pickLook(open, 'Creative', 'f/1.8');
      await apply(open);
      const paints = await imagePaints(open, name);
      expect(paints.map(({ visible }) => visible !== false)).toEqual([false, true]);
      expect(paints[0]!.imageHash).toBe(original);
    });

    it('replaces the room with the studio', async () => {
      await pickLook(open, 'Studio', 'Studio');
      await apply(open);
      const [kept, shown] = await imagePaints(open, name);
      expect(kept!.imageHash).toBe(original);
      const after = await pictureFacts(open, shown!.imageHash!, {
        ...regions,
        sky: { x: 10, y: 10, width: 60, height: 60 },
      });
      const before = await pictureFacts(open, original, regions);
      expect(difference(after.pixels['face']!, before.pixels['face']!).mean).toBeLessThan(1.9);
      expect(after.detail['screen']).toBeLessThan(3);
      const sky = after.pixels['sky']!;
      const [r, g, b] = [0, 1, 2].map((channel) => sky[channel]!) as [number, number, number];
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(16);
      expect(r).toBeGreaterThan(120);
    });

    it('edits again from the relaunch button with the look and strength of then', async () => {
      await pickLook(open, 'Remote', 'f/3.2');
      await open.panel.getByRole('slider', { name: 'Amount' }).press('ArrowRight');
      await previewOf(open, 'f/2.8');
      await apply(open);
      // the person's usual look is another one by now
      await open.page.getByRole('button', { name: 'Close plugin' }).click();
      await open.page.getByRole('button', { name: 'Edit blur' }).click();
      await previewOf(open, 'f/2.8');
      expect(await open.panel.getByRole('radio', { name: /Remote/ }).isChecked()).toBe(true);
      await open.panel.getByRole('button', { name: 'Reset amount to f/3.2' }).waitFor();
      await button(open, 'Applied').waitFor();
    });

    it('restores the original and leaves no trace', async () => {
      await button(open, 'Restore original').click();
      await open.panel.getByText('The original is back.').first().waitFor();
      expect(await onlyHash(open, name)).toBe(original);
      const node = await open.node(name);
      expect([node.pluginData['recipe'] ?? '', Object.keys(node.relaunchData)]).toEqual(['', []]);
      expect(await button(open, 'Restore original').count()).toBe(0);
    });

    it('stays on this machine and complains about nothing', () => expectQuiet(open));
  });
});
