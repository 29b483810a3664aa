import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SelectionState } from '../../src/contract/photo-target.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { photoTarget } from './photo-target.js';
import { plainPhoto } from './plain-photo.js';

const folder = 'out/panel';
const photos = {
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  slow: plainPhoto([255, 0, 0]),
  slower: plainPhoto([255, 0, 0], 420),
  nobody: plainPhoto([0, 0, 255]),
  hair: plainPhoto([0, 255, 0]),
  subject: plainPhoto([255, 255, 0]),
  broken: new Uint8Array([1, 2, 3]),
};
type PhotoName = keyof typeof photos;

/** A selection of these photos, each on a layer of its own. */
const team = (names: readonly PhotoName[]): SelectionState => ({
  photos: names.map((sourceHash, index) =>
    photoTarget({ nodeId: `n${index}`, nodeName: `Person ${index + 1}`, sourceHash }),
  ),
  refused: [],
});

describe.skipIf(!browserPath)('several photos in the panel', () => {
  let opened: PanelPage;
  const openPage = panelSuite(folder);

  const open = async (selection: SelectionState, more: Partial<Parameters<typeof openPage>[0]> = {}) => {
    opened = await openPage({ photos, selection, ...more });
  };
  const button = (name: string | RegExp) => opened.panel.getByRole('button', { name });
  const row = (name: string) => opened.panel.locator('.batch-row', { hasText: name });
  const written = () => opened.control((controller) => controller.written.map(({ nodeId }) => nodeId), null);
  const shot = (name: string) => opened.page.screenshot({ path: `${folder}/${name}.png` });

  it('applies one look to all; what fails or is in doubt says so and stops nobody', async () => {
    await open(team(['portrait', 'hair', 'broken', 'nobody', 'subject', 'portrait']));
    await button('Apply to 6 photos').waitFor();
    await expect.poll(() => opened.panel.locator('.thumbnail:not(.empty-canvas)').count()).toBe(5);
    await opened.panel.getByRole('radio', { name: /Founder/ }).check();
    await button('Apply to 6 photos').focus();
    await opened.page.keyboard.press('Enter');
    await opened.panel.getByText('2 done, 2 need a look, 2 failed').first().waitFor();
    expect(await written()).toEqual(['n0', 'n1', 'n4', 'n5']);
    await row('Person 2').getByText('Done, look at the hair').waitFor();
    await row('Person 5').getByText('Done, look at who is sharp').waitFor();
    await row('Person 3').getByText('This is not an image.').waitFor();
    await row('Person 4').getByText('No person found.').waitFor();
    // neither can be helped by trying again
    expect(await button('Try the failed ones again').count()).toBe(0);
    expect(await opened.panel.evaluate(() => document.activeElement?.textContent)).toBe('Nothing to apply');
    await shot('batch-done');
    await button('Show Person 2 in the file').click();
    await expect.poll(() => opened.control(({ shown }) => shown, null)).toEqual(['n1']);
    await button('Restore 4 originals').click();
    await opened.panel.getByText('2 failed, 4 not done').first().waitFor();
  });

  it('tries a photo again whose layer could not be written', async () => {
    await open(team(['portrait', 'portrait']));
    await opened.control((controller) => {
      controller.failures['result.write'] = { code: 'read-only', message: 'locked', details: {} };
    }, null);
    await opened.panel
      .locator('.panel')
      .first()
      .click({ position: { x: 4, y: 4 } });
    await opened.page.keyboard.press('Control+Enter');
    await opened.panel.getByText('1 done, 1 failed').first().waitFor();
    await row('Person 1').getByText('This layer cannot be edited.').waitFor();
    await button('Try Person 1 again').click();
    await opened.panel.getByText('2 done').first().waitFor();
    await button('Nothing to apply').waitFor();
  });

  it('shows how far it is, pauses, goes on and stops; the list stays when something else is selected', async () => {
    const all: PhotoName[] = ['portrait', 'slow', 'portrait', 'slower'];
    await open(team(all));
    await button('Apply to 4 photos').click();
    await opened.panel.getByText('1 of 4 done').first().waitFor();
    await opened.panel.getByText('less than a minute left').waitFor();
    expect(await opened.panel.getByRole('radio', { name: /Creative/ }).isDisabled()).toBe(true);
    await row('Person 2').getByRole('progressbar').waitFor();
    await shot('batch-running');
    await button('Pause').press('Enter');
    await opened.control((controller, more) => controller.select(more), team([...all, 'portrait']));
    await opened.panel.getByText('Something else is selected now. This list stays.').waitFor();
    await opened.panel.getByText('Paused. 2 of 4 done').first().waitFor({ timeout: 20_000 });
    await shot('batch-paused');
    await button('Resume').click();
    await row('Person 4').getByRole('progressbar').waitFor();
    await button('Cancel').click();
    await opened.panel.getByText('3 done, 1 not done').first().waitFor();
    expect(await written()).toEqual(['n0', 'n1', 'n2']);
    await opened.control((controller) => controller.select({ photos: [], refused: [] }), null);
    await button('Back to selection').click();
    await opened.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
  });

  it('stays quick with 40 photos and keeps nothing of them but small pictures', async () => {
    await open(team(Array.from({ length: 40 }, (_, i) => (i % 7 === 3 ? 'hair' : 'portrait'))));
    await expect.poll(() => opened.panel.locator('.thumbnail:not(.empty-canvas)').count()).toBe(40);
    await opened.panel.evaluate(() => {
      const page = window as unknown as { longest: number };
      page.longest = 0;
      let last = performance.now();
      const beat = () => {
        const now = performance.now();
        page.longest = Math.max(page.longest, now - last);
        last = now;
        requestAnimationFrame(beat);
      };
      beat();
    });
    await button('Apply to 40 photos').click();
    await opened.panel.getByText('34 done, 6 need a look').first().waitFor({ timeout: 120_000 });
    const { longest, sides } = await opened.panel.evaluate(() => ({
      longest: (window as unknown as { longest: number }).longest,
      sides: [...document.querySelectorAll('canvas')].map(({ width, height }) => Math.max(width, height)),
    }));
    console.log(`longest stretch without a frame while 40 photos were finished: ${longest.toFixed(0)} ms`);
    expect(Math.max(...sides)).toBeLessThanOrEqual(64);
    expect(longest).toBeLessThan(500);
  });

  it('announces whole photos at a calm pace, and the result', async () => {
    await open(team(Array.from({ length: 12 }, () => 'portrait' as const)));
    await opened.panel.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const status = document.querySelector('p.unseen[role="status"]')!;
      new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
        ...{ characterData: true, childList: true, subtree: true },
      });
    });
    const began = Date.now();
    await button('Apply to 12 photos').click();
    await opened.panel
      .getByText(/^12 done/)
      .first()
      .waitFor({ timeout: 60_000 });
    const took = Date.now() - began;
    await expect
      .poll(() => opened.panel.evaluate(() => (window as unknown as { heard: string[] }).heard.at(-1)))
      .toBe('12 done');
    const heard = await opened.panel.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.join()).not.toContain('%');
    expect(heard.length).toBeLessThanOrEqual(3 + took / 5000);
  });

  // Colours are the same at every width, and nothing moves in the dark.
  const views = [
    { widthPx: 240, theme: 'light' },
    { widthPx: 300, theme: 'dark' },
  ] as const;
  it.each(views)('fits and is accessible at $widthPx px, $theme', async ({ widthPx, theme }) => {
    const names: PhotoName[] = ['portrait', 'hair', 'broken', 'nobody', 'slow', 'portrait', 'portrait'];
    const { photos: targets } = team(names);
    const locked = { ...targets[6]!, locked: true, nodeName: 'Person 7, with a name too long for any panel' };
    const clip = { nodeId: 'v', nodeName: 'Clip', code: 'video-fill' as const, details: {} };
    await open({ photos: [...targets.slice(0, 6), locked], refused: [clip] }, { widthPx, theme });
    const check = async (name: string) => {
      await opened.page.screenshot({ path: `${folder}/${name}-${widthPx}-${theme}.png` });
      await opened.panel.locator('.batch-row').last().scrollIntoViewIfNeeded();
      await opened.page.screenshot({ path: `${folder}/${name}-list-${widthPx}-${theme}.png` });
      const overflow = await opened.panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name}: wider than the panel`).toBe(0);
      expect(await axeViolations(opened.panel), name).toEqual([]);
    };
    await button('Apply to 6 photos').waitFor();
    await check('batch');
    await button('Apply to 6 photos').click();
    await row('Person 5').getByRole('progressbar').waitFor();
    await check('batch-working');
    await opened.panel.getByText('3 done, 1 needs a look, 2 failed').first().waitFor({ timeout: 30_000 });
    await check('batch-finished');
  });
});
