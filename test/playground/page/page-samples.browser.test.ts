import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { DesignNode } from '../../../playground/host/design-node.js';
import type { ImagePaint } from '../../../playground/host/paint.js';
import { sniffImage } from '../../../playground/host/sniff-image.js';
import type { SampleFileName } from '../../../playground/page/sample-files.js';
import { browserPath, launchBrowser } from '../../browser.js';
import { type OpenPlayground, openPlayground } from '../../e2e/open-playground.js';
import { pngBytes } from '../../plugin/image-bytes.js';
import { stubPlugin } from './stub-plugin.js';

let browser: Browser;
let open: OpenPlayground;

describe.skipIf(!browserPath)('the page’s sample files', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => open.close());

  const start = async (file: SampleFileName) => {
    open = await openPlayground({ browser, file, runs: false, replaced: stubPlugin() });
  };
  const selection = async () => (await open.snapshot()).selection;
  const find = (name: string) => open.page.evaluate((wanted) => window.playground!.find(wanted), name);
  const picture = async (node: DesignNode) => {
    const paint = (node.fills as readonly ImagePaint[]).find(({ type }) => type === 'IMAGE');
    return { ...paint, ...sniffImage(await open.imageBytes(paint?.imageHash ?? '')) };
  };
  const withPictures = (nodes: readonly DesignNode[]) =>
    nodes.filter(({ fills }) => Array.isArray(fills) && fills.some(({ type }) => type === 'IMAGE'));

  test('twelve headshots: of many sizes, two cropped, one locked, one in an instance, one GIF; two more in the archive', async () => {
    await start('headshots');
    const photos = withPictures((await open.snapshot()).nodes);
    expect(photos).toHaveLength(12);
    const pictures = await Promise.all(photos.map(picture));
    expect(pictures.filter(({ scaleMode }) => scaleMode === 'CROP')).toHaveLength(2);
    expect(pictures.filter(({ kind }) => kind === 'GIF')).toHaveLength(1);
    expect(new Set(pictures.map(({ widthPx }) => widthPx)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(pictures.map(({ imageHash }) => imageHash)).size).toBe(12);
    expect(photos.filter(({ locked }) => locked).map(({ name }) => name)).toEqual(['Nia Okafor']);
    expect(photos.filter(({ id }) => id.startsWith('I')).map(({ name }) => name)).toEqual(['Yuki Tanaka']);
    await open.page.evaluate(() => window.playground!.openPage('Archive'));
    expect(withPictures((await open.snapshot()).nodes)).toHaveLength(2);
    expect(open.consoleErrors).toEqual([]);
  });

  test('the GIF made here is one that browsers play: two frames that differ', async () => {
    await start('headshots');
    const { imageHash } = await picture(await find('Wink'));
    const frames = await open.page.evaluate(async (hash) => {
      const bytes = Uint8Array.from(atob(window.playground!.imageBase64(hash)!), (c) => c.charCodeAt(0));
      const decoder = new ImageDecoder({ data: bytes, type: 'image/gif' });
      await decoder.tracks.ready;
      const seen: string[] = [];
      for (let frameIndex = 0; frameIndex < decoder.tracks.selectedTrack!.frameCount; frameIndex++) {
        const { image } = await decoder.decode({ frameIndex });
        const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
        const pen = canvas.getContext('2d')!;
        pen.drawImage(image, 0, 0);
        seen.push(pen.getImageData(0, 0, canvas.width, canvas.height).data.join());
      }
      return seen;
    }, imageHash!);
    expect(frames).toHaveLength(2);
    expect(frames[0]).not.toBe(frames[1]);
    expect(frames[0]!.split(',')).toHaveLength(16 * 16 * 4);
  });

  test('cards follow their component but for who was dropped in; one hides a photo, one hangs on another page', async () => {
    await start('components');
    const photoOf = async (name: string) => (await picture(await find(name))).imageHash;
    const untouched = (await open.snapshot()).nodes.filter(({ name }) => name === 'Headshot');
    expect(untouched).toHaveLength(2);
    const placeholder = await picture(untouched[0]!);
    expect((await picture(untouched[1]!)).imageHash).toBe(placeholder.imageHash);
    const amara = await photoOf('Amara Nwosu');
    expect(amara).not.toBe(placeholder.imageHash);
    expect(await find('Hidden photo')).toMatchObject({ visible: false });
    expect(await find('Sofia Reyes')).toMatchObject({ type: 'RECTANGLE' });

    await open.page.evaluate(() => {
      const { document, find: named } = window.playground!;
      const [headshot] = named('Team card').childIds;
      document.edit(() => document.change(headshot!, { fills: named('Daniel Moreau').fills }));
    });
    const cards = (await open.snapshot()).nodes.filter(({ name }) => name === 'Headshot');
    const daniel = await photoOf('Daniel Moreau');
    for (const card of cards) expect(card.fills).toMatchObject([{ imageHash: daniel }]);
    expect(await photoOf('Amara Nwosu')).toBe(amara);
  });

  test('a click takes an instance as a whole, a double click or Ctrl reaches into it; both in purple', async () => {
    await start('components');
    const outline = open.page.locator('.outline[data-node]');
    await open.click('Amara Nwosu');
    expect(await selection()).toEqual(['Amara Nwosu, card']);
    expect(await outline.evaluate((element) => getComputedStyle(element).outlineColor)).toBe(
      'rgb(151, 71, 255)',
    );
    await open.page.getByText('Instance of Team card').waitFor();
    const { x, y } = await open.page.evaluate(() => window.playground!.centreOf('Amara Nwosu'));
    await open.page.mouse.dblclick(x, y);
    expect(await selection()).toEqual(['Amara Nwosu']);
    await open.page.keyboard.down('Control');
    await open.click('Mina Sato');
    await open.page.keyboard.up('Control');
    expect(await selection()).toEqual(['Mina Sato']);
    await open.page.keyboard.press('Delete');
    expect(await find('Mina Sato')).toMatchObject({ visible: false });
    await open.undo();
    expect(await find('Mina Sato')).toMatchObject({ visible: true });
  });

  test('what tests need to do to layers of instances and other pages', async () => {
    await start('components');
    const before = await find('Sofia Reyes');
    const base64 = Buffer.from(pngBytes(64, 64, 9)).toString('base64');
    const hash = await open.page.evaluate(
      (png) => window.playground!.replacePhoto('Sofia Reyes', png),
      base64,
    );
    expect((await find('Sofia Reyes')).fills).toMatchObject([{ imageHash: hash }]);
    await open.undo();
    expect(await find('Sofia Reyes')).toEqual(before);
    const kept = await open.page.evaluate(() => {
      const { setName, edit, find: named, relaunchData, duplicate, remove } = window.playground!;
      setName('Press', 'Press kit');
      edit('Sofia Reyes', { pluginData: { recipe: '{}' }, relaunchData: { edit: 'Corporate' } });
      duplicate('Sofia Reyes, card', 'Copy');
      remove('Sofia Reyes, card');
      return [named('Press kit').type, named('Sofia Reyes').pluginData, relaunchData('Sofia Reyes')];
    });
    expect(kept).toEqual(['PAGE', { recipe: '{}' }, { edit: 'Corporate' }]);
    expect((await find('Sofia Reyes')).id.startsWith(`I${(await find('Copy')).id};`)).toBe(true);
    await expect(find('nobody')).rejects.toThrow('no node named nobody');
  });

  test('Buzz: assets with their kinds, two of them of two photos, one locked by its template', async () => {
    await start('buzz');
    const { nodes } = await open.snapshot();
    const assets = nodes.filter(({ type }) => type === 'FRAME');
    expect(assets.every(({ buzzAssetType }) => buzzAssetType !== null)).toBe(true);
    const photos = assets.map(
      ({ id }) => withPictures(nodes.filter(({ parentId }) => parentId === id)).length,
    );
    expect(photos).toEqual([1, 1, 1, 1, 2, 2, 1]);
    const locked = nodes.filter(({ access }) => access === 'template').map(({ name }) => name);
    expect(locked).toEqual(['Webinar banner', 'Mina, webinar', 'Name', 'Line']);
  });

  test('another file is chosen in the bar, and stands in the address', async () => {
    await start('team');
    await open.page.getByRole('combobox', { name: 'Sample file' }).selectOption('Team cards');
    await open.page.waitForURL(/file=components/);
    await open.page.waitForFunction(() => window.playground !== undefined);
    expect(await open.page.getByRole('heading', { level: 1 }).textContent()).toBe('Team kit');
    await open.page.getByRole('combobox', { name: 'Page' }).selectOption('Press');
    expect((await open.snapshot()).nodes[0]!.name).toBe('Sofia Reyes, card');
  });
});
