import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { serve } from '../serve.js';
import type { SquarePortrait } from './portraits.js';

/** A page in which MediaPipe's own runtimes can be loaded from `/node_modules/…`; it reaches nothing but this machine. */
export interface MediaPipePage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens the page; the caller closes it. */
export async function openMediaPipePage(): Promise<MediaPipePage> {
  const served = await serve({ '/node_modules/': 'node_modules/' });
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.route(
    (url) => url.origin !== served.address,
    (route) => route.abort(),
  );
  await page.goto(served.address);
  const close = async () => {
    await browser.close();
    await served.close();
  };
  return { page, close };
}

/** Opaque RGBA bytes as base64, to hand a portrait to the page. */
export function pagePixels({ rgb8, sidePx }: SquarePortrait): string {
  const rgba = new Uint8Array(sidePx * sidePx * 4).fill(255);
  for (let i = 0; i < sidePx * sidePx; i++) rgba.set(rgb8.subarray(3 * i, 3 * i + 3), 4 * i);
  return Buffer.from(rgba).toString('base64');
}
