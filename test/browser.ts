import { type Browser, chromium } from 'playwright-core';

/** Path of the Chromium-like browser for browser tests, or undefined: then they are skipped and counted as such. */
export const browserPath: string | undefined =
  (process.env['WIDE_OPEN_BROWSER'] ?? '/usr/bin/chromium') || undefined;

const quietFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser headless, without any traffic of its own. The caller closes it. */
export const launchBrowser = (extraFlags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath ?? '', args: [...quietFlags, ...extraFlags] });
