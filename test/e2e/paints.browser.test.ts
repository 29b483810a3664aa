import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { apply, choosePhoto, expectQuiet } from './panel-steps.js';

describe.skipIf(!browserPath)('photos that sit in their shapes in other ways', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser });
  });
  afterAll(() => browser?.close());

  it.each([
    ['an ellipse', 'Leo Brandt'],
    ['a crop', 'Amara Nwosu'],
    ['FIT over a plain fill', 'Mina Sato'],
    ['opacity', 'Sofia Reyes'],
    ['tiles', 'Contact sheet'],
  ])('%s: only the hash changes', async (_, name) => {
    const before = await open.node(name);
    await choosePhoto(open, name);
    await apply(open);
    const after = await open.node(name);
    const fills = before.fills as Extract<typeof before.fills, readonly unknown[]>;
    const photo = fills.at(-1)!;
    const shown = (after.fills as typeof fills).at(-1)!;
    if (photo.type !== 'IMAGE' || shown.type !== 'IMAGE') throw new TypeError('not a photo');
    expect(shown.imageHash).not.toBe(photo.imageHash);
    expect(after.fills).toEqual([
      ...fills.slice(0, -1),
      { ...photo, visible: false },
      { ...photo, imageHash: shown.imageHash },
    ]);
    const { fills: _f, pluginData: _p, relaunchData: _r, ...untouched } = before;
    expect(after).toMatchObject(untouched);
  });

  it('stays on this machine and complains about nothing', () => expectQuiet(open));
});
