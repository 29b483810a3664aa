import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { type OpenPlayground, openPlayground } from './open-playground.js';
import { apply, expectQuiet, imagePaints, previewOf } from './panel-steps.js';
import { difference, pictureFacts } from './picture-facts.js';

const sidePx = 4096;
// the middle of the face and the screen on the desk, of the 500 px photo that is enlarged
const scaled = (x: number, y: number) => ({
  x: Math.round((x * sidePx) / 500),
  y: Math.round((y * sidePx) / 500),
  width: 200,
  height: 200,
});
const regions = { face: scaled(240, 200), screen: scaled(40, 210) };

describe.skipIf(!browserPath)('the largest photo there can be', () => {
  let browser: Browser;
  let open: OpenPlayground;
  beforeAll(async () => {
    browser = await launchBrowser();
    open = await openPlayground({ browser });
  });
  afterAll(() => browser?.close());

  it('is shown, rendered and written at its full size', async () => {
    const original = await open.page.evaluate(async (side) => {
      const { document, snapshot, imageBase64 } = window.playground!;
      const node = (wanted: string) => snapshot().nodes.find(({ name }) => name === wanted)!;
      const [paint] = node('Daniel Moreau').fills as readonly { imageHash: string }[];
      const bytes = Uint8Array.from(atob(imageBase64(paint!.imageHash)!), (code) => code.charCodeAt(0));
      const canvas = new OffscreenCanvas(side, side);
      canvas.getContext('2d')!.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0, side, side);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      const { hash } = document.images.add(new Uint8Array(await blob.arrayBuffer()));
      document.change(node('Empty box').id, {
        fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: hash }],
      });
      return hash;
    }, sidePx);
    await open.select('Empty box');
    await previewOf(open, 'f/4');
    await apply(open);
    const paints = await imagePaints(open, 'Empty box');
    expect(paints.map(({ imageHash, visible }) => [imageHash === original, visible !== false])).toEqual([
      [true, false],
      [false, true],
    ]);
    const before = await pictureFacts(open, original, regions);
    const after = await pictureFacts(open, paints[1]!.imageHash!, regions);
    expect([after.widthPx, after.heightPx]).toEqual([sidePx, sidePx]);
    expect(difference(after.pixels['face']!, before.pixels['face']!).mean).toBeLessThan(1.9);
    expect(difference(after.pixels['screen']!, before.pixels['screen']!).mean).toBeGreaterThan(4);
    await expectQuiet(open);
  });
});
