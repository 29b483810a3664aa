import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { type FrameKind, openPanel } from './panel-page.js';
import { onePhoto } from './photo-target.js';

const folder = 'out/panel';
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const photos = {
  profile: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  team: readFileSync(`${theme}/team-1.jpg`),
};

describe.skipIf(!browserPath)('the built panel with the real engine', () => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    html = readFileSync(process.env['WIDE_OPEN_UI_HTML'] ?? 'dist/ui.html', 'utf8');
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each<FrameKind>(['srcdoc', 'data'])('blurs a real photo in a %s frame', async (kind) => {
    const selection = onePhoto({ sourceHash: 'team', widthPx: 800, heightPx: 800 });
    const { page, panel, control, close } = await openPanel(browser, {
      html,
      kind,
      photos,
      selection,
      heightPx: 680,
    });
    await panel.locator('.tag', { hasText: 'Original' }).waitFor();
    await panel.locator('.tag', { hasText: 'f/4' }).waitFor({ timeout: 120_000 });
    // the draft's; the analysis goes on
    await panel.locator('progress').waitFor({ state: 'detached', timeout: 120_000 });
    await panel.getByRole('radio', { name: /Creative/ }).check();
    await panel.locator('.tag', { hasText: 'f/1.8' }).waitFor();
    await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.screenshot({ path: `${folder}/engine-${kind}.png` });
    await panel.getByRole('button', { name: 'Apply', exact: true }).click();
    await panel.getByRole('button', { name: 'Applied' }).waitFor({ timeout: 120_000 });
    const [written] = await control(
      (controller) =>
        controller.written.map(({ bytes }) => ({ head: [...bytes.slice(0, 3)], size: bytes.length })),
      null,
    );
    expect(written!.head).toEqual([0xff, 0xd8, 0xff]);
    expect(written!.size).toBeGreaterThan(20_000);
    await close();
  });
});
