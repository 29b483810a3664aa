import type { Browser, Page } from 'playwright-core';
import { type StoryAddress, writeStoryAddress } from '../../playground/components/story-address.js';
import { servePlayground } from '../../playground/server/serve-playground.mjs';

/** One page that shows one story after the other. Close it. */
export interface StoryPage {
  readonly page: Page;
  /** Shows a story and waits until it is drawn. */
  show(address: Pick<StoryAddress, 'family' | 'story'> & Partial<StoryAddress>): Promise<void>;
  /** The story alone, as PNG. */
  photograph(): Promise<Buffer>;
  close(): Promise<void>;
}

const usualHeightPx = 700;

/** Needs a built `dist/`. */
export async function openStoryPage(browser: Browser, widthPx = 300): Promise<StoryPage> {
  const server = await servePlayground({ port: 0 });
  const context = await browser.newContext({
    viewport: { width: widthPx, height: usualHeightPx },
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  // What a component shows only after a while is shown at once: pictures do not hang on a clock.
  await page.addInitScript(() => {
    const inTime = window.setTimeout;
    window.setTimeout = ((act: () => void) => inTime(act, 0)) as typeof window.setTimeout;
  });
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(String(error)));
  await page.goto(`${server.address}story.html#family=Notes&story=Nothing+selected`);
  return {
    page,
    async show({ theme = 'light', direction = 'ltr', ...story }) {
      failures.length = 0;
      const address = writeStoryAddress({ ...story, theme, direction });
      await page.emulateMedia({ colorScheme: theme });
      await page.evaluate(async (hash) => {
        location.hash = hash;
        const turn = () => new Promise((resolve) => requestAnimationFrame(resolve));
        for (let turns = 0; turns < 200 && document.documentElement.dataset['shown'] !== hash; turns++) {
          await turn();
        }
        await document.fonts.ready;
        for (let turns = 0; turns < 3; turns++) await turn();
      }, address);
      if (failures.length > 0) throw new Error(`${story.family} / ${story.story}: ${failures.join('; ')}`);
    },
    async photograph() {
      const panel = page.locator('#panel');
      // What sticks to the window's end has to be at the story's.
      const heightPx = Math.max(usualHeightPx, Math.ceil((await panel.boundingBox())?.height ?? 0));
      await page.setViewportSize({ width: widthPx, height: heightPx });
      return panel.screenshot({ animations: 'disabled', caret: 'hide' });
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}
