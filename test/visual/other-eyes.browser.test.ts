import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { beside } from './beside.js';
import { openStoryPage, type StoryPage } from './story-page.js';

/** Stories with something chosen, and what stands chosen and not chosen in them. */
const choices = [
  ['Looks', 'Looks', '.card:has(:checked)', '.card:not(:has(:checked))'],
  ['Controls', 'Segmented', '.segment:has(:checked)', '.segment:not(:has(:checked))'],
  ['Controls', 'Tabs', '.tab[aria-selected="true"]', '.tab[aria-selected="false"]'],
] as const;

const focusable = [
  ['Controls', 'Segmented, focus', '.segment:has(:focus-visible)'],
  ['Controls', 'Switch, focus', 'input'],
  ['Fields', 'Slider, focus', 'input'],
  ['Actions', 'Ready, focus', '.primary'],
] as const;

describe.skipIf(!browserPath)('the panel in other eyes', () => {
  let browser: Browser;
  let opened: StoryPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    opened = await openStoryPage(browser);
  });
  afterAll(async () => {
    await opened?.close();
    await browser?.close();
  });

  describe('in forced colours', () => {
    beforeAll(() => opened.page.emulateMedia({ forcedColors: 'active' }));
    afterAll(() => opened.page.emulateMedia({ forcedColors: 'none' }));

    it.each(choices)('%s, %s: what is chosen stands out', async (family, story, chosen, other) => {
      await opened.show({ family, story });
      const style = (selector: string) =>
        opened.page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { borderColor, borderWidth, outlineStyle, backgroundColor, color, fontWeight } =
              getComputedStyle(element);
            return [borderColor, borderWidth, outlineStyle, backgroundColor, color, fontWeight].join();
          });
      expect(await style(chosen)).not.toBe(await style(other));
    });

    it.each(focusable)('%s, %s: the focus is seen', async (family, story, selector) => {
      await opened.show({ family, story });
      const outline = await opened.page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return { outlineStyle, widthPx: Number.parseFloat(outlineWidth) };
        });
      expect(outline.outlineStyle).not.toBe('none');
      expect(outline.widthPx).toBeGreaterThanOrEqual(1);
    });
  });

  it('nothing moves by itself with less motion', async () => {
    for (const story of ['Opening', 'Analysing, not told of yet', 'Writing']) {
      await opened.show({ family: 'Actions', story });
      const [first, second] = [
        beside([await opened.page.locator('#panel').screenshot()]),
        beside([await opened.page.locator('#panel').screenshot()]),
      ];
      expect(Buffer.compare(first.rgba, second.rgba), story).toBe(0);
    }
  });

  it.each(['look', 'lens', 'backdrop', 'focus', 'edge'])(
    'page %s at twice the size needs no sideways scrolling and cuts no words',
    async (tab) => {
      await opened.page.setViewportSize({ width: 600, height: 1360 });
      await opened.show({ family: 'Panel', story: `Page ${tab}` });
      // 300 of the panel's own pixels, each twice as large.
      const faults = await opened.page.evaluate(() => {
        document.documentElement.style.zoom = '2';
        const root = document.documentElement;
        const sideways = root.scrollWidth > root.clientWidth ? ['scrolls sideways'] : [];
        const cut = [
          ...document.querySelectorAll<HTMLElement>('#panel button, #panel label, #panel p, #panel h2'),
        ]
          .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
          .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
          .map((element) => `cut: ${element.textContent}`);
        root.style.zoom = '';
        return [...sideways, ...cut];
      });
      await opened.page.setViewportSize({ width: 300, height: 700 });
      expect(faults).toEqual([]);
    },
  );
});
