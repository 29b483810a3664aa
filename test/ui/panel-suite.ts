import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '../browser.js';
import { buildPanel } from './build-panel.js';
import { openPanel, type PanelPage, type PanelPageOptions } from './panel-page.js';

/**
 * One panel with its stand-in worker and one browser for all tests of a `describe`; each test's page is closed after it.
 * @param folder - made, for the tests' screenshots
 * @returns how to open a page; the last one opened is closed
 */
export function panelSuite(folder?: string): (options: Omit<PanelPageOptions, 'html'>) => Promise<PanelPage> {
  let browser: Browser;
  let html: string;
  let opened: PanelPage | undefined;
  beforeAll(async () => {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    html = await buildPanel();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(() => opened?.close());
  return async (options) => {
    opened = await openPanel(browser, { html, ...options });
    return opened;
  };
}
