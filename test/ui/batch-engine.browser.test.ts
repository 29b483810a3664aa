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

describe.skipIf(!browserPath)('several photos with the real engine', () => {
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('finishes one real photo after another', async () => {
    const html = readFileSync(process.env['WIDE_OPEN_UI_HTML'] ?? 'dist/ui.html', 'utf8');
    const selection = {
      photos: [
        photoTarget({ sourceHash: 'team', nodeName: 'Team', widthPx: 800, heightPx: 800 }),
        photoTarget({ sourceHash: 'profile', nodeName: 'Profile', widthPx: 500, heightPx: 500 }),
      ],
      refused: [],
    };
    const { page, panel, control, close } = await openPanel(browser, { html, photos, selection });
    await panel.getByRole('button', { name: 'Apply to 2 photos' }).click();
    await panel.getByText('1 of 2 done').first().waitFor({ timeout: 120_000 });
    await page.screenshot({ path: `${folder}/batch-engine.png` });
    await panel
      .getByText(/^(2 done|1 done, 1 needs a look|2 need a look)$/)
      .first()
      .waitFor({ timeout: 120_000 });
    const written = await control(
      (controller) =>
        controller.written.map(({ nodeId, bytes }) => ({ nodeId, head: [...bytes.slice(0, 3)] })),
      null,
    );
    const head = [0xff, 0xd8, 0xff];
    expect(written).toEqual([
      { nodeId: 'node-team', head },
      { nodeId: 'node-profile', head },
    ]);
    await close();
  });
});
