import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import { buildPanel } from './build-panel.js';
import { openPanel, type PanelPage } from './panel-page.js';
import { photoTarget } from './photo-target.js';
import { stagePhotos } from './stage-photos.js';

const folder = 'out/stage';
const photos = {
  ...stagePhotos(),
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
};
const portrait = photoTarget({ widthPx: 500, heightPx: 500, nodeName: 'Ada, portrait' });
const couple = photoTarget({ sourceHash: 'couple', widthPx: 900, heightPx: 600, nodeAspect: 1.5 });
const nobody = photoTarget({ sourceHash: 'nobody', widthPx: 600, heightPx: 600, nodeAspect: 0.8 });

type Scene = readonly [name: string, enter: (opened: PanelPage) => Promise<void>];

const settled = async ({ panel }: PanelPage, tag: string) => {
  await panel.locator('.tag', { hasText: tag }).first().waitFor();
  await panel.locator('progress').waitFor({ state: 'detached' });
  await panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
};
const select = (opened: PanelPage, photo: typeof portrait) =>
  opened.control((controller, photo) => controller.select({ photos: [photo], refused: [] }), photo);
const press = ({ panel }: PanelPage, name: string) =>
  panel.getByRole('button', { name, exact: true }).click();

const scenes: readonly Scene[] = [
  [
    'split',
    async (opened) => {
      await select(opened, portrait);
      await settled(opened, 'f/4');
      await press(opened, 'Before and after, side by side');
    },
  ],
  [
    'zoomed-split',
    async (opened) => {
      await press(opened, 'Look at the eyes');
      await settled(opened, 'f/4');
    },
  ],
  [
    'edge',
    async (opened) => {
      await press(opened, 'Before and after, side by side');
      await press(opened, 'Fit');
      await opened.panel.getByRole('tab', { name: 'Edge' }).click();
      const picture = opened.panel.locator('.picture');
      await picture.focus();
      for (let i = 0; i < 4; i++) await opened.page.keyboard.press('Shift+ArrowLeft');
      await opened.panel.getByRole('switch', { name: 'Show the matte while drawing' }).check();
      await settled(opened, 'Matte');
      await picture.focus();
      await opened.page.keyboard.press('ArrowDown');
    },
  ],
  [
    'focus',
    async (opened) => {
      await select(opened, couple);
      await settled(opened, 'f/4');
      await opened.panel.getByRole('tab', { name: 'Focus' }).click();
      await opened.panel.locator('.portrait canvas').nth(1).waitFor();
      await opened.panel.locator('.person-box').nth(1).click();
      await settled(opened, 'f/4');
    },
  ],
  [
    'pointing',
    async (opened) => {
      await select(opened, nobody);
      await press(opened, 'Blur everything but the point I click');
      await opened.panel.getByText('Click on what is to stay sharp.').waitFor();
    },
  ],
];

// Colours are the same at every size, and nothing moves in the dark.
const views = [
  { widthPx: 240, heightPx: 680, theme: 'light' as const },
  { widthPx: 300, heightPx: 680, theme: 'dark' as const },
  { widthPx: 300, heightPx: 1000, theme: 'light' as const },
  { widthPx: 720, heightPx: 560, theme: 'dark' as const },
];

describe.skipIf(!browserPath)('how the stage looks', () => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    html = await buildPanel();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it.each(views)('fits, is accessible and leaves room at $widthPx × $heightPx, $theme', async (view) => {
    const opened = await openPanel(browser, { html, ...view, photos });
    for (const [name, enter] of scenes) {
      await enter(opened);
      const { widthPx, heightPx, theme } = view;
      await opened.page.screenshot({ path: `${folder}/${name}-${widthPx}x${heightPx}-${theme}.png` });
      const { overflow, small, below } = await opened.panel.evaluate(measure);
      expect(overflow, `${name}: wider than the panel`).toBe(0);
      expect(small, `${name}: smaller than 24 px`).toEqual([]);
      expect(below, `${name}: pushed out of the panel`).toEqual([]);
      expect(await axeViolations(opened.panel), name).toEqual([]);
    }
    await opened.close();
  });

  it('makes the picture about 230 px high in a usual panel, and higher where there is room', async () => {
    const heights: number[] = [];
    for (const [widthPx, heightPx] of [
      [300, 680],
      [300, 900],
      [720, 680],
    ] as const) {
      const selection = { photos: [portrait], refused: [] };
      const opened = await openPanel(browser, { html, widthPx, heightPx, photos, selection });
      await settled(opened, 'f/4');
      heights.push((await opened.panel.locator('.picture').boundingBox())!.height);
      await opened.close();
    }
    const [usual, tall, wide] = heights;
    expect(usual).toBeGreaterThan(220);
    expect(usual).toBeLessThan(240);
    expect(tall).toBeGreaterThan(usual! + 30);
    expect(wide).toBeGreaterThan(usual! + 60);
  });

  it('keeps the panel’s own thread free while a picture is zoomed, parted and drawn on', async () => {
    const selection = {
      photos: [photoTarget({ sourceHash: 'fine', widthPx: 1600, heightPx: 1600 })],
      refused: [],
    };
    const opened = await openPanel(browser, { html, widthPx: 720, heightPx: 900, photos, selection });
    await settled(opened, 'f/4');
    await opened.panel.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await press(opened, 'Before and after, side by side');
    for (let i = 0; i < 4; i++) await press(opened, 'Show more of the original');
    for (let i = 0; i < 3; i++) await press(opened, 'Zoom in');
    await settled(opened, 'f/4');
    const box = (await opened.panel.locator('.picture').boundingBox())!;
    await opened.page.mouse.move(box.x + 60, box.y + 60);
    await opened.page.mouse.down();
    await opened.page.mouse.move(box.x + 160, box.y + 200, { steps: 20 });
    await opened.page.mouse.up();
    await opened.panel.getByRole('tab', { name: 'Edge' }).click();
    await opened.page.mouse.move(box.x + 60, box.y + 160);
    await opened.page.mouse.down();
    await opened.page.mouse.move(box.x + 260, box.y + 200, { steps: 20 });
    await opened.page.mouse.up();
    await settled(opened, 'f/4');
    const tasks = await opened.panel.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
    console.log(`tasks above 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}`);
    // A busy machine stretches a task; it does not make many of them.
    expect(tasks.filter((ms) => ms > 150)).toEqual([]);
    expect(tasks.length).toBeLessThan(5);
    await opened.close();
  });
});

/** Runs in the panel. */
function measure() {
  const root = document.documentElement;
  const isSeen = (element: Element) => element.getClientRects().length > 0;
  const small = [...document.querySelectorAll('button, [role="slider"], select, .picture')]
    .filter(isSeen)
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return Math.min(width, height) < 23.9;
    })
    .map((element) => element.outerHTML);
  const below = [...document.querySelectorAll('.tabs, .bar, .picture')]
    .filter(isSeen)
    .filter((element) => element.getBoundingClientRect().bottom > innerHeight + 1)
    .map((element) => element.className);
  return { overflow: root.scrollWidth - root.clientWidth, small, below };
}
