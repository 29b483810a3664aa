import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packLookFile } from '../../src/contract/look-file.js';
import { browserPath } from '../browser.js';
import { axeViolations } from './axe-violations.js';
import { plainFile } from './fake-controller.js';
import { brand, library, sand, team, teamLooks } from './file-looks-scenes.js';
import { layoutFaults } from './layout-faults.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto } from './photo-target.js';
import { settled } from './settled.js';

const folder = 'out/file-looks';
const photos = { portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg') };
const selection = onePhoto({ widthPx: 500, heightPx: 500, nodeName: 'Ada, portrait' });
const lookFile = packLookFile({
  looks: [
    { ...brand, version: 5 },
    { ...team, version: 2 },
    { ...brand, id: 'new', name: 'Newcomers' },
  ],
});

const all = (opened: PanelPage) => opened.panel.getByRole('button', { name: 'All looks' });
const more = ({ panel }: PanelPage) => panel.getByRole('button', { name: /^More for/ });
const item = ({ panel }: PanelPage, name: string) => panel.getByRole('menuitem', { name, exact: true });
const back = ({ panel }: PanelPage) => panel.getByRole('button', { name: 'Back to the looks' }).click();

/** Brings the panel from the state before into the next one worth looking at. */
const scenes: readonly (readonly [name: string, enter: (opened: PanelPage) => Promise<void>])[] = [
  [
    'looks',
    async (opened) => {
      await opened.panel.getByText('“Brand” has changed in the library.').waitFor();
      await settled(opened.panel, 'f/2.8');
    },
  ],
  ['look-menu', async (opened) => more(opened).click()],
  ['versions', async (opened) => item(opened, 'Versions…').click()],
  [
    'all-menu',
    async (opened) => {
      await back(opened);
      await all(opened).click();
    },
  ],
  ['export', async (opened) => item(opened, 'Export all…').click()],
  [
    'import',
    async (opened) => {
      await back(opened);
      await all(opened).click();
      await item(opened, 'Import…').click();
      await opened.panel.getByRole('textbox', { name: 'Text of a look file' }).fill(lookFile);
      await opened.panel.getByText('is updated, version 2 to 5').waitFor();
    },
  ],
  [
    'import-refused',
    async ({ panel }) => {
      const wrong = lookFile.replace('"fNumber": 4', '"fNumber": 400');
      await panel.getByRole('textbox', { name: 'Text of a look file' }).fill(wrong);
      await panel.getByText('has to be 32 or less').waitFor();
    },
  ],
  [
    'library',
    async (opened) => {
      await back(opened);
      await all(opened).click();
      await item(opened, 'From the library…').click();
      await opened.panel.getByRole('button', { name: 'Add to this file: Labs' }).waitFor();
    },
  ],
  [
    'reference',
    async (opened) => {
      await back(opened);
      await all(opened).click();
      await item(opened, 'Match this photo…').click();
      await opened.panel.getByRole('button', { name: 'Save as look' }).waitFor();
    },
  ],
  [
    'check-rules',
    async (opened) => {
      await back(opened);
      await more(opened).click();
      await item(opened, 'What Check allows…').click();
      await opened.panel.getByRole('switch', { name: 'The look says where the head is' }).check();
      await opened.panel.getByRole('switch', { name: 'The look says which tone' }).check();
    },
  ],
  [
    'check-tolerances',
    async ({ panel }) => {
      await panel.getByText('May be off by').click();
      await panel.getByRole('slider', { name: 'Blur, in stops' }).scrollIntoViewIfNeeded();
    },
  ],
  [
    'bound-colour',
    async (opened) => {
      await back(opened);
      await opened.panel.getByRole('radio', { name: /Brand/ }).check();
      await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
      await opened.panel.getByText('Bound to Brand/Sand').waitFor();
    },
  ],
  [
    'locked',
    async (opened) => {
      await opened.panel.getByRole('tab', { name: 'Look' }).click();
      await more(opened).click();
      await item(opened, 'Only this look in this file').click();
      await opened.panel.getByText('Only Brand is used in this file').waitFor();
    },
  ],
  ['locked-lens', async ({ panel }) => panel.getByRole('tab', { name: 'Lens' }).click()],
  [
    'empty-slot',
    async ({ control, panel }) => {
      await control((controller) => {
        const refused = { nodeId: '9', nodeName: 'Photo', code: 'no-image-fill' as const, details: {} };
        controller.select({ photos: [], refused: [refused] });
      }, null);
      await panel.getByRole('button', { name: 'Make headshot slot', exact: true }).click();
      await panel.getByText('The layer is a headshot slot now.').waitFor();
      await panel
        .getByRole('button', { name: 'Make headshot slot', exact: true })
        .waitFor({ state: 'detached' });
      await panel.getByRole('button', { name: 'No longer a headshot slot' }).waitFor();
    },
  ],
];

describe.skipIf(!browserPath)('the pages of the file’s looks', () => {
  const openPage = panelSuite(folder);
  // Colours are the same at every width, and nothing moves in the dark.
  const views = [
    { widthPx: 240, theme: 'light' },
    { widthPx: 300, theme: 'dark' },
  ] as const;

  it.each(views)('fit and are accessible at $widthPx px, $theme', async ({ widthPx, theme }) => {
    const file = { ...plainFile, looks: teamLooks };
    const holds = { library, colours: sand() };
    const opened = await openPage({ photos, selection, file, widthPx, theme, holds });
    for (const [name, enter] of scenes) {
      await enter(opened);
      await opened.page.screenshot({ path: `${folder}/${name}-${widthPx}-${theme}.png` });
      expect.soft(await opened.panel.evaluate(layoutFaults), name).toEqual([]);
      expect.soft(await axeViolations(opened.panel), name).toEqual([]);
    }
  });
});
