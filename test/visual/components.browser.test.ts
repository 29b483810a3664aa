import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { families } from '../../playground/components/families.js';
import { browserPath, launchBrowser } from '../browser.js';
import { axeViolations } from '../ui/axe-violations.js';
import { beside } from './beside.js';
import { comparePicture } from './compare-picture.js';
import { whyNotComparable } from './made-with.js';
import { smallTargets } from './small-targets.js';
import { openStoryPage, type StoryPage } from './story-page.js';

const stories = families.flatMap(({ name: family, stories }) =>
  stories.map(({ name: story }) => ({ family, story })),
);
/** Rules about whole pages, which a part of one cannot keep. */
const pageRules = ['landmark-one-main', 'page-has-heading-one'];
const themes = ['light', 'dark'] as const;
const fileName = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

describe.skipIf(!browserPath)('the components of the panel', () => {
  let browser: Browser;
  let opened: StoryPage;
  let obstacle: string | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await openStoryPage(browser);
    obstacle = await whyNotComparable(browser, opened.page);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  it.for(stories)('$family, $story: looks as it did', async ({ family, story }, { skip }) => {
    skip(obstacle !== null, obstacle ?? '');
    const pictures: Buffer[] = [];
    for (const theme of themes) {
      await opened.show({ family, story, theme });
      pictures.push(await opened.photograph());
    }
    comparePicture(`${fileName(family)}/${fileName(story)}`, beside(pictures));
  });

  it.each(stories)('$family, $story: is for everybody', async ({ family, story }) => {
    for (const theme of themes) {
      await opened.show({ family, story, theme });
      expect(await axeViolations(opened.page, pageRules), theme).toEqual([]);
    }
    expect(await smallTargets(opened.page)).toEqual([]);
  });
});
