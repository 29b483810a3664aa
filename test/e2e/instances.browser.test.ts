import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, launchBrowser } from '../browser.js';
import { openPlayground } from './open-playground.js';
import {
  analysisWithinMs,
  apply,
  button,
  expectQuiet,
  imagePaints,
  onlyHash,
  previewOf,
} from './panel-steps.js';

describe.skipIf(!browserPath)('a headshot in an instance, end to end', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  it('is blurred where it is, the component and other cards stay as they are, and undo brings it back', async () => {
    const open = await openPlayground({ browser, file: 'components' });
    const original = await onlyHash(open, 'Amara Nwosu');
    const others = async () => {
      const { nodes } = await open.snapshot();
      return nodes.filter(({ name }) => ['Headshot', 'Mina Sato', 'Team card'].includes(name));
    };
    const before = await others();
    expect(before).toHaveLength(4);
    await open.page.keyboard.down('Control');
    await open.click('Amara Nwosu');
    await open.page.keyboard.up('Control');
    await previewOf(open, 'f/4');
    await apply(open);
    const [kept, result] = await imagePaints(open, 'Amara Nwosu');
    expect(kept).toMatchObject({ imageHash: original, visible: false });
    expect(result!.imageHash).not.toBe(original);
    expect((await open.node('Amara Nwosu')).id).toMatch(/^I/);
    expect(await others()).toEqual(before);

    await open.page.evaluate(() => window.playground!.duplicate('Amara Nwosu, card', 'Copy'));
    const copy = await open.page.evaluate(() => {
      const { document, find } = window.playground!;
      return document.node(find('Copy').childIds[0]!)!;
    });
    expect(copy.fills).toMatchObject([kept, result]);
    await open.undo();
    await open.undo();
    expect(await onlyHash(open, 'Amara Nwosu')).toBe(original);
    await expectQuiet(open);
    await open.close();
  });

  it('marked as a slot in the component, finishes the photo in an instance by itself, and no placeholder', async () => {
    const open = await openPlayground({ browser, file: 'components', frame: 'srcdoc' });
    const select = (id: string) =>
      open.page.evaluate((wanted) => window.playground!.document.select([wanted]), id);
    const dataOf = (id: string) =>
      open.page.evaluate((wanted) => window.playground!.document.node(wanted)!.pluginData, id);
    const { nodes } = await open.snapshot();
    const place = nodes.find(({ name, id }) => name === 'Headshot' && !id.startsWith('I'))!;
    const filled = nodes.find(({ name, id }) => name === 'Amara Nwosu' && id.startsWith('I'))!;
    await select(place.id);
    await button(open, 'Make headshot slot for Corporate').click({ timeout: analysisWithinMs });
    await open.panel.getByText('Headshot slot, finished with Corporate').first().waitFor();
    await select(filled.id);
    await open.panel
      .getByText(/^Finished as the slot asks/)
      .first()
      .waitFor({ timeout: analysisWithinMs });
    expect(JSON.parse((await dataOf(filled.id))['recipe']!)).toMatchObject({ lookId: 'corporate' });
    await select(place.id);
    await open.panel.getByText('No person found').first().waitFor({ timeout: analysisWithinMs });
    expect(Object.keys(await dataOf(place.id))).toEqual(['slot']);
    await expectQuiet(open);
    await open.close();
  });
});
