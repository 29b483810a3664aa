import { mkdirSync, readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireError } from '../../src/contract/blur-error.js';
import { browserPath, launchBrowser } from '../browser.js';
import { axeViolations, loadAxe } from './axe.js';
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

const settled = async ({ panel }: PanelPage, tag: string) => {
  await panel.locator('.tag', { hasText: tag }).waitFor();
  await panel.locator('progress').waitFor({ state: 'detached' });
  await panel.locator('.tag-busy').waitFor({ state: 'detached' });
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

  const views = [240, 300, 360].flatMap((widthPx) =>
    (['light', 'dark'] as const).map((theme) => ({ widthPx, theme })),
  );

  it.each(views)('fits and is accessible at $widthPx px, $theme', async ({ widthPx, theme }) => {
    const opened = await openPanel(browser, { html, widthPx, theme, heightPx: 680, photos });
    await loadAxe(opened.panel);
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
