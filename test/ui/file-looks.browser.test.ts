import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packLookFile, readLookFile } from '../../src/contract/look-file.js';
import { browserPath } from '../browser.js';
import { plainFile } from './fake-controller.js';
import { brand, library, sand, team, teamLooks } from './file-looks-scenes.js';
import type { PanelPage } from './panel-page.js';
import { panelSuite } from './panel-suite.js';
import { onePhoto } from './photo-target.js';
import { settled } from './settled.js';

const photos = { portrait: readFileSync('node_modules/startbootstrap-resume/dist/assets/img/profile.jpg') };
const selection = onePhoto({ widthPx: 500, heightPx: 500, nodeName: 'Ada, portrait' });

describe.skipIf(!browserPath)('the looks of the file', () => {
  let opened: PanelPage;
  const openPage = panelSuite();

  const open = async (options: Partial<Parameters<typeof openPage>[0]> = {}) => {
    const file = { ...plainFile, looks: { ...teamLooks, bindings: [] } };
    opened = await openPage({ photos, selection, file, ...options });
    await radio(/Team page/).waitFor();
    await settled(opened.panel, /./);
  };
  const radio = (name: string | RegExp) => opened.panel.getByRole('radio', { name });
  const button = (name: string | RegExp) => opened.panel.getByRole('button', { name });
  const item = (name: string) => opened.panel.getByRole('menuitem', { name, exact: true });
  const inFile = () => opened.control(({ file }) => file.looks, null);
  const says = (text: string | RegExp) => opened.panel.getByText(text).first().waitFor();
  const paste = (text: string, selector = 'body') =>
    opened.panel.evaluate(
      ([text, selector]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text!);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.querySelector(selector!)!.dispatchEvent(event);
      },
      [text, selector] as const,
    );

  it('are moved by keyboard, which keeps its place and is said', async () => {
    await open();
    await radio(/Brand/).check();
    await radio(/Brand/).focus();
    await opened.page.keyboard.press('Alt+ArrowUp');
    await says('Brand is now 1 of 2.');
    expect((await inFile()).looks.map(({ id }) => id)).toEqual(['brand', 'own-1']);
    const focused = () => opened.panel.evaluate(() => (document.activeElement as HTMLInputElement).value);
    await expect.poll(focused).toBe('brand');
    await opened.page.keyboard.press('Alt+ArrowDown');
    await says('Brand is now 2 of 2.');
  });

  it('are moved by dragging one to the place of another', async () => {
    await open();
    const card = (name: RegExp) => opened.panel.locator('.card-place').filter({ has: radio(name) });
    await card(/Brand/).dragTo(card(/Team page/));
    await says('Brand is now 1 of 2.');
    expect((await inFile()).looks.map(({ id }) => id)).toEqual(['brand', 'own-1']);
  });

  it('become the default and the only one by the menu, and free again by the same', async () => {
    await open();
    await radio(/Brand/).check();
    await button('More for Brand').click();
    await item('Make it the file’s default').click();
    await says('New photos in this file start with Brand.');
    await button('More for Brand').click();
    await item('Only this look in this file').click();
    await says('Only Brand is offered in this file now.');
    expect(await opened.panel.getByRole('radio').count()).toBe(1);
    expect(await opened.panel.getByRole('slider', { name: 'Amount' }).isDisabled()).toBe(true);
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
    await says('Only Brand is used in this file');
    expect(await opened.panel.getByRole('radio', { name: 'Soften' }).isDisabled()).toBe(true);
    await opened.panel.getByRole('tab', { name: 'Look' }).click();
    await button('More for Brand').click();
    await item('Allow other looks').click();
    await says('All looks are offered again.');
    await radio(/Founder/).waitFor();
    expect(await inFile()).toMatchObject({ defaultLookId: 'brand', lockedLookId: null });
  });

  it('go back to a version before, as a new one', async () => {
    await open();
    await button('More for Team page 2026').click();
    await item('Versions…').click();
    await button('Use this version, 2').click();
    await says('Team page 2026 is as in version 2 again, as version 4.');
    const { looks, earlier } = await inFile();
    expect(looks[0]).toMatchObject({ version: 4, settings: teamLooks.earlier[0]!.look.settings });
    expect(earlier.map(({ look }) => look.version)).toEqual([3, 2, 1]);
  });

  it('are saved as a file that the command line reads', async () => {
    // A frame of the other kind is shut off from the disk.
    await open({ kind: 'data' });
    await button('All looks').click();
    await item('Export all…').click();
    const saved = opened.page.waitForEvent('download');
    await button('Save file').click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('team-page.looks.json');
    const text = readFileSync(await download.path(), 'utf8');
    expect(readLookFile(text)).toMatchObject({ looks: [team, brand], defaultLookId: 'own-1' });
    await opened.page.keyboard.press('Escape');
    await radio(/Brand/).waitFor();
  });

  it('are taken from a file that is chosen, once that is confirmed', async () => {
    await open();
    await button('All looks').click();
    await item('Import…').click();
    const text = packLookFile({ looks: [{ ...brand, version: 5, name: 'Brand 2027' }] });
    const file = { name: 'brand.looks.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    await opened.panel.locator('input[type="file"]').setInputFiles(file);
    await says('is updated, version 2 to 5');
    expect((await inFile()).looks[1]).toEqual(brand);
    await button('Add to this file').click();
    await radio(/Brand 2027/).waitFor();
    expect((await inFile()).earlier.some(({ look }) => look.id === 'brand' && look.version === 2)).toBe(true);
  });

  it('are taken from text that is pasted anywhere on their page, but not in a field, nor from other text', async () => {
    await open();
    await paste('Hello');
    await paste(JSON.stringify(brand), '.number-field');
    await radio(/Brand/).waitFor();
    await paste(JSON.stringify({ ...brand, id: 'new', name: 'Newcomers' }));
    await says('What will happen');
    await button('Add to this file').click();
    await radio(/Newcomers/).waitFor();
    await paste('[1]');
    await says('Look 1 has to be an object with names and values, not 1.');
  });

  it('come from the library, and say when they have changed there', async () => {
    await open({ holds: { library } });
    await says('“Brand” has changed in the library.');
    await button('Update Brand').click();
    await says('Brand is as in the library now, as version 3.');
    await says('Photos finished before keep the older version until a check renders them anew.');
    await button('Dismiss').click();
    await button('All looks').click();
    await item('From the library…').click();
    await button('Add to this file: Labs').click();
    await says('Labs is in this file now.');
    expect((await inFile()).looks.map(({ id, version }) => [id, version])).toEqual([
      ['own-1', 3],
      ['brand', 3],
      ['labs', 2],
    ]);
  });

  it('are published to variables', async () => {
    await open();
    await button('All looks').click();
    await item('Publish to variables').click();
    await says('2 looks are in the variables “Headshot blur”. Now publish the library');
    expect(await opened.control(({ published }) => published.map(({ id }) => id), null)).toEqual([
      ...['own-1', 'brand'],
    ]);
  });

  it('follow a colour of the file', async () => {
    await open({ holds: { colours: sand() } });
    await radio(/Brand/).check();
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
    await opened.panel.getByRole('radio', { name: 'Brand/Sea, #005A78' }).check();
    await says('Bound to Brand/Sea');
    await opened.panel.getByRole('tab', { name: 'Look' }).click();
    await button('More for Brand').click();
    await item('Save changes into the look').click();
    await expect
      .poll(async () => (await inFile()).bindings)
      .toEqual([{ lookId: 'brand', field: 'rgb', colourId: 'sea' }]);
    await opened.panel.getByRole('tab', { name: 'Backdrop' }).click();
    await button('Unbind colour').click();
    await expect.poll(async () => (await inFile()).bindings).toEqual([]);
  });

  it('say when a colour that they follow has changed', async () => {
    const file = { ...plainFile, looks: teamLooks };
    await open({ file, holds: { colours: sand([200, 40, 40]) } });
    await says('Brand/Sand has changed in the file since “Brand” took it.');
    await button('Update the look: Brand').click();
    await says('Brand has the file’s colours now, as version 3.');
    expect((await inFile()).looks[1]?.settings.backdrop).toEqual({ mode: 'solid', rgb: [200, 40, 40] });
  });

  it('are made of a photo, with what a check should look for', async () => {
    await open();
    await button('All looks').click();
    await item('Match this photo…').click();
    await button('Save as look').click();
    await radio(/Like Ada, portrait/).waitFor();
    const made = (await inFile()).looks[2]!;
    expect(made.check?.crop?.heightShare).toBeGreaterThan(0.2);
    await button('More for Like Ada, portrait').click();
    await item('What Check allows…').click();
    const lines = opened.panel.getByRole('slider', { name: 'Head height' }).first();
    await lines.fill('0.5');
    await button('Save rules').click();
    await says('Check goes by the new rules for Like Ada, portrait.');
    expect((await inFile()).looks[2]?.check?.crop?.heightShare).toBe(0.5);
    expect((await inFile()).looks[2]?.version).toBe(1);
  });

  it('finish a photo in a slot by themselves', async () => {
    await open({ selection: onePhoto({ ...selection.photos[0], slot: { lookId: 'brand' } }) });
    await says(/^Finished as the slot asks/);
    expect(await opened.control(({ written }) => written.map(({ recipe }) => recipe.lookId), null)).toEqual([
      ...['brand'],
    ]);
    await says('Headshot slot, finished with Brand');
    await button('All looks').click();
    await item('No longer a headshot slot').click();
    await says('The layer is no slot any more.');
  });

  it('stay as they are where they cannot be read', async () => {
    await open({ file: { ...plainFile, looks: { ...teamLooks, problem: 'newer' } } });
    await says('This file has looks of a newer version of the plugin.');
    await button('More for Team page 2026').click();
    expect(await item('Duplicate').getAttribute('aria-disabled')).toBe('true');
    for (const name of ['Only this look in this file', 'Delete', 'Move down']) {
      expect(await item(name).count()).toBe(0);
    }
    await item('Versions…').click();
    await says('Version 2');
    expect(await button(/^Use this version/).count()).toBe(0);
    await paste(JSON.stringify(brand));
    await says('Version 2');
  });
});
