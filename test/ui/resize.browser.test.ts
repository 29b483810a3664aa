import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { plainTask } from '../../src/contract/panel-task.js';
import { browserPath, launchBrowser } from '../browser.js';
import { buildPanel } from './build-panel.js';
import { openPanel } from './panel-page.js';

describe.skipIf(!browserPath)('the panel’s corner', () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    html = await buildPanel();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('asks for the size it is pulled to, and for steps by the arrow keys', async () => {
    const opened = await openPanel(browser, { html });
    const sizes = () => opened.control(({ sizes }) => sizes, null);
    const corner = opened.panel.getByRole('button', { name: /^Resize the panel/ });
    const box = (await corner.boundingBox())!;
    await opened.page.mouse.move(box.x + 12, box.y + 12);
    await opened.page.mouse.down();
    await opened.page.mouse.move(box.x - 28, box.y - 48, { steps: 4 });
    await opened.page.mouse.up();
    await expect.poll(async () => (await sizes()).at(-1)).toEqual({ widthPx: 260, heightPx: 620 });
    await corner.focus();
    await opened.page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await sizes()).at(-1)).toEqual({ widthPx: 320, heightPx: 680 });
    await opened.page.keyboard.press('ArrowUp');
    await expect.poll(async () => (await sizes()).at(-1)).toEqual({ widthPx: 300, heightPx: 660 });
    await opened.close();
  });

  it('is not there where the host docks the panel', async () => {
    const looks = noFileLooks;
    const file = { editor: 'buzz', canEdit: true, name: 'Team page', task: plainTask, looks } as const;
    const opened = await openPanel(browser, { html, file });
    await opened.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
    await expect.poll(() => opened.panel.locator('.resize-handle').count()).toBe(0);
    await opened.close();
  });
});
