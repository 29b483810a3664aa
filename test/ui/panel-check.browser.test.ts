import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import { type FakePage, plainFile } from './fake-controller.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { photoTarget } from './photo-target.js';
import { plainPhoto } from './plain-photo.js';

const folder = 'out/panel';
const theme = 'node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme';
const photos = {
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  team: readFileSync(`${theme}/team-1.jpg`),
  other: readFileSync(`${theme}/team-4.jpg`),
  slow: plainPhoto([255, 0, 0]),
  nobody: plainPhoto([0, 0, 255]),
  hair: plainPhoto([0, 255, 0]),
  broken: new Uint8Array([1, 2, 3]),
};
type PhotoName = keyof typeof photos;

const layer = (at: number, sourceHash: PhotoName, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: `n${at}`, nodeName: `Person ${at + 1}`, sourceHash, ...change });

/** The layer as if it had been finished in this look. */
const finished = (at: number, sourceHash: PhotoName, lookId: string): PhotoTarget => {
  const { version, settings } = findLook(lookId)!;
  const resultHash = sourceHash;
  return layer(at, sourceHash, {
    canRestore: true,
    recipe: {
      ...{ schema: 1, lookId, lookVersion: version, settings, sourceHash, resultHash },
      ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none' },
    },
  });
};

const croppedBy = (share: number): Partial<PhotoTarget> => ({
  scaleMode: 'CROP',
  imageTransform: [
    [share, 0, 0],
    [0, share, 0],
  ],
});

const cropped: Partial<PhotoTarget> = {
  scaleMode: 'CROP',
  imageTransform: [
    [0.6, 0, 0.3],
    [0, 0.6, 0.1],
  ],
};

const page = (targets: readonly PhotoTarget[], name = 'Team'): FakePage => ({
  ...{ pageId: name, name, photos: targets },
  refused: [{ nodeId: 'clip', nodeName: 'Clip', code: 'video-fill', details: {} }],
});

/** As somebody's page might be: two alike, two with other looks, a crop, nobody, somebody who cannot be read. */
const mixed = (): FakePage =>
  page([
    finished(0, 'portrait', 'corporate'),
    finished(1, 'team', 'corporate'),
    layer(2, 'other'),
    finished(3, 'team', 'founder'),
    layer(4, 'portrait', {
      ...cropped,
      nodeName: 'Somebody with a name that is too long for any panel at all',
    }),
    layer(5, 'nobody'),
    layer(6, 'broken'),
    layer(7, 'nobody', { slot: { lookId: null } }),
    layer(8, 'other', { locked: true }),
  ]);

describe.skipIf(!browserPath)('the check in the panel', () => {
  let opened: PanelPage;
  const openPage = panelSuite(folder);

  const open = async (pages: readonly FakePage[], more: Partial<Parameters<typeof openPage>[0]> = {}) => {
    opened = await openPage({ photos, holds: { pages }, selection: { photos: [], refused: [] }, ...more });
  };
  const button = (name: string | RegExp) => opened.panel.getByRole('button', { name, exact: true });
  const row = (name: string) => opened.panel.locator('.check-row', { hasText: name });
  const shot = (name: string) => opened.page.screenshot({ path: `${folder}/${name}.png` });
  const check = async () => {
    await button('Check headshots…').click();
    await button('Check').click();
    await opened.panel
      .getByText(/of \d+ alike/)
      .first()
      .waitFor({ timeout: 30_000 });
  };

  it('measures a page, lists what is off, fixes it and finds it alike', async () => {
    await open([mixed()]);
    await check();
    await shot('check-found');
    await row('Person 3').getByText('No look yet').waitFor();
    await row('Person 4').getByText('Another look', { exact: true }).waitFor();
    await row('Person 9').getByText('The layer is locked, so it is left alone.').waitFor();
    await opened.panel.getByText('Nobody found in this slot.').waitFor();
    await opened.panel.getByText('This layer holds a video.').waitFor();
    await row('Person 3').getByRole('button', { name: 'Person 3' }).first().click();
    await expect.poll(() => opened.control(({ shown }) => shown, null)).toEqual(['n2']);
    expect(await opened.control(({ log }) => log.filter((call) => call.includes('write')), null)).toEqual([]);
    await button(/^Fix \d photos$/).click();
    await opened.panel
      .getByText(/^\d done/)
      .first()
      .waitFor({ timeout: 30_000 });
    const written = await opened.control(({ written }) => written.map(({ nodeId }) => nodeId).sort(), null);
    expect(written).toEqual(expect.arrayContaining(['n2', 'n3', 'n4']));
    expect(written).not.toContain('n8');
    await button('Check again').waitFor();
    expect(await row('Person 4').getByText('Another look', { exact: true }).count()).toBe(0);
    await shot('check-fixed');
    await button('Back to selection').click();
    await opened.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
  });

  it('lists one finding alone, aligns its heads, and nothing else', async () => {
    await open([mixed()]);
    await check();
    await button(/^Head size, 1$/).click();
    await shot('check-filtered');
    await button('Align 1 head').click();
    await opened.panel.getByText('1 done', { exact: true }).first().waitFor({ timeout: 30_000 });
    const crop = await opened.control(({ pages }) => pages[0]!.photos[4]!.imageTransform, null);
    expect(crop).not.toEqual(cropped.imageTransform);
    expect(await opened.control(({ written }) => written.length, null)).toBe(0);
  });

  it('ignores a finding with a reason, by keyboard alone, and heeds it again', async () => {
    await open([mixed()]);
    await check();
    const { keyboard } = opened.page;
    await row('Person 4').getByRole('button', { name: 'Ignore “Another look” of Person 4' }).press('Enter');
    await keyboard.type('She has left');
    await keyboard.press('Enter');
    await expect
      .poll(() => opened.control(({ ignored }) => ignored['n3'], null))
      .toEqual([{ code: 'other-look', reason: 'She has left' }]);
    await row('Person 4').getByRole('button', { name: /more/ }).click();
    await row('Person 4').getByText('Ignored: Another look (She has left)').waitFor();
    await shot('check-ignored');
    await row('Person 4').getByRole('button', { name: 'Heed “Another look” of Person 4 again' }).click();
    await row('Person 4').getByText('Another look', { exact: true }).waitFor();
    expect(await opened.control(({ ignored }) => ignored['n3'], null)).toEqual([]);
  });

  it('shows how far it is, and what was measured when it is cancelled', async () => {
    await open([
      page(Array.from({ length: 12 }, (_, at) => layer(at, 'portrait', croppedBy(0.9 - at / 20)))),
    ]);
    await button('Check headshots…').click();
    await button('Check').click();
    await opened.panel
      .getByText(/^[1-9] of 12 measured/)
      .first()
      .waitFor();
    await shot('check-measuring');
    await button('Cancel').click();
    await opened.panel.getByText('Stopped. What was measured is shown.').waitFor();
    await opened.panel.getByText(/^Not reached: \d+$/).waitFor();
    await opened.panel
      .getByText(/\d+ not reached, score/)
      .first()
      .waitFor();
    await button('Check again').click();
    await opened.panel
      .getByText(/of 12 alike/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await opened.control(({ log }) => log.filter((call) => call === 'photo.read').length, null)).toBe(
      1,
    );
  });

  it('checks but fixes nothing in a file that may only be looked at', async () => {
    const file = { ...plainFile, canEdit: false };
    await open([mixed()], { file });
    await check();
    await opened.panel
      .getByText('You can look at this file but not edit it, so nothing can be fixed or ignored here.')
      .waitFor();
    expect(await opened.panel.getByRole('button', { name: /^(Fix|Ignore)/ }).count()).toBe(0);
  });

  it('says so where there is no photo', async () => {
    await open([{ ...page([]), refused: [] }]);
    await button('Check headshots…').click();
    await button('Check').click();
    await opened.panel.getByText('There is no photo on this page.').first().waitFor();
    await shot('check-empty');
  });

  it('goes through all pages and tells the page of each photo', async () => {
    await open([page([layer(0, 'portrait')], 'Berlin'), page([layer(1, 'team')], 'Paris')]);
    await button('Check headshots…').click();
    await opened.panel.getByRole('radio', { name: 'All pages' }).check();
    await button('Check').click();
    await opened.panel
      .getByText(/of 2 alike/)
      .first()
      .waitFor({ timeout: 30_000 });
    for (const name of ['Berlin', 'Paris']) await opened.panel.getByText(name, { exact: true }).waitFor();
  });

  it('begins by itself when it was called for', async () => {
    await open([mixed()], {
      file: { ...plainFile, task: { kind: 'check', lookId: null, isHeadless: false } },
    });
    await opened.panel
      .getByText(/of 7 alike/)
      .first()
      .waitFor({ timeout: 30_000 });
  });

  it('hands the report to the browser, and offers to copy it', async () => {
    await open([mixed()]);
    await check();
    await button('Save as a page').click();
    await opened.panel.getByText(/headshot-check.html was handed to your browser/).waitFor();
    await button('Copy the page').click();
    await button('Copied').waitFor();
    await button('Save as JSON').click();
    await opened.panel.getByText(/headshot-check.json was handed/).scrollIntoViewIfNeeded();
    await shot('check-report');
  });

  it('goes through 500 photos, draws them as far as they are seen, and keeps nothing but small pictures', async () => {
    const names: readonly PhotoName[] = ['portrait', 'team', 'other'];
    const many = Array.from({ length: 500 }, (_, at) =>
      layer(at, names[at % 3]!, {
        ...croppedBy(0.9 - (at % 50) / 500),
      }),
    );
    await open([page(many)]);
    await opened.panel.evaluate(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await button('Check headshots…').click();
    await button('Check').click();
    await opened.panel
      .getByText(/of 500 alike/)
      .first()
      .waitFor({ timeout: 240_000 });
    await button(/^No look yet, 500$|^Check again$/)
      .first()
      .waitFor();
    expect(await opened.panel.locator('.check-row').count()).toBeLessThanOrEqual(80);
    for (let i = 0; i < 8; i++) {
      await opened.panel.locator('.check-row').last().scrollIntoViewIfNeeded();
      await opened.page.waitForTimeout(60);
    }
    const { tasks, sides, rows } = await opened.panel.evaluate(() => ({
      tasks: (window as unknown as { tasks: number[] }).tasks,
      sides: [...document.querySelectorAll('canvas')].map(({ width, height }) => Math.max(width, height)),
      rows: document.querySelectorAll('.check-row').length,
    }));
    console.log(
      `500 photos: longest tasks ${tasks
        .sort((a, b) => b - a)
        .slice(0, 5)
        .join(', ')} ms, ${rows} rows drawn`,
    );
    expect(Math.max(...sides)).toBeLessThanOrEqual(64);
    expect(rows).toBeGreaterThan(100);
  });

  // Colours are the same at every width, and nothing moves in the dark.
  const views = [
    { widthPx: 240, theme: 'light' },
    { widthPx: 300, theme: 'dark' },
  ] as const;
  it.each(views)('fits and is accessible at $widthPx px, $theme', async ({ widthPx, theme }) => {
    await open([mixed()], { widthPx, theme });
    const inspect = async (name: string) => {
      await shot(`${name}-${widthPx}-${theme}`);
      const overflow = await opened.panel.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${name}: wider than the panel`).toBe(0);
      expect(await axeViolations(opened.panel), name).toEqual([]);
    };
    await button('Check headshots…').waitFor();
    await inspect('check-door');
    await button('Check headshots…').click();
    await inspect('check-setup');
    await button('Check').click();
    await opened.panel
      .getByText(/of 7 alike/)
      .first()
      .waitFor({ timeout: 30_000 });
    await inspect('check');
    await row('Person 4').getByRole('button', { name: /more/ }).click();
    await row('Person 4')
      .getByRole('button', { name: /^Ignore/ })
      .first()
      .click();
    for (const summary of await opened.panel.locator('summary').all()) await summary.click();
    await row('Person 4').scrollIntoViewIfNeeded();
    await inspect('check-row');
    await button('Save as a page').scrollIntoViewIfNeeded();
    await inspect('check-end');
    await button(/^Fix \d photos$/).click();
    await opened.panel.getByRole('progressbar').first().waitFor();
    await inspect('check-fixing');
  });
});
