/**
 * Takes the README's pictures anew: `npm run screenshots`, or some of them by name. The built playground with the built panel and the real
 * worker, so that they show what people get. Needs a Chromium.
 */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { servePlayground } from '../playground/server/serve-playground.mjs';
import { findBrowser } from '../test/run/find-browser.mjs';

const folder = 'docs/pictures';
const patient = { timeout: 240_000 };
const wanted = process.argv.slice(2);
/** Where the page of headshots and the panel are, without what stands around them. */
const besideThePage = { x: 208, y: 50, width: 990, height: 752 };
const team = ['Daniel Moreau', 'Leo Brandt', 'Amara Nwosu', 'Mina Sato'];

const server = await servePlayground({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
await mkdir(folder, { recursive: true });
try {
  await picture('playground', 'light', async (open) => {
    await ready(open, team[0]);
    await open.panel.getByRole('radio', { name: /Founder/ }).check();
    await settled(open);
    await open.panel.getByRole('button', { name: 'Apply', exact: true }).click();
    await open.panel.getByRole('button', { name: 'Applied' }).waitFor(patient);
    return open.page;
  });
  await picture('panel-dark', 'dark', async (open) => {
    await ready(open, team[1]);
    return open.window;
  });
  await picture('split', 'light', async (open) => {
    await ready(open, team[0]);
    await open.panel.getByRole('radio', { name: /Creative/ }).check();
    await open.panel.getByRole('button', { name: 'Before and after, side by side' }).click();
    await settled(open);
    return open.window;
  });
  await picture('edge', 'light', async (open) => {
    await ready(open, team[2]);
    await open.panel.getByRole('tab', { name: 'Edge' }).click();
    await open.panel.getByRole('switch', { name: /matte/i }).click();
    await settled(open);
    return open.window;
  });
  await picture('batch', 'dark', async (open) => {
    await open.page.evaluate((names) => window.playground.select(...names), team);
    const begin = open.panel.getByRole('button', { name: /^Apply to \d/ });
    await begin.waitFor(patient);
    await begin.click();
    await open.panel
      .getByText(/^\d done/)
      .first()
      .waitFor(patient);
    return open.window;
  });
  await picture('check', 'light', checked, 'headshots');
  await picture(
    'check-fixed',
    'light',
    async (open) => {
      await checked(open);
      await open.panel.getByText('Align heads').click();
      await open.panel.getByRole('button', { name: /^Fix \d+ photos$/ }).click();
      await rested(open);
      return cut(open.page, besideThePage);
    },
    'headshots',
  );
} finally {
  await browser.close();
  await server.close();
}

/** Opens the playground anew with one of its files, lets `act` bring it into the state to be shown, and photographs what that gives back. */
async function picture(name, theme, act, file = 'team') {
  if (wanted.length > 0 && !wanted.includes(name)) return;
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${server.address}?theme=${theme}&file=${file}`);
  await page.waitForFunction(() => window.playground !== undefined);
  const outer = page.frameLocator('iframe[name="Shim Plugin Iframe"]');
  const panel = outer.frameLocator('iframe[name="Network Plugin Iframe"]').frameLocator('#plugin-iframe');
  const what = await act({ page, panel, window: page.locator('iframe[name="Shim Plugin Iframe"]') });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await what.screenshot({ path: `${folder}/${name}.jpg`, type: 'jpeg', quality: 86, animations: 'disabled' });
  console.log(`${folder}/${name}.jpg`);
  await context.close();
}

async function ready(open, name) {
  await open.page.evaluate((wanted) => window.playground.select(wanted), name);
  await open.panel.getByRole('button', { name: 'Apply', exact: true }).waitFor(patient);
  await settled(open);
}

/** Nothing is on its way any more. */
async function settled({ panel }) {
  await panel.locator('progress').waitFor({ state: 'detached', ...patient });
  await panel.locator('.tag-busy').waitFor({ state: 'detached', ...patient });
}

/** The page is checked against a look. */
async function checked(open) {
  await open.panel.getByRole('button', { name: 'Check headshots…' }).click(patient);
  await open.panel.getByLabel('Look they should have').selectOption({ label: 'Corporate' });
  await open.panel.getByRole('button', { name: 'Check', exact: true }).click();
  await rested(open);
  return cut(open.page, besideThePage);
}

/** A part of the window, to be photographed. */
function cut(page, clip) {
  return { screenshot: (options) => page.screenshot({ ...options, clip }) };
}

/** Nothing is measured or fixed any more. */
async function rested({ panel }) {
  await panel.locator('footer progress').first().waitFor(patient);
  await panel.locator('footer progress').waitFor({ state: 'detached', ...patient });
  await panel.getByRole('button', { name: 'Check again' }).waitFor(patient);
}
