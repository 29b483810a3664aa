import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { analysisWithinMs, apply, choosePhoto, pickLook } from './panel-steps.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const folder = process.env['WIDE_OPEN_SCREENSHOTS'];

describe.skipIf(!browserPath)('the panel for everybody', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('has nothing to object to in any state, light and dark', async () => {
    const open = await openPlayground({ browser, theme: 'light' });
    const body = await open.panel.locator('body').elementHandle();
    await (await body!.ownerFrame())!.evaluate(axe);
    const turn = async (theme: 'light' | 'dark') => {
      await open.page.getByRole('button', { name: theme === 'dark' ? 'Dark theme' : 'Light theme' }).click();
      await open.panel.locator(`html.figma-${theme}`).waitFor();
    };
    const checkIn = async (theme: 'light' | 'dark', state: string) => {
      if (folder) await open.page.screenshot({ path: `${folder}/${theme}-${state}.png` });
      expect(await violations(open), `${state}, ${theme}`).toEqual([]);
    };
    const check = async (state: string) => {
      await checkIn('light', state);
      await turn('dark');
      await checkIn('dark', state);
      await turn('light');
    };
    await open.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
    await check('nothing');
    await open.click('Headline');
    await open.panel.getByRole('heading', { name: 'There is no photo in this layer' }).waitFor();
    await check('no-photo');
    await open.select('Daniel Moreau', 'Leo Brandt');
    await open.panel.getByRole('heading', { name: '2 photos' }).waitFor();
    await check('several');
    await open.click('Daniel Moreau');
    await open.panel
      .getByText(/Finding|Tracing/)
      .first()
      .waitFor({ timeout: analysisWithinMs });
    await check('analysing');
    await choosePhoto(open, 'Daniel Moreau');
    await check('preview');
    await pickLook(open, 'Creative', 'f/1.8');
    await apply(open);
    await check('applied');
    await pickLook(open, 'Studio', 'Studio');
    await check('studio');
    await open.click('Our building');
    await open.panel.getByRole('heading', { name: 'No person found' }).waitFor({ timeout: analysisWithinMs });
    await check('no-person');
    await open.close();
  });
});

async function violations({ panel }: OpenPlayground): Promise<string[]> {
  return panel.locator('body').evaluate(async () => {
    const tool = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const found = await tool.run(document, { rules: { region: { enabled: false } } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
