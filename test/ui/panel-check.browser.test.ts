import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLook } from '../../src/contract/looks.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import type { FakePage } from './fake-controller.js';
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
  const button = (name: string | RegExp) => opened.panel.getByRole('button', { name });
  const row = (name: string) => opened.panel.locator('.check-row', { hasText: name });
  const shot = (name: string) => opened.page.screenshot({ path: `${folder}/${name}.png` });
  const check = async () => {
    await button('Check headshots…').click();
    await opened.panel.getByRole('button', { name: 'Check', exact: true }).click();
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
    await row('Person 4').getByText('Another look').waitFor();
    await opened.panel.getByText('Nobody found in this slot.').waitFor();
    await row('Person 3').getByRole('button', { name: 'Person 3' }).first().click();
    await expect.poll(() => opened.control(({ shown }) => shown, null)).toEqual(['n2']);
    await button(/^Fix \d photos$/).click();
    await opened.panel
      .getByText(/^\d done/)
      .first()
      .waitFor({ timeout: 30_000 });
    const written = await opened.control(({ written }) => written.map(({ nodeId }) => nodeId).sort(), null);
    expect(written).toEqual(expect.arrayContaining(['n2', 'n3', 'n4']));
    expect(written).not.toContain('n8');
    await expect.poll(() => row('Person 4').getByText('Another look').count()).toBe(0);
    await shot('check-fixed');
  });
});
