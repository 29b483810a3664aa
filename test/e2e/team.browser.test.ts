import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { check, findings, recipes, rested, setInLibrary } from './check-steps.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { analysisWithinMs, button, expectQuiet, imagePaints } from './panel-steps.js';

/** What these twelve could never meet by themselves: heads are tilted, cropped tightly, and lit in twelve ways. */
const asTheyAre = {
  'Check/May differ, Head size': 0.2,
  'Check/May differ, Eye line': 0.3,
  'Check/May differ, Centring': 0.3,
  'Check/May differ, Tilt (degrees)': 60,
  'Check/May differ, Room in a circle': 0,
  'Check/May differ, Clutter': 1,
  'Check/May differ, Colour temperature (K)': 5000,
  'Check/May differ, Exposure (stops)': 8,
} as const;

const people = [
  ...['Daniel Moreau', 'Leo Brandt', 'Amara Nwosu', 'Mina Sato', 'Sofia Reyes', 'Clara Weiss'],
  ...['Jonas Keller', 'Elena Ruiz', 'Yuki Tanaka'],
];
const stranger = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg').toString(
  'base64',
);

describe.skipIf(!browserPath)('one look for a page of twelve, end to end', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser, file: 'headshots', frame: 'srcdoc' });
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
  });

  const lookMenu = async (look: string, item: string) => {
    await open.panel.getByRole('radio', { name: new RegExp(look) }).check();
    await open.panel.locator('[popovertarget="look-menu"]').click();
    await open.panel.getByRole('menuitem', { name: item }).click();
  };

  it('takes the look from the team’s library and makes it the file’s', async () => {
    await setInLibrary(open, 'Acme', asTheyAre);
    await open.select('Daniel Moreau');
    await open.panel.locator('[popovertarget="looks-menu"]').click({ timeout: analysisWithinMs });
    await open.panel.getByRole('menuitem', { name: 'From the library…' }).click();
    await open.panel.getByRole('button', { name: 'Add to this file: Acme', exact: true }).click();
    await open.panel.getByRole('button', { name: 'Back to the looks' }).click();
    await lookMenu('Acme', 'Make it the file’s default');
    await open.panel.getByText('New photos in this file start with Acme.').first().waitFor();
    const kept = JSON.parse(
      await open.page.evaluate(() => window.playground!.sharedPluginData('wideopen', 'looks')),
    );
    expect(kept).toMatchObject({ defaultLookId: 'acme', looks: [{ id: 'acme', version: 1 }] });
  });

  it('checks the page: who lacks the look, what is nobody, what cannot be read; and changes nothing', async () => {
    await open.select();
    const before = (await open.snapshot()).nodes;
    await button(open, 'Check headshots…').click();
    await check(open, 'Check');
    expect(await findings(open)).toMatchObject({ 'No look yet': 10 });
    const said = await open.panel.locator('main').innerText();
    expect(said).toContain('Nobody found: 1');
    expect(said).toContain('Could not be checked: 1');
    expect((await open.snapshot()).nodes).toEqual(before);
  });

  it('fixes all but the locked one, heads aligned, each in one undo step', async () => {
    const building = await imagePaints(open, 'Our building');
    await open.panel.getByText('Align heads').click();
    await button(open, 'Fix 9 photos').click();
    await rested(open);
    const held = await recipes(open);
    expect([...held.keys()].sort()).toEqual([...people].sort());
    for (const [name, recipe] of held) {
      expect(recipe, name).toMatchObject({
        lookId: 'acme',
        lookVersion: 1,
        settings: { lens: { fNumber: 2.5 } },
      });
      const [original, result] = await imagePaints(open, name);
      expect(original, name).toMatchObject({ imageHash: recipe.sourceHash, visible: false });
      expect(result, name).toMatchObject({ imageHash: recipe.resultHash });
      expect(original!.imageTransform, name).toEqual(result!.imageTransform);
    }
    for (const small of ['Leo Brandt', 'Jonas Keller', 'Clara Weiss']) {
      const [, result] = await imagePaints(open, small);
      const [[across], [, down]] = result!.imageTransform!;
      // less of the photo than before, so that the head is larger
      expect([result!.scaleMode, across < 0.85, down < 0.9], small).toEqual(['CROP', true, true]);
    }
    expect(await imagePaints(open, 'Our building')).toEqual(building);
    expect(await findings(open)).toMatchObject({ 'No look yet': 1 });
    await open.undo();
    expect((await recipes(open)).size).toBe(8);
    expect(await open.redo()).toBe(true);
    expect((await recipes(open)).size).toBe(9);
  });

  it('is clean once the locked one is let in too', async () => {
    await open.page.evaluate(() => window.playground!.edit('Nia Okafor', { locked: false }));
    await check(open, 'Check again');
    await button(open, 'Fix 1 photo').click();
    await rested(open);
    expect((await recipes(open)).size).toBe(10);
    expect(await findings(open)).toEqual({});
    expect(await open.panel.locator('main').innerText()).toContain('10 of 10 alike');
  });

  it('finds the one photo that is swapped, and is clean again when that is undone', async () => {
    await open.page.evaluate(([bytes]) => window.playground!.replacePhoto('Leo Brandt', bytes), [
      stranger,
    ] as const);
    await check(open, 'Check again');
    expect(await findings(open)).toMatchObject({ 'Photo exchanged since': 1 });
    const listed = await open.panel.locator('.check-row').first().innerText();
    expect(listed).toContain('Leo Brandt');
    await open.undo();
    await check(open, 'Check again');
    expect(await findings(open)).toEqual({});
  });

  it('renders all anew after the library’s look has changed', async () => {
    await setInLibrary(open, 'Acme', { 'Lens/f-number': 1.8 });
    await button(open, 'Back to selection').click();
    await open.select('Mina Sato');
    await open.panel.locator('[popovertarget="looks-menu"]').click({ timeout: analysisWithinMs });
    await open.panel.getByRole('menuitem', { name: 'From the library…' }).click();
    await open.panel.getByRole('button', { name: 'Update Acme', exact: true }).click();
    await open.panel.getByRole('button', { name: 'Back to the looks' }).click();
    await button(open, 'Check headshots').click();
    await check(open, 'Check');
    expect(await findings(open)).toMatchObject({ 'An older version of the look': 10 });
    await button(open, 'Render 10 anew').click();
    await rested(open);
    for (const [name, recipe] of await recipes(open)) {
      expect(recipe, name).toMatchObject({
        lookId: 'acme',
        lookVersion: 2,
        settings: { lens: { fNumber: 1.8 } },
      });
    }
    expect(await findings(open)).toEqual({});
  });

  it('stays on this machine and complains about nothing', () => expectQuiet(open));
});
