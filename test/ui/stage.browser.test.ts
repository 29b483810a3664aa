import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { unpackStrokes } from '../../src/contract/unpack-strokes.js';
import { browserPath, launchBrowser } from '../browser.js';
import { buildPanel } from './build-panel.js';
import { openPanel, type PanelPage } from './panel-page.js';
import { onePhoto } from './photo-target.js';
import { stagePhotos } from './stage-photos.js';

const folder = 'out/stage';
const portrait = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
const photos = { ...stagePhotos(), portrait };
const selection = {
  portrait: onePhoto({ widthPx: 500, heightPx: 500 }),
  fine: onePhoto({ sourceHash: 'fine', widthPx: 1600, heightPx: 1600 }),
  couple: onePhoto({ sourceHash: 'couple', widthPx: 900, heightPx: 600, nodeAspect: 1.5 }),
  nobody: onePhoto({ sourceHash: 'nobody', widthPx: 600, heightPx: 600 }),
};

describe.skipIf(!browserPath)('the stage', () => {
  let browser: Browser;
  let html: string;
  let opened: PanelPage;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    html = await buildPanel();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => opened?.close());

  const open = async (
    photo: keyof typeof selection,
    options: Partial<Parameters<typeof openPanel>[1]> = {},
  ) => {
    opened = await openPanel(browser, { html, photos, selection: selection[photo], ...options });
    return opened;
  };
  const tag = (text: string | RegExp) => opened.panel.locator('.tag', { hasText: text });
  const settled = async (text: string | RegExp = 'f/4') => {
    await tag(text).first().waitFor();
    await opened.panel.locator('progress, [aria-busy="true"]').first().waitFor({ state: 'detached' });
  };
  const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });
  const tab = (name: string) => opened.panel.getByRole('tab', { name }).click();
  const surface = () => opened.panel.locator('.picture');
  const place = async (x: number, y: number) => {
    const box = (await surface().boundingBox())!;
    return { x: box.x + x * box.width, y: box.y + y * box.height };
  };
  /** RGB of the picture as it stands there, at shares of it. */
  const pixelAt = (x: number, y: number) =>
    opened.panel.evaluate(
      ([x, y]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.picture-place canvas')!;
        const at = [Math.floor(x! * canvas.width), Math.floor(y! * canvas.height)] as const;
        return [
          ...canvas
            .getContext('2d')!
            .getImageData(...at, 1, 1)
            .data.slice(0, 3),
        ];
      },
      [x, y],
    );
  const rowAt = (x: number, y: number, count: number) =>
    opened.panel.evaluate(
      ([x, y, count]) => {
        const canvas = document.querySelector<HTMLCanvasElement>('.picture-place canvas')!;
        const at = [Math.floor(x! * canvas.width), Math.floor(y! * canvas.height)] as const;
        const { data } = canvas.getContext('2d')!.getImageData(...at, count!, 1);
        return Array.from({ length: count! }, (_, i) => data[4 * i]!);
      },
      [x, y, count],
    );
  const picture = () =>
    opened.panel.evaluate(() =>
      document.querySelector<HTMLCanvasElement>('.picture-place canvas')!.toDataURL(),
    );
  const shot = (name: string) => opened.page.screenshot({ path: `${folder}/${name}.png` });
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
      expect(await opened.panel.getByRole('radio', { name: 'Blur', exact: true }).isChecked()).toBe(true);
      const size = opened.panel.getByRole('slider', { name: 'Size' });
      const before = Number(await size.inputValue());
      await opened.page.keyboard.press(']');
      expect(Number(await size.inputValue())).toBeGreaterThan(before);
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
