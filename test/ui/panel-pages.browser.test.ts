import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LeftRun } from '../../src/contract/left-run.js';
import { findLook } from '../../src/contract/looks.js';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import { type FakePage, plainFile } from './fake-controller.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { photoTarget } from './photo-target.js';
import { plainPhoto } from './plain-photo.js';

const folder = 'out/panel';
const photos = {
  portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg'),
  slow: plainPhoto([255, 0, 0]),
};

const page = (
  name: string,
  ids: readonly string[],
  sourceHash: keyof typeof photos = 'portrait',
): FakePage => ({
  ...{ pageId: name, name, refused: [] },
  photos: ids.map((nodeId) => photoTarget({ nodeId, nodeName: `Person ${nodeId}`, sourceHash })),
});
const nothing = { photos: [], refused: [] };

describe.skipIf(!browserPath)('all photos of a page or a file in the panel', () => {
  let opened: PanelPage;
  const openPage = panelSuite(folder);
  const button = (name: string | RegExp) => opened.panel.getByRole('button', { name, exact: true });
  const written = () => opened.control((controller) => controller.written.map(({ nodeId }) => nodeId), null);

  it.each(['light', 'dark'] as const)(
    'gets them all the same look from an empty selection, %s',
    async (theme) => {
      const holds = { pages: [page('Berlin', ['a', 'b']), page('Paris', ['c'])] };
      opened = await openPage({ photos, selection: nothing, holds, theme });
      await button('All photos in this file…').click();
      await opened.panel.getByRole('heading', { name: '3 photos' }).waitFor();
      await opened.page.screenshot({ path: `${folder}/pages-list-${theme}.png` });
      expect(await axeViolations(opened.panel)).toEqual([]);
      await button('Apply to 3 photos').click();
      await opened.panel
        .getByText(/^3 done/)
        .first()
        .waitFor({ timeout: 30_000 });
      expect(await written()).toEqual(['a', 'b', 'c']);
      await button('Back to selection').click();
      await opened.panel.getByRole('heading', { name: 'Select a photo of a person' }).waitFor();
    },
  );

  it('is reached from a single photo, too', async () => {
    const first = page('Berlin', ['a', 'b']);
    const selection = { photos: first.photos.slice(0, 1), refused: [] };
    opened = await openPage({ photos, selection, holds: { pages: [first] } });
    await button('Several photos').click();
    await opened.page.screenshot({ path: `${folder}/pages-menu.png` });
    await opened.panel.getByRole('menuitem', { name: 'Check headshots…' }).click();
    await opened.panel.getByRole('heading', { name: 'Check headshots' }).waitFor();
    await button('Back to selection').click();
    await button('Apply').waitFor({ timeout: 30_000 });
  });

  it('goes on with what the last panel has left', async () => {
    const { version, settings } = findLook('founder')!;
    const run: LeftRun = {
      ...{ documentName: plainFile.name, scope: 'page', total: 3 },
      looks: [{ lookId: 'founder', lookVersion: version, settings }],
      photos: ['b', 'c'].map((nodeId) => ({
        ...{ nodeId, pageId: 'Berlin', sourceHash: 'portrait', look: 0, crop: null },
      })),
    };
    const holds = { pages: [page('Berlin', ['a', 'b', 'c'])], memory: { ...emptyMemory, run } };
    opened = await openPage({ photos, selection: nothing, holds });
    await opened.panel.getByText('2 of 3 photos are left.').waitFor();
    await opened.page.screenshot({ path: `${folder}/pages-left.png` });
    expect(await axeViolations(opened.panel)).toEqual([]);
    await button('Continue').click();
    await opened.panel
      .getByText(/^2 done/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await written()).toEqual(['b', 'c']);
    expect(await opened.control(({ memory }) => memory.run, null)).toBeNull();
  });

  it('is done without a panel, tells of it, and shows the panel to whoever wants to see it', async () => {
    const task = { kind: 'check', lookId: null, isHeadless: true } as const;
    const holds = { pages: [page('Berlin', ['a', 'b'], 'slow')] };
    opened = await openPage({ photos, selection: nothing, holds, file: { ...plainFile, task } });
    await expect
      .poll(() => opened.control(({ tasks }) => tasks.at(-1), null), { timeout: 30_000 })
      .toMatchObject({ isError: false, offersPanel: true, text: expect.stringMatching(/of 2 alike, score/) });
    await opened.control((controller) => controller.tell('panel.shown'), null);
    await opened.panel
      .getByText(/of 2 alike, score/)
      .first()
      .waitFor();
  });

  it('ends a task without a panel that is cancelled', async () => {
    const task = { kind: 'apply-look', lookId: 'founder', isHeadless: true } as const;
    const first = page('Berlin', ['a', 'b'], 'slow');
    const selection = { photos: first.photos, refused: [] };
    opened = await openPage({ photos, selection, holds: { pages: [first] }, file: { ...plainFile, task } });
    await expect
      .poll(() => opened.control(({ tasks }) => tasks.map(({ text }) => text), null), { timeout: 30_000 })
      .toContain('0 of 2 done');
    await opened.control((controller) => controller.tell('task.cancelled'), null);
    await expect
      .poll(() => opened.control(({ tasks }) => tasks.at(-1), null))
      .toEqual({ text: 'Stopped. Nothing was changed.', isError: false, offersPanel: false });
    expect(await written()).toEqual([]);
  });
});
