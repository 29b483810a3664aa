import { readFileSync } from 'node:fs';
import type { Worker } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browserPath } from '../browser.js';
import type { FrameKind, PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto, photoTarget } from './photo-target.js';
import { plainPhoto } from './plain-photo.js';
import { settled as panelSettled } from './settled.js';

const photos = {
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  slow: plainPhoto([255, 0, 0]),
  nobody: plainPhoto([0, 0, 255]),
  broken: new Uint8Array([1, 2, 3]),
};
const selection = onePhoto({ widthPx: 500, heightPx: 500 });

describe.skipIf(!browserPath)('the panel in a frame without an origin', () => {
  let opened: PanelPage;
  const openPage = panelSuite();

  const open = async (options: Partial<Parameters<typeof openPage>[0]> = {}) => {
    opened = await openPage({ photos, selection, ...options });
    return opened;
  };
  const apply = () => opened.panel.getByRole('button', { name: 'Apply', exact: true });
  const tag = (text: string) => opened.panel.locator('.tag', { hasText: text });
  const settled = (text?: string) => panelSettled(opened.panel, text);
  const log = () => opened.control((controller) => controller.log, null);
  const focused = () =>
    opened.panel.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
  /** A number that changes with any pixel of the picture shown. */
  const picture = () =>
    opened.panel.evaluate(() => {
      const canvas = document.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.join().length > 0
        ? data.reduce((sum, value, i) => (sum + value * ((i % 97) + 1)) % 1e9, 0)
        : 0;
    });

  it.each<FrameKind>(['srcdoc', 'data'])(
    'goes from selection to applied and back in a %s frame',
    async (kind) => {
      await open({ kind });
      await settled();
      expect(await log()).toEqual(expect.arrayContaining(['memory.read', 'selection.read', 'photo.read']));
      const gentle = await picture();

      await opened.panel.getByRole('radio', { name: /Creative/ }).check();
      await settled('f/1.8');
      expect(await picture()).not.toBe(gentle);

      await apply().click();
      await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
      const [written] = await opened.control(
        (controller) => controller.written.map(({ recipe }) => recipe),
        null,
      );
      expect(written).toMatchObject({
        lookId: 'creative',
        lookVersion: 2,
        sourceHash: 'portrait',
        strokes: 'none',
      });
      expect(written!.settings.lens).toMatchObject({ focalLengthMm: 85, fNumber: 1.8 });

      await opened.panel.getByRole('button', { name: 'Restore original' }).click();
      await opened.panel.getByText('The original is back.').first().waitFor();
      await apply().waitFor();
      expect((await log()).filter((call) => call === 'photo.read')).toHaveLength(1);
    },
  );

  it('starts its worker from a data: address, and from blob: where data: is refused', async () => {
    const urls: string[] = [];
    await open();
    await settled();
    urls.push(...opened.page.workers().map((worker) => worker.url().slice(0, 5)));
    await opened.close();
    const policy =
      "default-src data: blob:; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; worker-src blob:";
    await open({ policy });
    await settled();
    urls.push(...opened.page.workers().map((worker) => worker.url().slice(0, 5)));
    expect(urls).toEqual(['data:', 'blob:']);
  });

  it('says so when no worker may start, and when WebAssembly is forbidden', async () => {
    await open({
      policy:
        "default-src data: blob:; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src 'none'",
    });
    await opened.panel
      .getByRole('heading', { name: 'The lens cannot start here' })
      .waitFor({ timeout: 25_000 });
    await opened.close();
    await open({
      policy: "default-src data: blob:; script-src 'unsafe-inline' data: blob:; style-src 'unsafe-inline'",
    });
    await opened.panel.getByRole('heading', { name: 'This place does not let the lens run' }).waitFor();
  });

  it('shows the original only while it is held, by mouse and by key', async () => {
    await open();
    await settled();
    const held = opened.panel.getByRole('button', { name: 'Hold to see the original' });
    const blurred = await picture();
    const box = (await held.boundingBox())!;
    await opened.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await opened.page.mouse.down();
    await tag('Original').waitFor();
    expect(await picture()).not.toBe(blurred);
    await opened.page.mouse.up();
    await tag('f/4').waitFor();
    expect(await picture()).toBe(blurred);
    await held.focus();
    for (const key of ['Space', 'Enter']) {
      await opened.page.keyboard.down(key);
      await tag('Original').waitFor();
      await opened.page.keyboard.up(key);
      await tag('f/4').waitFor();
    }
    const toggle = opened.panel.getByRole('button', { name: 'Show original' });
    await toggle.click();
    await tag('Original').waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
  });

  it('follows the slider without ever analysing again, and says the strength in words', async () => {
    await open();
    await settled();
    const slider = opened.panel.getByRole('slider', { name: 'Amount' });
    expect(await slider.getAttribute('aria-valuetext')).toBe('f/4, gentle');
    await slider.focus();
    for (let i = 0; i < 9; i++) await opened.page.keyboard.press('ArrowRight');
    await settled('f/1.4');
    expect(await slider.getAttribute('aria-valuetext')).toBe('f/1.4, strong');
    await opened.panel.getByRole('textbox', { name: 'Amount' }).fill('1,6');
    await opened.page.keyboard.press('Enter');
    await settled('f/1.6');
    await opened.panel.getByRole('button', { name: 'Reset amount to f/4' }).click();
    await settled('f/4');
    expect(await opened.panel.locator('progress').count()).toBe(0);
  });

  it('applies by keyboard and reports progress; a stop changes nothing', async () => {
    await open({ selection: onePhoto({ sourceHash: 'slow' }) });
    await opened.panel.getByText('Tracing the outline').first().waitFor();
    const bar = opened.panel.getByRole('progressbar');
    const seen: number[] = [];
    for (let i = 0; i < 12; i++) {
      seen.push(Number(await bar.getAttribute('value')));
      await opened.page.waitForTimeout(60);
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(3);
    await opened.panel.getByRole('button', { name: 'Cancel' }).click();
    await opened.panel.getByText('Stopped. Nothing was changed.').first().waitFor();
    await opened.panel.getByRole('button', { name: 'Start again' }).click();
    await opened.panel.getByRole('button', { name: 'Apply' }).waitFor();
    await settled();
    await opened.panel.getByRole('slider').focus();
    await opened.page.keyboard.press('Control+Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    expect(await focused()).toBe('amount');
  });

  it('never lets go of the keyboard while the buttons change', async () => {
    await open();
    await settled();
    await apply().focus();
    await opened.page.keyboard.press('Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    expect(await focused()).toBe('Applied');
    await opened.panel.getByRole('button', { name: 'Restore original' }).focus();
    await opened.page.keyboard.press('Enter');
    await apply().waitFor();
    expect(await focused()).toBe('Apply');
  });

  it('drops a photo that is no longer selected and takes up the new one', async () => {
    await open({ selection: onePhoto({ sourceHash: 'slow' }) });
    await opened.panel.getByRole('progressbar').waitFor();
    const other = photoTarget({ sourceHash: 'portrait', widthPx: 500, heightPx: 500 });
    await opened.control((controller, target) => controller.select({ photos: [target], refused: [] }), other);
    await settled();
    const slow = photoTarget({ sourceHash: 'nobody' });
    await opened.control((controller, target) => controller.select({ photos: [target], refused: [] }), slow);
    await opened.panel.getByRole('heading', { name: 'No person found' }).waitFor();
    await opened.control((controller, target) => controller.select({ photos: [target], refused: [] }), other);
    await settled();
    expect((await log()).filter((call) => call === 'photo.read')).toHaveLength(3);
  });

  it('brings back look and strength of a photo that was edited before', async () => {
    const recipe = {
      ...{ schema: 1 as const, lookId: 'founder', lookVersion: 1, sourceHash: 'portrait', resultHash: 'r' },
      settings: { lens: { focalLengthMm: 85, fNumber: 2.2 }, backdrop: { mode: 'soften' as const } },
      ...{ engineVersion: '0.1.0', faceBox: null, subject: 'auto' as const, strokes: 'none' as const },
    };
    await open({
      selection: onePhoto({ currentHash: 'r', recipe, canRestore: true, widthPx: 500, heightPx: 500 }),
    });
    await settled('f/2.2');
    expect(await opened.panel.getByRole('radio', { name: /Founder/ }).isChecked()).toBe(true);
    expect(await opened.panel.getByRole('button', { name: 'Applied' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await opened.panel.getByRole('button', { name: 'Reset amount to f/2.8' }).click();
    await opened.panel.getByRole('button', { name: 'Apply changes' }).waitFor();
  });

  it('says what is wrong with a file that is no photo, with facts to copy', async () => {
    await open({ selection: onePhoto({ sourceHash: 'broken' }) });
    await opened.panel.getByRole('heading', { name: 'This is not an image' }).waitFor();
    await opened.panel.getByText('Details').click();
    expect(await opened.panel.locator('pre').textContent()).toContain('error not-an-image');
    await opened.panel.getByRole('button', { name: 'Copy diagnostics' }).click();
    await opened.panel.getByRole('button', { name: 'Copied' }).waitFor();
  });

  /** The newest worker that still answers. */
  const worker = async (): Promise<Worker> => {
    while (opened.page.workers().length === 0) await opened.page.waitForTimeout(20);
    return opened.page.workers().at(-1)!;
  };
  const strike = () =>
    void setTimeout(() => {
      throw new Error('struck by lightning');
    });

  it('gets over a worker that dies in the middle of its work', async () => {
    await open({ selection: onePhoto({ sourceHash: 'slow' }) });
    await opened.panel.getByText('Tracing the outline').first().waitFor();
    await (await worker()).evaluate(strike);
    await settled();
    expect((await log()).filter((call) => call === 'photo.read')).toHaveLength(2);
  });

  it('gives up with a plain message when the second worker dies too, and can be asked again', async () => {
    await open({ selection: onePhoto({ sourceHash: 'slow' }) });
    await opened.panel.getByText('Tracing the outline').first().waitFor();
    const first = await worker();
    await first.evaluate(strike);
    await expect.poll(() => opened.page.workers().some((other) => other !== first)).toBe(true);
    await opened.panel.getByText('Tracing the outline').first().waitFor();
    await (await worker()).evaluate(strike);
    await opened.panel.getByRole('heading', { name: 'The lens stopped twice' }).waitFor();
    await opened.panel.getByRole('button', { name: 'Try again' }).click();
    await settled();
  });
});
