import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { fakePanel, settle } from './fake-panel.js';
import { brand, team, teamLooks } from './file-looks-scenes.js';
import { photoTarget } from './photo-target.js';

const inSlot = (change: Partial<PhotoTarget> = {}) => photoTarget({ slot: { lookId: 'brand' }, ...change });

/** A panel that was opened on this photo, in the team's file. */
async function openOn(photo: PhotoTarget, canEdit = true, looks = teamLooks) {
  const panel = fakePanel([photo], { canEdit, looks });
  await panel.intents.start();
  await settle();
  const writes = () => panel.log.filter((line) => line.startsWith('result.write')).length;
  return { ...panel, writes };
}

describe('a photo in a headshot slot', () => {
  it('is finished with the slot’s look when the panel opens on it, and says so', async () => {
    const { state, writes, file } = await openOn(inSlot());
    expect(writes()).toBe(1);
    expect(file.get('node-portrait')?.recipe).toMatchObject({ lookId: 'brand', settings: brand.settings });
    expect(state.job.value).toEqual({ kind: 'ready', notice: 'slot-finished' });
  });

  it('is finished with the file’s look where the slot names none', async () => {
    const { file } = await openOn(inSlot({ slot: { lookId: null } }));
    expect(file.get('node-portrait')?.recipe?.lookId).toBe(team.id);
  });

  it('is finished when it is selected later, and once more when another picture was dropped into it', async () => {
    const panel = await openOn(photoTarget({ sourceHash: 'plain' }));
    expect(panel.writes()).toBe(0);
    panel.push({ photos: [inSlot()], refused: [] });
    panel.file.set('node-portrait', inSlot());
    await settle();
    expect(panel.writes()).toBe(1);
    const { recipe } = panel.file.get('node-portrait')!;
    const swapped = inSlot({ sourceHash: 'second', nodeId: 'node-portrait', staleRecipe: recipe });
    panel.file.set('node-portrait', swapped);
    panel.push({ photos: [swapped], refused: [] });
    await settle();
    expect(panel.writes()).toBe(2);
    expect(panel.state.offersStaleLook.value).toBe(false);
  });

  it.each<[string, Partial<PhotoTarget>, boolean?]>([
    ['whose layer is locked', { locked: true }],
    ['in a file that may only be looked at', {}, false],
    ['whose slot’s look is not in the file', { slot: { lookId: 'elsewhere' } }],
    ['that is in no slot', { slot: null }],
    ['that only stands for those to come', { isPlaceholder: true }],
  ])('%s is left alone', async (_, change, canEdit) => {
    expect((await openOn(inSlot(change), canEdit)).writes()).toBe(0);
  });

  it('is left alone where the slot asks for the file’s look and there is none', async () => {
    const looks = { ...teamLooks, defaultLookId: null };
    expect((await openOn(inSlot({ slot: { lookId: null } }), true, looks)).writes()).toBe(0);
  });

  it('that was finished before is left as it is', async () => {
    const { file } = await openOn(inSlot());
    const done = await openOn({ ...file.get('node-portrait')! });
    expect(done.writes()).toBe(0);
  });

  it('is not finished twice: not after an undo, nor after it was restored', async () => {
    const panel = await openOn(inSlot());
    panel.push({ photos: [inSlot()], refused: [] });
    await settle();
    panel.push({ photos: [], refused: [] });
    panel.push({ photos: [inSlot()], refused: [] });
    await settle();
    expect(panel.writes()).toBe(1);
    await panel.intents.apply();
    await panel.intents.restore();
    panel.pushFile();
    await settle();
    expect(panel.writes()).toBe(2);
    expect(panel.file.get('node-portrait')?.recipe).toBeNull();
  });

  it('is left to whoever chose something else while it was analysed', async () => {
    const panel = fakePanel([inSlot()], { looks: teamLooks });
    const release = panel.hold('analyse');
    const started = panel.intents.start();
    await settle();
    panel.intents.pickLook('studio');
    release();
    await started;
    await settle();
    expect(panel.log.some((line) => line.startsWith('result.write'))).toBe(false);
    expect(panel.state.choice.value.lookId).toBe('studio');
  });

  it('that cannot be written says why, as after Apply', async () => {
    const panel = fakePanel([inSlot()], { looks: teamLooks });
    panel.fail('result.write', new BlurError('node-changed'));
    await panel.intents.start();
    await settle();
    expect(panel.state.job.value).toMatchObject({ kind: 'failed', doing: 'apply' });
  });
});

describe('marking slots', () => {
  it('writes every selected layer that may hold a photo, and does not finish what stands in it', async () => {
    const panel = await openOn(photoTarget());
    const refused = { nodeId: 'empty', nodeName: 'Photo', code: 'no-image-fill' as const, details: {} };
    const video = { ...refused, nodeId: 'video', code: 'video-fill' as const };
    panel.push({ photos: [photoTarget()], refused: [refused, video] });
    await panel.intents.writeSlot({ lookId: 'brand' });
    expect(panel.slots).toEqual([{ nodeIds: ['node-portrait', 'empty'], slot: { lookId: 'brand' } }]);
    expect(panel.state.target.value?.slot).toEqual({ lookId: 'brand' });
    await settle();
    expect(panel.writes()).toBe(0);
    await panel.intents.writeSlot(null);
    expect(panel.state.target.value?.slot).toBeNull();
  });
});

describe('an empty layer', () => {
  it('is what it was made', async () => {
    const panel = await openOn(photoTarget());
    const refused = { nodeId: 'empty', nodeName: 'Photo', code: 'no-image-fill' as const, details: {} };
    const other = { ...refused, nodeId: 'video', code: 'video-fill' as const };
    panel.push({ photos: [], refused: [other, refused] });
    await settle();
    await panel.intents.writeSlot({ lookId: 'brand' });
    const now = () => panel.state.selection.value?.refused;
    expect(now()).toEqual([other, { ...refused, slot: { lookId: 'brand' } }]);
    await panel.intents.writeSlot(null);
    expect(now()).toEqual([other, refused]);
  });
});

describe('where a photo starts from', () => {
  it('is the file’s default before what this person used last', async () => {
    const { state } = await openOn(photoTarget());
    expect(state.choice.value.lookId).toBe(team.id);
  });

  it('is the only look of a locked file, even for a photo that has another', async () => {
    const { file } = await openOn(inSlot());
    const looks = { ...teamLooks, lockedLookId: 'studio' };
    const { state, intents, writes } = await openOn(file.get('node-portrait')!, true, looks);
    expect(state.choice.value.lookId).toBe('studio');
    intents.pickLook('brand');
    const { settings } = state.choice.value;
    intents.change({ ...settings, lens: { ...settings.lens, fNumber: 11 } });
    expect(state.choice.value).toMatchObject({ lookId: 'studio', settings });
    await intents.apply();
    expect(writes()).toBe(1);
  });
});
