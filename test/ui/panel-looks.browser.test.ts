import { mkdirSync, readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireError } from '../../src/contract/blur-error.js';
import { looks } from '../../src/contract/looks.js';
import { browserPath, launchBrowser } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import { buildPanel } from './build-panel.js';
import { openPanel, type PanelPage } from './panel-page.js';
import { photoTarget } from './photo-target.js';

const folder = 'out/panel';
const portrait = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
// The stand-in engine takes long over a red picture.
const red = Uint8Array.from({ length: 300 * 200 * 3 }, (_, i) => (i % 3 === 0 ? 255 : 0));
const photos = { portrait, slow: encode({ width: 300, height: 200, data: red, channels: 3 }) };
const photo = photoTarget({ widthPx: 500, heightPx: 500, nodeName: 'Ada, portrait' });

/** Brings the panel from the state before into the next one worth looking at. */
type Scene = readonly [name: string, enter: (opened: PanelPage) => Promise<void>];

const own = { id: 'own-1', name: 'Team page 2026', word: 'Gentle', suits: '', version: 1 };

const settled = async ({ panel }: PanelPage, tag: string) => {
  await panel.locator('.tag', { hasText: tag }).waitFor();
  await panel.locator('progress').waitFor({ state: 'detached' });
  await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
};

const scenes: readonly Scene[] = [
  ['empty', ({ panel }) => panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor()],
  [
    'analysing',
    async ({ control, panel }) => {
      const slow = photoTarget({ sourceHash: 'slow', widthPx: 300, heightPx: 200, nodeAspect: 1.5 });
      await control((controller, slow) => controller.select({ photos: [slow], refused: [] }), slow);
      await panel.getByText('Tracing the outline').first().waitFor();
    },
  ],
  [
    'ready',
    async (opened) => {
      await opened.control((controller, photo) => controller.select({ photos: [photo], refused: [] }), photo);
      await settled(opened, 'f/4');
      // As after a while in the file.
      await opened.panel.evaluate(() => dispatchEvent(new Event('focus')));
      await opened.panel.getByRole('radio', { name: own.name }).waitFor();
    },
  ],
  [
    'studio',
    async (opened) => {
      await opened.panel.getByRole('radio', { name: /Studio/ }).check();
      await settled(opened, 'Studio');
    },
  ],
  [
    'changed',
    async (opened) => {
      const { panel } = opened;
      await panel.getByRole('radio', { name: /Founder/ }).check();
      await panel.getByRole('slider', { name: 'Amount' }).fill('16');
      await settled(opened, 'f/1.8');
      await panel.getByText('Amount f/2.8 → f/1.8').waitFor();
      await panel.getByRole('button', { name: 'More for Founder' }).click();
      await panel.getByRole('menuitem', { name: 'Copy look' }).waitFor();
    },
  ],
  [
    'lens',
    async ({ panel, page }) => {
      await page.keyboard.press('Escape');
      await panel.getByRole('tab', { name: 'Lens' }).click();
      await panel.getByRole('radio', { name: '6 blades' }).check();
      await panel.getByRole('slider', { name: 'Cat’s eye' }).fill('0.4');
      await panel.getByText('Advanced').click();
    },
  ],
  [
    'lens-end',
    async ({ panel }) => panel.getByRole('slider', { name: 'Width of lights' }).scrollIntoViewIfNeeded(),
  ],
  [
    'backdrop',
    async (opened) => {
      await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
      await opened.panel.getByRole('slider', { name: 'Warmth' }).fill('0.2');
      await settled(opened, 'f/1.8');
    },
  ],
  [
    'solid',
    async ({ panel }) => {
      await panel.getByRole('radio', { name: 'Replace' }).check();
      await panel.getByRole('textbox', { name: 'Colour', exact: true }).waitFor();
    },
  ],
  ['gradient', async ({ panel }) => panel.getByRole('radio', { name: 'Gradient' }).check()],
  [
    'picture',
    async ({ panel }) => {
      await panel.getByRole('radio', { name: 'Picture' }).check();
      await panel.getByRole('button', { name: 'Choose a layer…' }).click();
      await panel.getByRole('button', { name: 'Cancel' }).waitFor();
    },
  ],
  [
    'back',
    async (opened) => {
      await opened.panel.getByRole('button', { name: 'Cancel' }).click();
      await opened.panel.getByRole('tab', { name: 'Look' }).click();
    },
  ],
  [
    'failed',
    async ({ control, panel }) => {
      const error: WireError = { code: 'timeout', message: 'result.write', details: { afterMs: 90000 } };
      await control((controller, error) => {
        controller.failures['result.write'] = error;
      }, error);
      await panel.getByRole('radio', { name: /Founder/ }).check();
      await panel.getByRole('button', { name: 'Apply' }).click();
      await panel.getByText('The file does not answer').first().waitFor();
      await panel.getByText('Details').click();
    },
  ],
  [
    'applied',
    async ({ panel }) => {
      await panel.getByRole('button', { name: 'Try again' }).click();
      await panel.getByRole('button', { name: 'Applied' }).waitFor();
    },
  ],
];

describe.skipIf(!browserPath)('how the panel looks', () => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    html = await buildPanel();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  // Colours are the same at every width, and nothing moves in the dark.
  const views = [
    { widthPx: 240, theme: 'light' },
    { widthPx: 300, theme: 'dark' },
  ] as const;

  it.each(views)('fits and is accessible at $widthPx px, $theme', async ({ widthPx, theme }) => {
    const opened = await openPanel(browser, { html, widthPx, theme, heightPx: 680, photos });
    await opened.control(
      (controller, looks) => {
        controller.file = { ...controller.file, looks: { ...controller.file.looks, looks } };
        const brand = (i: number) => ({ id: `${i}`, name: `Brand/Tone ${i}`, source: 'style' as const });
        controller.colours = Array.from({ length: 30 }, (_, i) => ({
          ...brand(i),
          rgb: [(i * 37) % 256, (i * 71) % 256, (i * 113) % 256] as const,
        }));
      },
      [{ ...own, settings: looks[1]!.settings }],
    );
    for (const [name, enter] of scenes) {
      await enter(opened);
      await opened.page.screenshot({ path: `${folder}/${name}-${widthPx}-${theme}.png` });
      const overflow = await opened.panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name}: wider than the panel`).toBe(0);
      expect(await axeViolations(opened.panel), name).toEqual([]);
    }
    await opened.close();
  });
});
