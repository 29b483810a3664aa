import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileColour, FileContext } from '../../src/contract/file-context.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import type { Look } from '../../src/contract/look.js';
import { looks } from '../../src/contract/looks.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { browserPath } from '../browser.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto } from './photo-target.js';

const picture = readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg');
const photos = { portrait: picture, lobby: picture };
const team: Look = { ...looks[1]!, id: 'own-1', name: 'Team', suits: '', version: 1 };

describe.skipIf(!browserPath)('the settings, by keyboard alone', () => {
  let opened: PanelPage;
  const colours: readonly FileColour[] = [
    { id: '1', name: 'Brand/Sea', source: 'style', rgb: [0, 90, 120] },
    { id: '2', name: 'Brand/Sand', source: 'variable', rgb: [222, 210, 190] },
  ];
  const openPage = panelSuite();

  const open = async (recipe: Recipe | null = null) => {
    const selection = onePhoto({ widthPx: 500, heightPx: 500, recipe });
    opened = await openPage({ photos, selection, holds: { colours } });
    await setLooks([team]);
    await opened.panel.locator('.tag').first().waitFor();
    await opened.panel.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await opened.panel.evaluate(() => dispatchEvent(new Event('focus')));
    await radio('Team').waitFor();
  };
  const setLooks = (own: readonly Look[], problem: FileContext['looks']['problem'] = null) =>
    opened.control(
      (controller, looks) => {
        controller.file = { ...controller.file, looks };
      },
      { ...noFileLooks, looks: own, problem },
    );
  const ownLooks = () => opened.control((controller) => controller.file.looks.looks, null);
  const written = () => opened.control((controller) => controller.written.map(({ recipe }) => recipe), null);
  const radio = (name: string) => opened.panel.getByRole('radio', { name });
  const press = async (...keys: string[]) => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  const focused = () =>
    opened.panel.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.getAttribute('aria-label') ?? (activeElement as HTMLInputElement)?.value ?? '';
    });
  const choose = async (item: string) => {
    await opened.panel.getByRole('button', { name: /^More for/ }).focus();
    await press('ArrowDown');
    await opened.panel.getByRole('menu').waitFor();
    for (let i = 0; i < 20; i++) {
      if ((await opened.panel.evaluate(() => document.activeElement?.textContent)) === item) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await opened.panel.getByRole('menu').waitFor({ state: 'hidden' });
  };

  it('choose a look with the arrows and apply it with Enter', async () => {
    await open();
    await radio('Corporate').focus();
    await press('ArrowRight');
    expect(await focused()).toBe('remote');
    await press('Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    expect(await written()).toMatchObject([{ lookId: 'remote', settings: { lens: { fNumber: 3.2 } } }]);
  });

  it('say what has changed, take one change back, and all of them', async () => {
    await open();
    await radio('Corporate').focus();
    const amount = opened.panel.getByRole('textbox', { name: 'Amount' });
    await amount.focus();
    await opened.page.keyboard.type('2,8');
    await press('Enter');
    await opened.panel.getByText('Amount f/4 → f/2.8').waitFor();
    await opened.panel.getByRole('tab', { name: 'Look' }).focus();
    await press('ArrowRight', 'ArrowRight');
    await opened.panel.getByRole('slider', { name: 'Warmth' }).focus();
    await press('ArrowRight', 'ArrowRight');
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).focus();
    await press('Home');
    await opened.panel.getByText('Warmth +2 %').waitFor();
    await opened.panel.getByRole('button', { name: 'Reset amount', exact: true }).focus();
    await press('Enter');
    await opened.panel.getByText('Amount f/4 → f/2.8').waitFor({ state: 'detached' });
    expect(await opened.panel.evaluate(() => document.activeElement?.textContent)).toBe('Reset all');
    await press('Enter');
    await opened.panel.getByRole('region', { name: 'Changed' }).waitFor({ state: 'detached' });
    expect(await focused()).toBe('corporate');
  });

  it('keep the keyboard when a button goes before its page is painted', async () => {
    await open();
    await opened.panel.getByRole('textbox', { name: 'Amount' }).fill('2,8');
    await press('Enter');
    await opened.panel.getByText('Amount f/4 → f/2.8').waitFor();
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
    await opened.panel.getByText('Amount f/4 → f/2.8').waitFor({ state: 'detached' });
    await opened.panel.evaluate(async () => {
      const reset = () => document.querySelector<HTMLElement>('.changes li button');
      const drawn = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (reset() === null) return;
          observer.disconnect();
          reset()!.focus();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true });
      });
      document.querySelector<HTMLElement>('#tab-look')!.click();
      await drawn;
      reset()!.click();
      while (reset() !== null) await new Promise(requestAnimationFrame);
    });
    expect(await focused()).toBe('corporate');
  });

  it('keep a look under a name typed in its place, change it, and delete it', async () => {
    await open();
    await opened.panel.getByRole('button', { name: 'Save as look…' }).focus();
    await press('Enter');
    const name = opened.panel.getByRole('textbox', { name: 'Name of the look' });
    await name.waitFor();
    await opened.page.keyboard.type('Board');
    await press('Enter');
    await radio('Board').waitFor();
    const id = (await ownLooks())[1]!.id;
    expect(await focused()).toBe(id);

    await press('F2');
    await name.waitFor();
    await opened.page.keyboard.type('Something else');
    await press('Escape');
    await name.waitFor({ state: 'detached' });
    expect(await ownLooks()).toMatchObject([{ name: 'Team' }, { name: 'Board', version: 1 }]);

    await opened.panel.getByRole('textbox', { name: 'Amount' }).focus();
    await press('ArrowDown');
    await opened.panel.getByText('Amount f/4 → f/3.9').waitFor();
    await choose('Save changes into the look');
    await opened.panel.getByRole('region', { name: 'Changed' }).waitFor({ state: 'detached' });
    expect(await ownLooks()).toMatchObject([{}, { version: 2, settings: { lens: { fNumber: 3.9 } } }]);

    await choose('Delete');
    await opened.panel.getByText('Board is deleted. No photo has changed. Ctrl+Z in the file').waitFor();
    expect(await ownLooks()).toMatchObject([{ name: 'Team' }]);
    expect(await focused()).toBe('own-1');
    await opened.panel.getByText('The look of this photo is not in this file').waitFor();
  });

  it('rename a look at a double click', async () => {
    await open();
    await radio('Team').dblclick();
    await opened.panel.getByRole('textbox', { name: 'Name of the look' }).waitFor();
    await opened.page.keyboard.type('Corporate');
    await opened.panel.getByRole('tab', { name: 'Look' }).focus();
    await radio('Corporate 2').waitFor();
  });

  it('give a copied look to other settings, remembered for the next file', async () => {
    await open();
    await opened.panel.getByRole('textbox', { name: 'Amount' }).fill('2');
    await press('Enter');
    await choose('Copy look');
    await radio('Studio').focus();
    await press('Space');
    await choose('Paste look');
    await opened.panel.getByText('Amount f/4 → f/2').waitFor();
    expect(await opened.control((controller) => controller.memory.copied, null)).toMatchObject({
      lookId: 'corporate',
      settings: { lens: { fNumber: 2 } },
    });
  });

  it('say why looks cannot be changed, and offer nothing that would', async () => {
    await open();
    await radio('Team').check();
    await setLooks([team], 'newer');
    await opened.panel.evaluate(() => dispatchEvent(new Event('focus')));
    await opened.panel.getByText('looks of a newer version').waitFor();
    expect(await opened.panel.getByRole('button', { name: 'Save as look…' }).count()).toBe(0);
    await radio('Team').focus();
    await press('F2');
    expect(await opened.panel.getByRole('textbox', { name: 'Name of the look' }).count()).toBe(0);
    await opened.panel.getByRole('button', { name: 'More for Team' }).press('Enter');
    expect(await opened.panel.getByRole('menuitem').allTextContents()).toEqual([
      'Reset to the look',
      'Copy look',
      'Paste look',
      'Duplicate',
      ...['Versions…', 'What Check allows…', 'Export…'],
    ]);
    await press('Escape');
    expect(await focused()).toBe('More for Team');
  });

  it('tell that a look has changed since the photo was finished, and use the new one', async () => {
    const settings = { ...team.settings, lens: { ...team.settings.lens, fNumber: 8 } };
    await open({
      ...{
        schema: 1,
        lookId: 'corporate',
        lookVersion: 1,
        settings,
        sourceHash: 'portrait',
        resultHash: 'r',
      },
      ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none' },
    });
    await opened.panel.getByText('Corporate has changed since this photo was finished.').waitFor();
    await opened.panel.getByRole('button', { name: 'Use the new one' }).press('Enter');
    await opened.panel.getByText('Corporate has changed').waitFor({ state: 'detached' });
    expect(await focused()).toBe('corporate');
    expect(await opened.panel.getByRole('textbox', { name: 'Amount' }).inputValue()).toBe('f/4');
  });

  it('shape the lens, and go back to the look', async () => {
    await open();
    await opened.panel.getByRole('tab', { name: 'Look' }).press('ArrowRight');
    await radio('Round').focus();
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('6');
    await opened.panel.getByRole('slider', { name: 'Cat’s eye' }).press('ArrowRight');
    await opened.panel.getByText('Advanced').press('Enter');
    await opened.panel.getByRole('textbox', { name: 'Focal length' }).fill('135 mm');
    await press('Control+Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    const aperture = { blades: 6, curvature: 0.3, rotationDeg: 0, catEye: 0.01, squeeze: 1 };
    expect((await written())[0]!.settings.lens).toMatchObject({ focalLengthMm: 135, aperture });
    for (const name of ['shape of lights to Round', 'cat’s eye to 0 %', 'focal length to 85 mm']) {
      await opened.panel.getByRole('button', { name: `Reset ${name}` }).press('Enter');
    }
    await press('Control+Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    expect((await written())[1]!.settings).toEqual(looks[1]!.settings);
  });

  it('put a colour of the file behind the person, and the picture of another layer', async () => {
    await open();
    await opened.panel.getByRole('tab', { name: 'Look' }).focus();
    await press('ArrowRight', 'ArrowRight');
    await radio('Soften').focus();
    await press('ArrowRight');
    await radio('Brand/Sand, #DED2BE').focus();
    await press('Space');
    const colour = opened.panel.getByRole('textbox', { name: 'Colour', exact: true });
    expect(await colour.inputValue()).toBe('#DED2BE');
    await opened.panel.getByText('A plain backdrop has no shadows').waitFor();

    await opened.panel.locator('input[name="backdrop-mode"]:checked').focus();
    await press('ArrowLeft');
    expect(await focused()).toBe('image');
    await opened.panel.getByRole('button', { name: 'Choose a layer…' }).press('Enter');
    await opened.panel.getByText('Select a layer with a picture').waitFor();
    await press('Escape');
    await opened.panel.getByRole('button', { name: 'Choose a layer…' }).press('Enter');
    await opened.panel.getByRole('button', { name: 'Cancel' }).waitFor();
    await opened.control(
      (controller) => controller.pickPicture({ imageHash: 'lobby', nodeName: 'Lobby' }),
      null,
    );
    await opened.panel.getByText('Picture: Lobby').waitFor();
    expect(await opened.panel.evaluate(() => document.activeElement?.textContent)).toMatch(/^Choose another/);
    await radio('Through the lens').focus();
    await press('ArrowRight');
    await press('Control+Enter');
    await opened.panel.getByRole('button', { name: 'Applied' }).waitFor();
    expect((await written())[0]!.settings.backdrop).toEqual({
      ...{ mode: 'image', imageHash: 'lobby', throughLens: false },
    });

    await opened.panel.locator('input[name="backdrop-mode"]:checked').focus();
    await press('ArrowRight');
    expect(await colour.inputValue()).toBe('#DED2BE');
  });

  it('offer another picture when the one behind the person is gone', async () => {
    await open();
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
    await radio('Replace').check();
    await radio('Picture').check();
    await opened.control((controller) => {
      controller.failures['photo.read'] = { code: 'image-missing', message: 'deleted', details: {} };
      controller.picked = { imageHash: 'gone', nodeName: 'Gone' };
    }, null);
    await opened.panel.getByRole('button', { name: 'Choose a layer…' }).press('Enter');
    await opened.panel.getByText('The picture is not in this file any more.').waitFor();
    await opened.control((controller) => {
      controller.picked = { imageHash: 'lobby', nodeName: 'Lobby' };
    }, null);
    await opened.panel.getByRole('button', { name: 'Choose another layer…' }).press('Enter');
    await opened.panel.getByText('Picture: Lobby').waitFor();
    await opened.panel.getByText('The picture is not in this file any more.').waitFor({ state: 'detached' });
    await opened.panel.getByRole('button', { name: 'Apply', exact: true }).waitFor();
  });
});
