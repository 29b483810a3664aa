import { type Browser, chromium } from 'playwright-core';

/** Path of the Chromium-like browser for browser tests, or undefined: then they are skipped and counted as such. */
export const browserPath: string | undefined =
  (process.env['WIDE_OPEN_BROWSER'] ?? '/usr/bin/chromium') || undefined;

/**
 * The last list given counts, so what Playwright turns off is in it too. The address bar's suggestions are a page of their own that
 * starts with every window, and costs as much as the panel does.
 */
const disabledFeatures = [
  ...['AimEnabled', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PreconnectToSearch'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['WebUIOmniboxAimPopup', 'WebUIOmniboxPopup'],
];

const quietFlags = [
  `--disable-features=${disabledFeatures.join()}`,
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
