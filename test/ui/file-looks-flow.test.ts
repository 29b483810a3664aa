import { describe, expect, it } from 'vitest';
import type { Look } from '../../src/contract/look.js';
import { findLook } from '../../src/contract/looks.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { choiceOf } from '../../src/ui/choice.js';
import { createLooksFlows } from '../../src/ui/looks-flows.js';
import { tidySettings } from '../../src/ui/tidy-settings.js';
import { sand } from './file-looks-scenes.js';
import { type Answers, flowInAFile } from './flow-in-a-file.js';

const settings = (id: string) => findLook(id)!.settings;
const team: Look = {
  ...{ id: 'own-1', name: 'Team', word: 'Gentle', suits: '', version: 3 },
  settings: settings('corporate'),
};
// As it comes out of another file: ids say nothing.
const brand: Look = {
  ...{ id: 'brand', name: 'Brand', word: 'Replaced', suits: '', version: 2 },
  settings: { ...settings('studio'), backdrop: { mode: 'solid', rgb: [222, 210, 190] } },
};

function begin(own: readonly Look[] = [team, brand], answers: Answers = {}) {
  const parts = flowInAFile(own, answers);
  const { state } = parts.flow;
  const choose = (next: typeof state.choice.value) => {
    state.choice.value = next;
  };
  const change = (next: RenderSettings) =>
    choose({ ...state.choice.value, settings: tidySettings(next, state.choice.value.look) });
  return { ...parts, state, change, looks: createLooksFlows(parts.flow, { choose, change }) };
}

const ids = (looks: readonly Look[]) => looks.map(({ id }) => id);

describe('the looks of the file', () => {
  it('are moved, which is said', async () => {
    const { looks, file, state } = begin();
    await looks.moveLook('brand', -1);
    expect(ids(file.looks)).toEqual(['brand', 'own-1']);
    expect(state.settingsNote.value).toEqual({ kind: 'done', words: 'Brand is now 1 of 2.' });
  });

  it('have a default, which may be one that ships', async () => {
    const { looks, file } = begin();
    await looks.setDefaultLook('studio');
    expect(file.defaultLookId).toBe('studio');
    await looks.setDefaultLook(null);
    expect(file.defaultLookId).toBeNull();
  });

  it('are locked to one, which is chosen then and stays so', async () => {
    const { looks, file, state } = begin();
    await looks.lockLook('brand');
    expect(file.lockedLookId).toBe('brand');
    expect(state.choice.value).toEqual(choiceOf(brand));
    state.memory.value = {
      ...state.memory.value,
      copied: { lookId: 'own-1', lookVersion: 3, settings: team.settings },
    };
    looks.pasteLook();
    expect(state.choice.value).toEqual(choiceOf(brand));
    await looks.lockLook(null);
    looks.pasteLook();
    expect(state.choice.value.lookId).toBe('own-1');
  });

  it('may be added to while they are locked, which chooses nothing else', async () => {
    const { looks, file, state } = begin();
    await looks.lockLook('brand');
    await looks.duplicateLook('brand');
    expect(file.looks).toHaveLength(3);
    expect(state.choice.value).toEqual(choiceOf(brand));
  });

  it('are chosen anew when somebody else locks the file', async () => {
    const { looks, file, state } = begin();
    file.lockedLookId = 'studio';
    await looks.refreshLooks();
    expect(state.choice.value.lookId).toBe('studio');
  });

  it('keep the version before each change, and become it again as a newer one', async () => {
    const { looks, file, change } = begin();
    change(settings('founder'));
    await looks.saveIntoLook();
    expect(file.earlier).toEqual([{ until: expect.stringMatching(/^20\d\d-.*Z$/), look: team }]);
    await looks.useVersion(file.earlier[0]!);
    expect(file.looks[0]).toEqual({ ...team, version: 5 });
    expect(file.earlier.map(({ look }) => look.version)).toEqual([4, 3]);
  });

  it('keep rules for a check, which make no new version, and lose them again', async () => {
    const { looks, file } = begin();
    await looks.setCheckRules('brand', { headPx: 300 });
    expect(file.looks[1]).toEqual({ ...brand, check: { headPx: 300 } });
    await looks.setCheckRules('brand', {});
    expect(file.looks[1]).toEqual(brand);
    expect(file.earlier).toEqual([]);
  });

  it('one with a shipped id stands in for the shipped one, and is the file’s to change', async () => {
    const own = { ...findLook('corporate')!, name: 'Our corporate' };
    const { looks, state, file } = begin([own]);
    expect(state.looks.value.filter(({ id }) => id === 'corporate')).toEqual([own]);
    await looks.renameLook('corporate', 'Everyday');
    expect(file.looks[0]?.name).toBe('Everyday');
    await looks.deleteLook('corporate');
    expect(state.looks.value.find(({ id }) => id === 'corporate')?.name).toBe('Corporate');
  });
});

describe('a look in a library', () => {
  const inLibrary = (look: Look, libraryName: string | null = 'Acme') => ({
    ...{ libraryName, collectionName: 'Headshot blur', modeName: 'Acme' },
    look,
  });
  const blue = {
    ...brand,
    version: 4,
    settings: { ...brand.settings, backdrop: { mode: 'soften' as const } },
  };

  it('is added to the file as it is', async () => {
    const { looks, file } = begin([team]);
    await looks.takeFromLibrary(inLibrary(blue));
    expect(file.looks).toEqual([team, blue]);
  });

  it('updates the file’s, whose version before is kept, and photos finished before are spoken of', async () => {
    const { looks, file, state } = begin();
    await looks.takeFromLibrary(inLibrary(blue));
    expect(file.looks).toEqual([team, blue]);
    expect(file.earlier.map(({ look }) => look)).toEqual([brand]);
    expect(state.updatedLook.value).toEqual(blue);
  });

  it('that is behind the file’s becomes its next version', async () => {
    const { looks, file } = begin([team, { ...brand, version: 7 }]);
    await looks.takeFromLibrary(inLibrary(blue));
    expect(file.looks[1]).toEqual({ ...blue, version: 8 });
  });

  it('is looked for silently, and aloud when somebody asks', async () => {
    const refuse = () => Promise.reject(new Error('no network'));
    const { looks, state } = begin([team], { 'library.read': refuse });
    await looks.readLibrary(false);
    expect(state.settingsNote.value).toBeNull();
    await looks.readLibrary(true);
    expect(state.settingsNote.value).toMatchObject({ kind: 'failed', about: 'looks' });
    expect(state.library.value).toEqual({ isReading: false, found: null });
  });

  it('is published with all of the file’s, and told where', async () => {
    const published: Look[] = [];
    const { looks, state } = begin(undefined, {
      'library.publish': (args) => {
        published.push(...args.looks);
        return { collectionNames: ['Headshot blur'] };
      },
    });
    await looks.publishLooks();
    expect(published).toEqual([team, brand]);
    expect(state.settingsNote.value).toMatchObject({ kind: 'done' });
  });
});

describe('a colour of the file', () => {
  const bound = { lookId: 'brand', field: 'rgb', colourId: 'sand' } as const;

  function withColours(rgb?: Parameters<typeof sand>[0]) {
    const parts = begin();
    parts.state.colours.value = sand(rgb);
    parts.state.choice.value = choiceOf(brand);
    return parts;
  }

  it('that is picked stays bound once the look is saved', async () => {
    const { looks, file, state } = withColours();
    looks.pickColour('rgb', 'sea');
    expect(state.choice.value.settings.backdrop).toEqual({ mode: 'solid', rgb: [0, 90, 120] });
    expect(file.bindings).toEqual([]);
    await looks.saveIntoLook();
    expect(file.bindings).toEqual([{ ...bound, colourId: 'sea' }]);
  });

  it('that the look has already is bound at once, and unbound at once', async () => {
    const { looks, file } = withColours();
    looks.pickColour('rgb', 'sand');
    await looks.refreshLooks();
    await expect.poll(() => file.bindings).toEqual([bound]);
    await looks.unlinkColour('rgb');
    expect(file.bindings).toEqual([]);
  });

  it('that was picked is not bound when another was typed after it', async () => {
    const { looks, file, change } = withColours();
    looks.pickColour('rgb', 'sea');
    change({ ...brand.settings, backdrop: { mode: 'solid', rgb: [1, 2, 3] } });
    await looks.saveIntoLook();
    expect(file.bindings).toEqual([]);
  });

  it('stays bound to a copy of the look, and through a new name', async () => {
    const { looks, file, state } = withColours();
    file.bindings = [bound];
    await looks.renameLook('brand', 'Brand 2026');
    expect(file.bindings).toEqual([bound]);
    const id = await looks.duplicateLook('brand');
    expect(file.bindings).toEqual([bound, { ...bound, lookId: id }]);
    expect(state.choice.value.lookId).toBe(id);
  });

  it('that has changed is taken over as a new version, and stays bound', async () => {
    const { looks, file, state } = withColours([9, 9, 9]);
    file.bindings = [bound];
    await looks.updateColours('brand');
    expect(file.looks[1]).toMatchObject({ version: 3, settings: { backdrop: { rgb: [9, 9, 9] } } });
    expect(file.earlier.map(({ look }) => look)).toEqual([brand]);
    expect(file.bindings).toEqual([bound]);
    expect(state.choice.value.lookVersion).toBe(3);
  });
});
