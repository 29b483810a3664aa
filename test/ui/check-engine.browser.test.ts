import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { openPanel } from './panel-page.js';
import { photoTarget } from './photo-target.js';

const folder = 'out/panel';
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const photos = {
  profile: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  team: readFileSync(`${theme}/team-1.jpg`),
};

describe.skipIf(!browserPath)('the check with the real engine', () => {
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('measures real photos, gives both the look, and finds that they have it', async () => {
    const html = readFileSync(process.env['WIDE_OPEN_UI_HTML'] ?? 'dist/ui.html', 'utf8');
    const targets = [
      photoTarget({ sourceHash: 'team', nodeName: 'Team', widthPx: 800, heightPx: 800 }),
      photoTarget({ sourceHash: 'profile', nodeName: 'Profile', widthPx: 500, heightPx: 500 }),
    ];
    const pages = [{ pageId: 'page', name: 'Team', photos: targets, refused: [] }];
    const selection = { photos: [], refused: [] };
    const opened = await openPanel(browser, { html, photos, selection, holds: { pages } });
    const { page, panel, control, close } = opened;
    await panel.getByRole('button', { name: 'Check headshots…' }).click();
    await panel.getByRole('combobox').selectOption('founder');
    await panel.getByRole('button', { name: 'Check', exact: true }).click();
    await panel
      .getByText(/of 2 alike/)
      .first()
      .waitFor({ timeout: 120_000 });
    await page.screenshot({ path: `${folder}/check-engine.png` });
    expect(await panel.getByText('No look yet', { exact: true }).count()).toBe(2);
    await panel.getByRole('button', { name: 'Fix 2 photos' }).click();
    await panel
      .getByText(/^(2 done|1 done, 1 needs a look|2 need a look)$/)
      .first()
      .waitFor({ timeout: 240_000 });
    await panel.getByRole('button', { name: 'Check again' }).waitFor({ timeout: 120_000 });
    await page.screenshot({ path: `${folder}/check-engine-fixed.png` });
    expect(await panel.getByText('No look yet', { exact: true }).count()).toBe(0);
    const looks = await control(({ written }) => written.map(({ recipe }) => recipe.lookId), null);
    expect(looks).toEqual(['founder', 'founder']);
    await close();
  });
});
