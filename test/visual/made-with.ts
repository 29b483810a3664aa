import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { isRenewing, pictureFolder } from './compare-picture.js';

/** What pictures of letters depend on besides us. */
interface MadeWith {
  readonly browser: string;
  readonly platform: string;
  /** widths of a line in the panel's fonts, px: other fonts give other ones */
  readonly lineWidthsPx: readonly number[];
}

const file = `${pictureFolder}/made-with.json`;

/**
 * Why pictures made here cannot be compared with the committed ones, or null when they can. Notes what they are made with when they are
 * made anew.
 */
export async function whyNotComparable(browser: Browser, page: Page): Promise<string | null> {
  const here: MadeWith = {
    browser: `Chromium ${browser.version()}`,
    platform: `${process.platform} ${process.arch}`,
    lineWidthsPx: await page.evaluate(lineWidths),
  };
  const text = `${JSON.stringify(here, null, 2)}\n`;
  if (isRenewing) {
    writeFileSync(file, text);
    return null;
  }
  if (!existsSync(file)) return 'there are no pictures yet';
  const known = readFileSync(file, 'utf8');
  if (known === text) return null;
  const { browser: madeBy, platform } = JSON.parse(known) as MadeWith;
  return `the pictures were made by ${madeBy} on ${platform}, with fonts of their own`;
}

function lineWidths(): number[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  return ['400 11px', '600 11px'].map((font) => {
    context.font = `${font} Inter, system-ui, -apple-system, "Segoe UI", sans-serif`;
    return Math.round(context.measureText('Hamburgefonts 0123 f/2.8 · ×').width * 100) / 100;
  });
}
