import { describe, expect, it } from 'vitest';
import { browserPath } from '../browser.js';
import type { PanelPage } from './panel-page.js';
import { stageSuite } from './stage-suite.js';

describe.skipIf(!browserPath)('the stage', () => {
  let opened: PanelPage;
  const stage = stageSuite();
  const { tag, settled, button, tab, surface, place, pixelAt, rowAt, picture, shot } = stage;
  const open = async (...photo: Parameters<typeof stage.open>) => {
    opened = await stage.open(...photo);
  };

  describe('before and after', () => {
    it('parts the picture: by toggle, keys, buttons, a click and a pull', async () => {
      await open('portrait');
      await settled();
      const blurred = await picture();
      await button('Before and after, side by side').click();
      const slider = opened.panel.getByRole('slider', { name: 'Where the original ends' });
      expect(await slider.getAttribute('aria-valuetext')).toBe('50 % original');
      expect(await tag('Original').count()).toBe(1);
      expect(await picture()).not.toBe(blurred);
      await shot('split');

      await slider.focus();
      await opened.page.keyboard.press('ArrowRight');
      expect(await slider.getAttribute('aria-valuenow')).toBe('52');
      await opened.page.keyboard.press('Home');
      expect(await slider.getAttribute('aria-valuenow')).toBe('0');
      expect(await picture()).toBe(blurred);
      await button('Show more of the original').click();
      expect(await slider.getAttribute('aria-valuenow')).toBe('10');
      expect(await button('Show less of the original').getAttribute('aria-disabled')).not.toBe('true');
      await button('Show less of the original').click();
      expect(await button('Show less of the original').getAttribute('aria-disabled')).toBe('true');

      const click = await place(0.7, 0.4);
      await opened.page.mouse.click(click.x, click.y);
      expect(await slider.getAttribute('aria-valuenow')).toBe('70');
      const handle = (await slider.boundingBox())!;
      const to = await place(0.3, 0.4);
      await opened.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await opened.page.mouse.down();
      await opened.page.mouse.move(to.x, to.y, { steps: 4 });
      await opened.page.mouse.up();
      expect(Number(await slider.getAttribute('aria-valuenow'))).toBeCloseTo(30, -0.5);
      await button('Before and after, side by side').click();
      expect(await slider.count()).toBe(0);
      expect(await picture()).toBe(blurred);
    });

    it('mirrors the slider where people read from right to left', async () => {
      await open('portrait');
      await settled();
      await opened.panel.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      await button('Before and after, side by side').click();
      const slider = opened.panel.getByRole('slider', { name: 'Where the original ends' });
      const click = await place(0.8, 0.4);
      await opened.page.mouse.click(click.x, click.y);
      expect(await slider.getAttribute('aria-valuenow')).toBe('20');
      const handle = (await slider.boundingBox())!;
      expect(handle.x + handle.width / 2).toBeCloseTo(click.x, -0.5);
      await slider.focus();
      await opened.page.keyboard.press('ArrowLeft');
      expect(await slider.getAttribute('aria-valuenow')).toBe('22');
      await shot('split-rtl');
    });

    it('shows the original while a key or the button is held, zoomed in too', async () => {
      await open('portrait');
      await settled();
      await surface().focus();
      await opened.page.keyboard.press('+');
      await settled();
      await surface().focus();
      await opened.page.keyboard.down('Space');
      await tag('Original').waitFor();
      await opened.page.keyboard.up('Space');
      await tag('f/4').waitFor();
      const held = (await button('Hold to see the original').boundingBox())!;
      await opened.page.mouse.move(held.x + 8, held.y + 8);
      await opened.page.mouse.down();
      await tag('Original').waitFor();
      await opened.page.mouse.up();
      await tag('f/4').waitFor();
    });
  });

  describe('looking closely', () => {
    it('shows the photo’s own pixels at 1:1, of the result and of the original', async () => {
      await open('fine');
      await settled();
      const far = await rowAt(0.5, 0.45, 12);
      expect(far.every((value) => value > 60 && value < 200)).toBe(true);
      await surface().focus();
      await opened.page.keyboard.press('1');
      await expect
        .poll(() => rowAt(0.5, 0.45, 4), { timeout: 10_000 })
        .toEqual(expect.arrayContaining([0, 255]));
      await settled();
      const near = await rowAt(0.5, 0.45, 12);
      expect(near.map((value, i) => (i % 2 ? value - near[1]! : value - near[0]!))).toEqual(
        Array(12).fill(0),
      );
      await button('Show original').click();
      await settled('Original');
      await expect
        .poll(() => rowAt(0.1, 0.1, 4), { timeout: 10_000 })
        .toEqual(expect.arrayContaining([0, 255]));
      await button('Show original').click();
      await shot('actual');
    });

    it('asks for its pixels anew when the settings change', async () => {
      await open('fine');
      await settled();
      await button('1:1, a pixel of the photo on each of the screen').click();
      const isSharp = async () => new Set(await rowAt(0.5, 0.45, 4)).size === 2;
      await expect.poll(isSharp, { timeout: 10_000 }).toBe(true);
      const room = await pixelAt(0.02, 0.02);
      await opened.panel.getByRole('radio', { name: /Studio/ }).check();
      await settled('Studio');
      await expect.poll(isSharp, { timeout: 10_000 }).toBe(true);
      expect(room).toBeDefined();
      await opened.page.keyboard.press('0');
    });

    it('moves by pull, wheel and arrow keys, stops at the border, and fits again', async () => {
      await open('fine');
      await settled();
      const fitted = await picture();
      await button('Zoom in').click();
      await button('Zoom in').click();
      await settled();
      const seen = [await picture()];
      const differs = async () => {
        await settled();
        const next = await picture();
        expect(seen).not.toContain(next);
        seen.push(next);
      };
      const [from, to] = [await place(0.5, 0.5), await place(0.3, 0.37)];
      await opened.page.mouse.move(from.x, from.y);
      await opened.page.mouse.down();
      await opened.page.mouse.move(to.x, to.y, { steps: 5 });
      await opened.page.mouse.up();
      await differs();
      await opened.page.mouse.wheel(0, -20);
      await differs();
      await surface().focus();
      expect(await surface().getAttribute('role')).toBe('application');
      await opened.page.keyboard.press('ArrowLeft');
      await differs();
      for (let i = 0; i < 40; i++) await opened.page.keyboard.press('ArrowUp');
      await differs();
      const top = seen.at(-1);
      await opened.page.keyboard.press('ArrowUp');
      await settled();
      expect(await picture()).toBe(top);
      await opened.page.keyboard.press('0');
      await settled();
      expect(await picture()).toBe(fitted);
      expect(await button('Fit').getAttribute('aria-pressed')).toBe('true');
    });

    it('jumps to the eyes and to the hair', async () => {
      await open('couple');
      await settled();
      await button('Look at the eyes').click();
      await settled();
      const eyes = await picture();
      await shot('eyes');
      await button('Look at the hair').click();
      await settled();
      expect(await picture()).not.toBe(eyes);
    });
  });

  it('shows matte, depth and focus, the focus as the settings are, and forgets the view with the page', async () => {
    await open('couple');
    await settled();
    const menu = opened.panel.getByRole('combobox', { name: 'What is shown' });
    await menu.selectOption('matte');
    await settled('Matte');
    expect(await pixelAt(0.3, 0.45)).toEqual([255, 255, 255]);
    expect(await pixelAt(0.95, 0.1)).toEqual([0, 0, 0]);
    await menu.selectOption('depth');
    await settled('Depth');
    await menu.selectOption('focus');
    await settled('Focus');
    const focus = await pixelAt(0.95, 0.1);
    await opened.panel.getByRole('radio', { name: /Creative/ }).check();
    await expect.poll(() => pixelAt(0.95, 0.1)).not.toEqual(focus);
    await tab('Lens');
    await settled('f/1.8');
    expect(await menu.inputValue()).toBe('result');
  });
});
