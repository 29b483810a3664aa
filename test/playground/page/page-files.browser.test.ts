import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserPath, launchBrowser } from '../../browser.js';
import {
  type OpenPlayground,
  type OpenPlaygroundOptions,
  openPlayground,
} from '../../e2e/open-playground.js';
import { pngBytes } from '../../plugin/image-bytes.js';
import { stubPlugin } from './stub-plugin.js';

/** Answers a request with what a line of plugin code gives, or with the text of what it throws. */
const evaluator = `
  figma.showUI(__html__, { width: 300, height: 200 });
  figma.ui.onmessage = async ({ line }) => {
    try { figma.ui.postMessage(await new Function('return (async () => { ' + line + ' })()')()); }
    catch (thrown) { figma.ui.postMessage(String(thrown)); }
  };`;
const echo = `<!doctype html><p id="out"></p><script>
  onmessage = ({ data }) => { document.getElementById('out').textContent = JSON.stringify(data.pluginMessage); };
</script>`;

let browser: Browser;
let open: OpenPlayground;

describe.skipIf(!browserPath)('the page’s files', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => open.close());

  const start = async (options: OpenPlaygroundOptions = {}) => {
    open = await openPlayground({
      browser,
      replaced: stubPlugin({ code: evaluator, html: echo }),
      ...options,
    });
    await open.panel.locator('#out').waitFor({ state: 'attached' });
  };

  /** What the plugin's code gives. */
  const inPlugin = async (line: string) => {
    const out = open.panel.locator('#out');
    await out.evaluate(
      (element, pluginMessage) => {
        element.textContent = '';
        parent.postMessage({ pluginMessage }, '*');
      },
      { line },
    );
    await open.panel.locator('#out:not(:empty)').waitFor();
    return JSON.parse((await out.textContent())!);
  };

  test('the team page has the colours of a brand, a backdrop without a person, and a page of last year', async () => {
    await start();
    const variables = await inPlugin(
      `return (await figma.variables.getLocalVariablesAsync('COLOR')).map(({ name }) => name);`,
    );
    expect(variables).toEqual(expect.arrayContaining(['Brand/Sand', 'Brand/Ink']));
    expect(await inPlugin(`return (await figma.getLocalPaintStylesAsync()).length;`)).toBe(2);
    const { fills } = await open.node('Backdrop');
    expect(fills).toMatchObject([{ type: 'IMAGE', scaleMode: 'CROP' }]);
    await open.page.getByRole('combobox', { name: 'Page' }).selectOption('Last year');
    await open.click('Daniel, last year');
    expect(await open.snapshot()).toMatchObject({ page: 'Last year', selection: ['Daniel, last year'] });
    expect(await inPlugin('return [figma.currentPage.name, figma.currentPage.selection[0].name];')).toEqual([
      'Last year',
      'Daniel, last year',
    ]);
  });

  test('who may only look changes nothing, by a plugin or by a key', async () => {
    await start({ access: 'view' });
    await open.select('Mina Sato');
    const rename = `figma.currentPage.selection[0].name = 'x'; return 'written';`;
    expect(await inPlugin(rename)).toBe('Error: in set_name: Cannot write to internal and read-only node');
    await open.page.locator('.stage').focus();
    await open.page.keyboard.press('Delete');
    expect((await open.snapshot()).canUndo).toBe(false);
    await open.page.getByRole('button', { name: 'Edit', exact: true }).click();
    expect(await inPlugin(rename)).toBe('written');
    expect(await open.page.evaluate(() => location.search)).toContain('access=edit');
    await open.page.evaluate(() => window.playground!.setAccess('view'));
    expect(await open.snapshot()).toMatchObject({ access: 'view' });
  });

  test('a plugin gives its panel another size, and brings a layer into view', async () => {
    await start();
    await inPlugin('figma.ui.resize(420, 500); return 1;');
    const frames = (await open.page.locator('.frames').boundingBox())!;
    expect(frames).toMatchObject({ width: 420, height: 500 });
    await open.page.evaluate(() => window.playground!.setView({ scale: 0.1, x: 4000, y: 4000 }));
    await inPlugin(`const node = figma.currentPage.children[0].children[2].children[0];
      figma.viewport.scrollAndZoomIntoView([node]); return node.name;`);
    const centre = await open.page.evaluate(() => window.playground!.centreOf('Daniel Moreau'));
    const { x, width } = frames;
    expect(centre.x).toBeGreaterThan(0);
    expect(centre.x).toBeLessThan(x + width);
    expect(centre.y).toBeGreaterThan(48);
    expect(centre.y).toBeLessThan(900);
  });

  test('in Buzz the panel is docked at the left, at full height, and its edge is dragged', async () => {
    await start({ file: 'buzz', dockWidth: 400 });
    const box = async () => (await open.page.locator('.plugin-panel').boundingBox())!;
    expect(await box()).toEqual({ x: 0, y: 48, width: 400, height: 852 });
    const edge = open.page.getByRole('separator', { name: 'Width of the plugin' });
    const { x, y } = (await edge.boundingBox())!;
    await open.page.mouse.move(x + 3, y + 300);
    await open.page.mouse.down();
    await open.page.mouse.move(x - 77, y + 300, { steps: 4 });
    await open.page.mouse.up();
    expect((await box()).width).toBe(320);
    await edge.focus();
    await open.page.keyboard.press('ArrowRight');
    expect((await box()).width).toBe(336);
    await open.page.evaluate(() => window.playground!.setDockWidth(9000));
    expect(await open.snapshot()).toMatchObject({ editor: 'buzz', dockWidth: 640 });
    const width = await open.panel.locator('#out').evaluate(() => innerWidth);
    expect(width).toBeGreaterThan(620);
  });

  test('a Buzz file is one page of assets, whose photos are in rectangles of their own; it has styles and no variables', async () => {
    await start({ file: 'buzz' });
    expect(await inPlugin('return figma.editorType;')).toBe('buzz');
    const assets = await inPlugin(`return figma.currentPage.children.map((asset) =>
      [asset.type, asset.fills[0].type, asset.children[0].type, asset.children[0].fills[0].type].join());`);
    expect(assets).toEqual(Array(7).fill('FRAME,SOLID,RECTANGLE,IMAGE'));
    expect(await inPlugin('return figma.root.children.length;')).toBe(1);
    expect(await inPlugin(`return figma.variables.getLocalVariablesAsync('COLOR');`)).toContain(
      'Not available',
    );
    expect(await inPlugin('return (await figma.getLocalPaintStylesAsync()).length;')).toBe(2);
    await open.click('Mina Sato');
    expect((await open.snapshot()).selection).toEqual(['Mina Sato']);
  });

  test('what tests need to do to a file', async () => {
    await start();
    const before = await open.node('Amara Nwosu');
    const png = Buffer.from(pngBytes(640, 480, 7)).toString('base64');
    const hash = await open.page.evaluate(
      (base64) => window.playground!.replacePhoto('Amara Nwosu', base64),
      png,
    );
    expect((await open.node('Amara Nwosu')).fills).toMatchObject([{ scaleMode: 'CROP', imageHash: hash }]);
    await open.undo();
    expect(await open.node('Amara Nwosu')).toEqual(before);
    await open.page.evaluate(() => window.playground!.remove('Leo Brandt'));
    expect((await open.snapshot()).nodes.map(({ name }) => name)).not.toContain('Leo Brandt');
    await inPlugin(`figma.root.setSharedPluginData('wideopen', 'looks', 'kept'); return 1;`);
    expect(await open.page.evaluate(() => window.playground!.sharedPluginData('wideopen', 'looks'))).toBe(
      'kept',
    );
    await open.page.evaluate(() => window.playground!.openPage('Last year'));
    expect(await open.snapshot()).toMatchObject({ page: 'Last year' });
    expect(await open.page.evaluate(() => window.playground!.document.pages.length)).toBe(2);
  });
});
