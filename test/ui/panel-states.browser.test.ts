import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileContext } from '../../src/contract/file-context.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { plainTask } from '../../src/contract/panel-task.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto } from './photo-target.js';
import { plainPhoto } from './plain-photo.js';

const folder = 'out/panel';
const photos = {
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  slow: plainPhoto([255, 0, 0]),
  hair: plainPhoto([0, 255, 0]),
  subject: plainPhoto([255, 255, 0]),
};
const file = (change: Partial<FileContext>): FileContext => ({
  ...{ editor: 'figma', canEdit: true, name: 'Team page', task: plainTask, looks: noFileLooks },
  ...change,
});
const staleRecipe: Recipe = {
  ...{
    schema: 1,
    lookId: 'founder',
    lookVersion: 2,
    sourceHash: 'before',
    resultHash: 'r',
    engineVersion: '1',
  },
  settings: { lens: { focalLengthMm: 85, fNumber: 2.2 }, backdrop: { mode: 'soften' } },
  ...{ faceBox: null, subject: 'auto', strokes: 'none' },
};

describe.skipIf(!browserPath)('states that explain themselves', () => {
  let opened: PanelPage;
  const openPage = panelSuite(folder);

  /** A panel that is told of this photo once the file is as given. */
  const open = async (
    photo: Partial<PhotoTarget> | null,
    context: Partial<FileContext> = {},
    more: Partial<Parameters<typeof openPage>[0]> = {},
  ) => {
    const selection = photo === null ? { photos: [], refused: [] } : onePhoto(photo);
    opened = await openPage({ photos, selection, file: file(context), ...more });
  };
  const button = (name: string) => opened.panel.getByRole('button', { name, exact: true });
  const text = (words: string | RegExp) => opened.panel.getByText(words).first();
  /** Takes a picture and lets axe look, at the least and the usual width, both ways of reading. */
  const check = async (name: string) => {
    for (const [widthPx, dir] of [
      [240, 'ltr'],
      [300, 'ltr'],
      [240, 'rtl'],
    ] as const) {
      await opened.page.setViewportSize({ width: widthPx, height: 680 });
      await opened.panel.evaluate((dir) => {
        document.documentElement.dir = dir;
        return new Promise((resolve) => setTimeout(resolve, 100));
      }, dir);
      await opened.page.screenshot({ path: `${folder}/state-${name}-${widthPx}-${dir}.png` });
      const overflow = await opened.panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name} at ${widthPx} ${dir}: wider than the panel`).toBe(0);
      const small = await opened.panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, summary')]
          .filter((element) => element.offsetParent !== null && !element.closest('.picture'))
          .filter((element) => element.offsetHeight < 24 || element.offsetWidth < 24)
          .map((element) => element.outerHTML),
      );
      expect(small, `${name}: targets below 24 px`).toEqual([]);
    }
    expect(await axeViolations(opened.panel), name).toEqual([]);
  };

  it('asks for a look at the hair, and goes there', async () => {
    await open({ sourceHash: 'hair' });
    await text('Please look at the hair: its edge is hard to tell here.').waitFor();
    await opened.panel.locator('.note').getByRole('button', { name: 'Look at the hair' }).waitFor();
    await check('check-hair');
    await button('Mend the edge').click();
    expect(await opened.panel.getByRole('tab', { name: 'Edge' }).getAttribute('aria-selected')).toBe('true');
  });

  it('asks who is sharp, and goes there', async () => {
    await open({ sourceHash: 'subject' });
    await button('Choose who is sharp').click();
    expect(await opened.panel.getByRole('tab', { name: 'Focus' }).getAttribute('aria-selected')).toBe('true');
  });

  it('offers the look of the picture that was here before', async () => {
    await open({ staleRecipe });
    await text('This photo was finished before, then exchanged or edited.').waitFor();
    await opened.panel.locator('.tag', { hasText: 'f/4' }).waitFor();
    await check('stale');
    await button('Use the same look').click();
    await opened.panel.locator('.tag', { hasText: 'f/2.2' }).waitFor();
    expect(await opened.panel.getByRole('radio', { name: /Founder/ }).isChecked()).toBe(true);
    expect(await button('Start fresh').count()).toBe(0);
  });

  it('shows everything and applies nothing in a file that cannot be edited', async () => {
    await open({}, { canEdit: false });
    await text(/You can look at this file but not edit it/).waitFor();
    await opened.panel.getByRole('radio', { name: /Creative/ }).check();
    await opened.panel.locator('.tag', { hasText: 'f/1.8' }).waitFor();
    expect(await button('Apply').count()).toBe(0);
    await opened.page.keyboard.press('Control+Enter');
    await check('read-only');
    expect(await opened.control(({ written }) => written.length, null)).toBe(0);
  });

  it('says the numbers of a photo that is too large, and that the connection is missing', async () => {
    await open(null);
    const details = { widthPx: 6000, heightPx: 4000, limitPx: 4096 };
    const large = { nodeId: 'l', nodeName: 'Poster', code: 'image-too-large' as const, details };
    await opened.control((controller, node) => controller.select({ photos: [], refused: [node] }), large);
    await text(/It has 6000 × 4000 pixels/).waitFor();
    await check('too-large');
    await opened.page.context().setOffline(true);
    const missing = { ...large, code: 'image-missing' as const, details: {} };
    await opened.control((controller, node) => controller.select({ photos: [], refused: [node] }), missing);
    await text(/You are offline/).waitFor();
  });

  it('shows no bar for what is quickly done, and one with a way out for what is not', async () => {
    await open({});
    await opened.panel.locator('.tag', { hasText: 'f/4' }).waitFor();
    await button('Apply').waitFor();
    await opened.panel.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver(() => {
        seen.push(
          document.querySelector('footer progress')
            ? 'bar'
            : document.querySelector('footer button')
              ? 'buttons'
              : 'nothing',
        );
      }).observe(document.getElementById('panel')!, { childList: true, subtree: true, attributes: true });
    });
    await button('Apply').click();
    await button('Applied').waitFor();
    const seen = await opened.panel.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(new Set(seen)).toEqual(new Set(['buttons']));
    await opened.control((controller) => {
      controller.delayMs = 1500;
    }, null);
    await button('Restore original').click();
    await opened.panel.getByRole('progressbar').waitFor();
    await text('Putting the original back').waitFor();
    await button('Apply').waitFor();
  });

  it('explains why there is nothing to apply, and what applying again does', async () => {
    await open({});
    await button('Apply').click();
    await button('Applied').waitFor();
    expect(await button('Applied').getAttribute('title')).toBe(
      'The photo in the file looks like this already.',
    );
    await opened.panel.getByRole('radio', { name: /Creative/ }).check();
    await button('Apply changes').click();
    await button('Applied').waitFor();
  });

  it('waits for a file that takes its time, and says so', async () => {
    opened = await openPage({ photos, selection: onePhoto(), delayMs: 7000 });
    await text('Looking at the selection…').waitFor();
    await text(/The file takes its time/).waitFor();
    await check('waiting');
  });
});

describe.skipIf(!browserPath)('the self-test', () => {
  let opened: PanelPage;
  const openPage = panelSuite();

  /** The lines of the test by name, once it is through. */
  const lines = async (): Promise<Record<string, string>> => {
    await opened.panel.getByRole('button', { name: 'Test again' }).waitFor({ timeout: 20_000 });
    const text = await opened.panel.locator('textarea').inputValue();
    return Object.fromEntries(text.split('\n').map((line) => line.split(/ {2,}/) as [string, string]));
  };
  const openTest = async (options: Partial<Parameters<typeof openPage>[0]> = {}) => {
    opened = await openPage({
      photos,
      file: file({ task: { ...plainTask, kind: 'self-test' } }),
      ...options,
    });
    return lines();
  };

  it('opens from the menu and tells what the frame, the worker and the file allow', async () => {
    const found = await openTest();
    expect(found).toMatchObject({
      ...{ frame: 'about:srcdoc', origin: 'null', 'secure context': 'yes' },
      ...{ 'worker from data:': 'starts', 'worker from blob:': 'starts' },
      ...{ 'worker: wasm': 'true', 'worker: wasmSimd': 'true', 'host: editor': 'figma' },
    });
    // The request was refused by the policy, and the policy says by which rule.
    expect(found['network policy']).toMatch(/^blocked by (connect-src|default-src)$/);
    await opened.page.screenshot({ path: `${folder}/self-test.png` });
    expect(await axeViolations(opened.panel)).toEqual([]);
    await opened.panel.getByRole('button', { name: 'Copy' }).click();
    await opened.panel.getByRole('button', { name: 'Copied' }).waitFor();
    await opened.panel.getByRole('button', { name: 'Back' }).click();
    await opened.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
  });

  it('tells of a data: frame, of workers that are refused, and of a network that is open, where nothing is sent all the same', async () => {
    expect((await openTest({ kind: 'data' }))['frame']).toMatch(/^(data:text\/html|about:blank)/);
    await opened.close();
    const asked: string[] = [];
    const policy = "default-src * data: blob: 'unsafe-inline' 'unsafe-eval'; worker-src blob:";
    opened = await openPage({ photos, policy, file: file({ task: { ...plainTask, kind: 'self-test' } }) });
    opened.page.on('requestfinished', (request) => void asked.push(request.url()));
    const found = await lines();
    expect(found['worker from data:']).toMatch(/^refused/);
    expect(found['worker from blob:']).toBe('starts');
    expect(found['network policy']).toBe('not blocked');
    expect(asked.filter((url) => url.includes('invalid'))).toEqual([]);
  });
});
