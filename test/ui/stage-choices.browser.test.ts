import { describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { unpackStrokes } from '../../src/contract/unpack-strokes.js';
import { browserPath } from '../browser.js';
import type { PanelPage } from './panel-page.js';
import { onePhoto } from './photo-target.js';
import { stageSuite } from './stage-suite.js';

describe.skipIf(!browserPath)('what is chosen and drawn on the stage', () => {
  let opened: PanelPage;
  const stage = stageSuite();
  const { settled, button, tab, surface, place, pixelAt, rowAt, picture, shot } = stage;
  const open = async (...photo: Parameters<typeof stage.open>) => {
    opened = await stage.open(...photo);
  };

  describe('who is in focus', () => {
    it('is chosen by portrait, on the picture, by mouse and by key; the last one out leaves it to the engine', async () => {
      await open('couple');
      await settled();
      await tab('Focus');
      const page = opened.panel.getByRole('tabpanel');
      const first = page.getByRole('button', { name: /^Person 1/ });
      const second = page.getByRole('button', { name: /^Person 2/ });
      await opened.panel.locator('.portrait canvas').nth(1).waitFor();
      expect(await page.getByRole('button', { name: 'Automatic' }).getAttribute('aria-pressed')).toBe('true');
      expect(await first.getAttribute('aria-label')).toBe('Person 1, in focus');
      const automatic = await picture();
      await shot('focus');

      await second.click();
      expect(await second.getAttribute('aria-pressed')).toBe('true');
      await opened.panel.getByRole('button', { name: 'Person 2, in focus' }).first().waitFor();
      await settled();
      expect(await picture()).not.toBe(automatic);

      // on the picture: the first person's frame by key, then both are sharp
      const frame = opened.panel.locator('.person-box').first();
      await frame.focus();
      await opened.page.keyboard.press('Enter');
      await settled();
      expect(await first.getAttribute('aria-pressed')).toBe('true');
      expect(await second.getAttribute('aria-pressed')).toBe('true');
      expect(await opened.panel.evaluate(() => document.activeElement?.className)).toContain('person-box');
      for (const box of await opened.panel.locator('.person-box').all()) {
        const { width, height } = (await box.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      }
      // a click on somebody's body is one on them
      const body = await place(0.96, 0.43);
      await opened.page.mouse.click(body.x, body.y);
      await settled();
      expect(await second.getAttribute('aria-pressed')).toBe('false');
      await first.click();
      await settled();
      expect(await page.getByRole('button', { name: 'Automatic' }).getAttribute('aria-pressed')).toBe('true');
      expect(await picture()).toBe(automatic);
    });

    it('has a range, kept with the settings, and a look at it', async () => {
      await open('couple');
      await settled();
      await tab('Focus');
      const range = opened.panel.getByRole('slider', { name: 'Focus range' });
      await range.focus();
      await opened.page.keyboard.press('ArrowRight');
      await opened.page.keyboard.press('ArrowRight');
      expect(await range.getAttribute('aria-valuetext')).toBe('10 %');
      await opened.panel.getByRole('switch', { name: 'Show what is in focus' }).check();
      await settled('Focus');
      await button('Apply').click();
      await button('Applied').waitFor();
      const [settings] = await opened.control((c) => c.written.map(({ recipe }) => recipe.settings), null);
      expect(settings!.lens.focusRange).toBeCloseTo(0.1);
    });
  });

  describe('the edge', () => {
    const strokesWritten = async () => {
      await opened.panel.getByRole('button', { name: /^Apply( changes)?$/ }).click();
      await button('Applied').waitFor();
      const [strokes] = await opened.control((c) => c.written.map(({ recipe }) => recipe.strokes), null);
      return unpackStrokes(strokes!)!;
    };
    const steps = 3;
    const pull = async (...way: (readonly [number, number])[]) => {
      const points = await Promise.all(way.map(([x, y]) => place(x, y)));
      await opened.page.mouse.move(points[0]!.x, points[0]!.y);
      await opened.page.mouse.down();
      for (const { x, y } of points.slice(1)) await opened.page.mouse.move(x, y, { steps });
    };
    const inked = () =>
      opened.panel.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.stroke-layer')!;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((value, i) => i % 4 === 3 && value > 0).length;
      });

    it('is drawn on the picture, undone, redone, reset, and written as it was previewed', async () => {
      await open('portrait');
      await settled();
      const untouched = await picture();
      await tab('Edge');
      expect(await surface().getAttribute('aria-label')).toContain('Keep sharp');
      await pull([0.1, 0.2], [0.2, 0.25], [0.12, 0.3]);
      await expect.poll(inked).toBeGreaterThan(100);
      await shot('drawing');
      await opened.page.mouse.up();
      await settled();
      expect(await inked()).toBe(0);
      const drawn = await picture();
      expect(drawn).not.toBe(untouched);
      await opened.panel.getByText('1 stroke').waitFor();

      await opened.page.keyboard.press('Control+z');
      await settled();
      expect(await picture()).toBe(untouched);
      await opened.page.keyboard.press('Control+Shift+z');
      await settled();
      expect(await picture()).toBe(drawn);
      await button('Remove all strokes').click();
      await settled();
      expect(await picture()).toBe(untouched);
      await button('Undo stroke').click();
      await settled();
      expect(await picture()).toBe(drawn);
      expect(await button('Redo stroke').getAttribute('aria-disabled')).not.toBe('true');

      const [stroke] = await strokesWritten();
      expect(stroke!.kind).toBe('keep');
      expect(stroke!.points.length).toBeLessThan(12);
      expect(stroke!.points[0]!.x).toBeCloseTo(0.1, 1);
    });

    it('goes by keys alone: brush, size, crosshair, dab', async () => {
      await open('portrait');
      await settled();
      await tab('Edge');
      await surface().focus();
      await opened.page.keyboard.press('x');
      const blur = opened.panel.getByRole('radio', { name: 'Blur', exact: true });
      await expect.poll(() => blur.isChecked()).toBe(true);
      const size = opened.panel.getByRole('slider', { name: 'Size' });
      const before = Number(await size.inputValue());
      await opened.page.keyboard.press(']');
      await expect.poll(async () => Number(await size.inputValue())).toBeGreaterThan(before);
      await opened.page.keyboard.press('ArrowRight');
      await opened.page.keyboard.press('Shift+ArrowUp');
      await opened.panel.getByText(/^5\d % across, 3\d % down$/).waitFor({ state: 'attached' });
      expect(await opened.panel.locator('.brush-ring.blur path').count()).toBe(2);
      await shot('crosshair');
      await opened.page.keyboard.press('Enter');
      await opened.panel.getByText('Marked to be blurred').waitFor({ state: 'attached' });
      await settled();
      expect(await opened.panel.evaluate(() => document.activeElement?.className)).toContain('picture-draw');
      const [dab] = await strokesWritten();
      expect(dab).toMatchObject({ kind: 'blur', points: [{}] });
      expect(dab!.points[0]!.y).toBeLessThan(0.5);
    });

    it('draws where the pointer is while zoomed in, and tints what the matte leaves out', async () => {
      await open('fine');
      await settled();
      await tab('Edge');
      await button('1:1, a pixel of the photo on each of the screen').click();
      await settled();
      await pull([0.25, 0.5], [0.3, 0.5]);
      await opened.page.mouse.up();
      await settled();
      await opened.panel.getByRole('switch', { name: 'Show the matte while drawing' }).check();
      await settled('Matte');
      await button('Fit').click();
      const [r, g, b] = await pixelAt(0.97, 0.05);
      expect(r! - g!).toBeGreaterThan(60);
      expect(b! - g!).toBeGreaterThan(30);
      const [inside] = await rowAt(0.5, 0.45, 1);
      expect(inside).toBeLessThan(200);
      await shot('tint');
      const [stroke] = await strokesWritten();
      expect(stroke!.points[0]!.x).toBeGreaterThan(0.4);
      expect(stroke!.points[0]!.x).toBeLessThan(0.5);
    });

    it('says so when no more strokes fit, and keeps what fitted', async () => {
      const points = (y: number) => Array.from({ length: 90 }, (_, i) => ({ x: i / 90, y: y + (i % 2) / 9 }));
      const strokes = [0.1, 0.2, 0.3, 0.5, 0.6, 0.7].map((y) => ({
        kind: 'keep' as const,
        radius: 0.01,
        points: points(y),
      }));
      const { settings } = findLook('corporate')!;
      const recipe: Recipe = {
        ...{ schema: 1, lookId: 'corporate', lookVersion: 1, settings, subject: 'auto', faceBox: null },
        ...{ sourceHash: 'portrait', resultHash: 'r', engineVersion: '1', strokes: packStrokes(strokes) },
      };
      await open('portrait', {
        selection: onePhoto({ widthPx: 500, heightPx: 500, currentHash: 'r', recipe }),
      });
      await settled();
      await tab('Edge');
      await opened.panel.getByText('6 strokes').waitFor();
      for (let line = 0; line < 6; line++) {
        const zigzag = Array.from({ length: 24 }, (_, i) => [0.2 + i * 0.03, 0.2 + (i % 2) * 0.5] as const);
        await pull(...zigzag);
        await opened.page.mouse.up();
        if ((await opened.panel.getByRole('alert').count()) > 0) break;
      }
      await opened.panel
        .getByRole('alert')
        .getByText(/No more strokes fit/)
        .waitFor();
      await shot('full');
      await settled();
      const kept = (await strokesWritten()).length;
      expect(await opened.panel.getByText(`${kept} strokes`).count()).toBe(1);
    });
  });

  describe('where nobody was found', () => {
    it.each(['mouse', 'keys'] as const)('keeps the point that is told by %s', async (how) => {
      await open('nobody');
      const offer = button('Blur everything but the point I click');
      await offer.waitFor();
      await offer.click();
      await opened.panel.getByText('Click on what is to stay sharp.').waitFor();
      if (how === 'mouse') {
        await shot('pointing');
        const at = await place(0.4, 0.6);
        await opened.page.mouse.click(at.x, at.y);
      } else {
        await surface().focus();
        await opened.page.keyboard.press('ArrowDown');
        await opened.page.keyboard.press('Enter');
      }
      await settled();
      await button('Apply').click();
      await button('Applied').waitFor();
      const [strokes] = await opened.control((c) => c.written.map(({ recipe }) => recipe.strokes), null);
      const [dab] = unpackStrokes(strokes!)!;
      expect(dab!.radius).toBeCloseTo(0.12, 3);
      expect(dab!.points[0]!.x).toBeCloseTo(how === 'mouse' ? 0.4 : 0.5, 1);
    });
  });
});
