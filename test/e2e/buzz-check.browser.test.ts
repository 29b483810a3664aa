import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { check, findings, recipes, rested } from './check-steps.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { button, expectQuiet, imagePaints } from './panel-steps.js';

const people = [
  ...['Daniel Moreau', 'Amara Nwosu', 'Mina Sato', 'Sofia Reyes', 'Leo Brandt', 'Clara Weiss'],
  ...['Daniel, then', 'Amara, now', 'Mina, webinar'],
];
const stranger = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');

describe.skipIf(!browserPath)('one look for the assets of a Buzz file, end to end', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser, file: 'buzz' });
  });
  afterAll(async () => {
    await open?.close();
    await browser?.close();
  });

  /** Findings that a look mends; the heads of a campaign are where its layouts want them. */
  const ofTheLook = async () => {
    const all = await findings(open);
    return Object.fromEntries(
      ['No look yet', 'Another look', 'Photo exchanged since', 'Picture edited since'].flatMap((title) =>
        all[title] === undefined ? [] : [[title, all[title]]],
      ),
    );
  };

  it('goes through all media fields by the grid, and says which asset each is in', async () => {
    await open.select();
    await button(open, 'Check headshots…').click();
    await open.panel.locator('select.field').selectOption('founder');
    await check(open, 'Check');
    expect(await ofTheLook()).toEqual({ 'No look yet': people.length });
    const said = await open.panel.locator('main').innerText();
    // the list is drawn as far as it is seen
    for (const asset of ['Webinar banner', 'LinkedIn post 2']) expect(said).toContain(asset);
  });

  it('fixes them all, through the field where a template locks the layer, and is clean then', async () => {
    await button(open, `Fix ${people.length} photos`).click();
    await rested(open);
    const held = await recipes(open);
    expect(held.size).toBe(people.length);
    for (const [name, { lookId, resultHash }] of held) {
      expect([name, lookId]).toEqual([name, 'founder']);
      expect((await imagePaints(open, name)).at(-1)!.imageHash, name).toBe(resultHash);
    }
    expect(await ofTheLook()).toEqual({});
  });

  it('finds the photo that is swapped, and nothing once that is undone', async () => {
    await open.page.evaluate(([bytes]) => window.playground!.replacePhoto('Clara Weiss', bytes), [
      stranger.toString('base64'),
    ] as const);
    await check(open, 'Check again');
    expect(await ofTheLook()).toEqual({ 'Photo exchanged since': 1 });
    await open.undo();
    await check(open, 'Check again');
    expect(await ofTheLook()).toEqual({});
  });

  it('stays on this machine and complains about nothing', () => expectQuiet(open));
});
