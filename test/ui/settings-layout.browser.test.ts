import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Look } from '../../src/contract/look.js';
import { looks } from '../../src/contract/looks.js';
import { browserPath, launchBrowser } from '../browser.js';
import { buildPanel } from './build-panel.js';
import { library } from './file-looks-scenes.js';
import { layoutFaults } from './layout-faults.js';
import { openPanel, type PanelPage } from './panel-page.js';
import { onePhoto } from './photo-target.js';
import type { Direction } from './pseudo-language.js';

const folder = 'out/panel-layout';
const photos = { portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg') };
const selection = onePhoto({ widthPx: 500, heightPx: 500 });
const own: Look = { ...looks[1]!, id: 'own-1', name: 'Unternehmenskommunikation Deutschland' };

/** A page that a menu leads to, from the page before. */
const opening =
  (menu: 'look-menu' | 'looks-menu', entry: number, seen: string) =>
  async ({ panel, page }: PanelPage) => {
    await page.keyboard.press('Escape');
    const back = panel.locator('.subpage-head button');
    if ((await back.count()) > 0) await back.click();
    await panel.locator(`[popovertarget="${menu}"]`).click();
    await panel.locator(`#${menu} button`).nth(entry).click();
    await panel.locator(seen).first().waitFor();
  };

/** Words cannot be asked for in a language that nobody speaks; places can. */
const pages: readonly (readonly [name: string, enter: (opened: PanelPage) => Promise<void>])[] = [
  [
    'looks',
    async ({ panel }) => {
      await panel.evaluate(() => dispatchEvent(new Event('focus')));
      await panel.locator('input[value="own-1"]').check();
      await panel.locator('#amount').fill('12');
      await panel.locator('.changes li').waitFor();
    },
  ],
  ['menu', async ({ panel }) => panel.locator('[popovertarget="look-menu"]').click()],
  ['versions', opening('look-menu', 10, '.versions')],
  ['check-rules', opening('look-menu', 11, '.frame-drawing')],
  ['export', opening('looks-menu', 1, 'textarea')],
  ['import', opening('looks-menu', 0, 'textarea')],
  ['library', opening('looks-menu', 2, '.library li')],
  ['reference', opening('looks-menu', 4, '.found')],
  [
    'lens',
    async ({ panel }) => {
      await panel.locator('.subpage-head button').click();
      await panel.locator('#tab-lens').click();
      await panel.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await panel.locator('#cat-eye').fill('0.3');
    },
  ],
  ['soften', async ({ panel }) => panel.locator('#tab-backdrop').click()],
  [
    'solid',
    async ({ panel }) => {
      await panel.locator('input[name="backdrop-way"][value="replace"]').check();
      await panel.locator('#colour').waitFor();
    },
  ],
  ...(['gradient', 'studio', 'image'] as const).map(
    (mode) =>
      [
        mode,
        async ({ panel }: PanelPage) => panel.locator(`input[name="backdrop-mode"][value="${mode}"]`).check(),
      ] as const,
  ),
];

describe.skipIf(!browserPath)('the settings in other languages', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each<[Direction, number]>([
    ['ltr', 240],
    ['rtl', 240],
    ['rtl', 300],
  ])('are neither cut nor on top of each other, written %s in %d px', async (direction, widthPx) => {
    const html = await buildPanel(direction);
    const opened = await openPanel(browser, { html, widthPx, photos, selection, holds: { library } });
    await opened.control((controller, own) => {
      controller.file = { ...controller.file, looks: { ...controller.file.looks, looks: [own] } };
      controller.colours = [{ id: '1', name: 'Brand/Sand', source: 'style', rgb: [222, 210, 190] }];
    }, own);
    await opened.panel.locator('progress').waitFor({ state: 'detached' });
    for (const [name, enter] of pages) {
      await enter(opened);
      await opened.page.screenshot({ path: `${folder}/${name}-${direction}-${widthPx}.png` });
      expect(await opened.panel.evaluate(layoutFaults), name).toEqual([]);
    }
    await opened.close();
  });
});
