import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { Look } from '../../src/contract/look.js';
import { findLook } from '../../src/contract/looks.js';
import type { Choice } from '../../src/ui/choice.js';
import { createLookFlow } from '../../src/ui/look-flow.js';
import { createLooksStore } from '../../src/ui/looks-store.js';
import { type Answers, flowInAFile } from './flow-in-a-file.js';
import { photoTarget } from './photo-target.js';

const { settings } = findLook('corporate')!;
const team: Look = { id: 'own-1', name: 'Team', word: 'Gentle', suits: '', version: 3, settings };
const stronger = { ...settings, lens: { ...settings.lens, fNumber: 2.8 } };

function begin(own: readonly Look[] = [team], answers: Answers = {}) {
  const parts = flowInAFile(own, answers);
  const { state } = parts.flow;
  const choose = (next: Choice) => {
    state.choice.value = next;
  };
  const change = (next: Look['settings']) => choose({ ...state.choice.value, settings: next });
  return {
    ...parts,
    state,
    change,
    looks: createLookFlow(parts.flow, { store: createLooksStore(parts.flow), choose }),
  };
}

describe('looks of the file', () => {
  it('are made of the present settings, under a free name, and chosen', async () => {
    const { looks, file, state, change, flow } = begin([]);
    change(stronger);
    const id = await looks.saveAsLook();
    expect(file.looks).toEqual([
      { id, name: 'Corporate 2', word: 'Pronounced', suits: '', version: 1, settings: stronger },
    ]);
    expect(state.choice.value).toEqual({ lookId: id, lookVersion: 1, look: stronger, settings: stronger });
    expect(flow.usual).toBe(state.choice.value);
    expect(state.looks.value[0]?.id).toBe(id);
  });

  it('become a newer version when the present settings are kept in them', async () => {
    const { looks, file, state, change } = begin();
    change(stronger);
    await looks.saveIntoLook();
    expect(file.looks).toEqual([{ ...team, version: 4, word: 'Pronounced', settings: stronger }]);
    expect(state.choice.value).toMatchObject({ lookId: 'own-1', lookVersion: 4, look: stronger });
  });

  it('get another name, with a number when it is taken, and stay the same version', async () => {
    const { looks, file, log } = begin();
    await looks.renameLook('own-1', ' Corporate ');
    expect(file.looks).toEqual([{ ...team, name: 'Corporate 2' }]);
    log.length = 0;
    await looks.renameLook('own-1', '  ');
    await looks.renameLook('own-1', 'Corporate 2');
    expect(log).toEqual([]);
  });

  it('are duplicated with the changes made to them left as changes', async () => {
    const { looks, file, state, change } = begin();
    change(stronger);
    const id = await looks.duplicateLook('own-1');
    expect(file.looks.map(({ name }) => name)).toEqual(['Team', 'Team 2']);
    expect(state.choice.value).toEqual({ lookId: id, lookVersion: 1, look: settings, settings: stronger });
  });

  it('go without changing the photo, and the next one begins with the usual look', async () => {
    const { looks, file, state, flow } = begin();
    const before = state.choice.value;
    await looks.deleteLook('own-1');
    expect(file.looks).toEqual([]);
    expect(state.choice.value).toBe(before);
    expect(flow.usual.lookId).toBe('corporate');
    expect(state.settingsNote.value).toEqual({ kind: 'look-deleted', name: 'Team' });
  });

  it('keep what somebody else has written meanwhile', async () => {
    const { looks, file } = begin();
    const theirs = { ...team, id: 'own-2', name: 'Theirs' };
    file.looks = [...file.looks, theirs];
    await looks.renameLook('own-1', 'Theirs');
    expect(file.looks.map(({ name }) => name)).toEqual(['Theirs 2', 'Theirs']);
  });

  it('are changed one after the other, however quickly that is asked for', async () => {
    const { looks, file } = begin();
    await Promise.all([looks.renameLook('own-1', 'Board'), looks.duplicateLook('own-1'), looks.saveAsLook()]);
    expect(file.looks.map(({ name }) => name)).toEqual(['Board', 'Team', 'Team 2']);
  });

  it('stay as they are when they cannot be written, which is said', async () => {
    const refuse = () => {
      throw new BlurError('read-only');
    };
    const { looks, file, state } = begin([team], { 'looks.write': refuse });
    expect(await looks.saveAsLook()).toBeNull();
    expect(file.looks).toEqual([team]);
    expect(state.choice.value.lookId).toBe('own-1');
    expect(state.settingsNote.value).toMatchObject({ kind: 'failed', error: { code: 'read-only' } });
  });

  it('are looked at again when somebody comes back from the file', async () => {
    const { looks, file, state } = begin();
    file.looks = [];
    await looks.refreshLooks();
    expect(state.looks.value.some(({ id }) => id === 'own-1')).toBe(false);
  });
});

describe('copying a look', () => {
  it('keeps the present settings, and gives them to another photo', async () => {
    const { looks, state, change, log } = begin();
    looks.pasteLook();
    expect(state.choice.value.settings).toBe(settings);
    change(stronger);
    looks.copyLook();
    expect(log).toEqual(['memory.write']);
    expect(state.settingsNote.value).toMatchObject({ kind: 'done' });
    state.target.value = photoTarget({ sourceHash: 'second' });
    expect(state.settingsNote.value).toBeNull();
    change(settings);
    looks.pasteLook();
    expect(state.choice.value).toEqual({
      lookId: 'own-1',
      lookVersion: 3,
      look: settings,
      settings: stronger,
    });
  });

  it('works where the look is not known, with nothing to go back to but itself', () => {
    const { looks, state } = begin();
    const copied = { lookId: 'own-elsewhere', lookVersion: 2, settings: stronger };
    state.memory.value = { ...state.memory.value, copied };
    looks.pasteLook();
    expect(state.choice.value).toEqual({ ...copied, look: stronger });
  });
});
