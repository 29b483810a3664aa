import { describe, expect, it } from 'vitest';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { type FakePanel, fakePanel, settle } from './fake-panel.js';
import { finishedPhoto } from './finished-photo.js';
import { photoTarget } from './photo-target.js';

const layer = (id: string, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: id, nodeName: id, sourceHash: id, ...change });

let panel: FakePanel;
const calls = (step: string) => panel.log.filter((line) => line.split(' ')[0] === step);

describe('fixing that the panel was closed in', () => {
  const photos = [
    ...[finishedPhoto('a', 'founder'), finishedPhoto('b', 'founder'), finishedPhoto('e', 'founder')],
    ...[layer('c'), layer('d', { slot: { lookId: 'counsel' } })],
  ];
  const heads = [['b-done', 0.2] as const, ['c', 0.25] as const, ['d', 0.25] as const];
  const closedIn = async () => {
    panel = fakePanel(photos);
    void panel.intents.start();
    await settle();
    await panel.intents.openCheck('page');
    for (const [hash, share] of heads) panel.heads.set(hash, share);
    panel.intents.check.set({ align: true });
    await panel.intents.check.begin();
    const release = panel.hold('render');
    void panel.intents.check.fix({});
    await settle();
    return release;
  };

  it('is gone on with in the next panel, each photo as it was planned', async () => {
    await closedIn();
    const { memory, leftRun } = panel.state;
    expect(leftRun.value).toBeNull();
    const isWritten = calls('crop.write').length;
    const next = fakePanel([...panel.file.values()], { selected: [], memory: memory.value });
    for (const [hash, share] of heads) next.heads.set(hash, share);
    void next.intents.start();
    await settle();
    expect(next.state.leftRun.value).toMatchObject({ scope: 'page' });
    await next.intents.batch.continueLeft();
    expect(isWritten + next.log.filter((line) => line.startsWith('crop.write b')).length).toBe(1);
    expect(next.file.get('b')?.recipe).toEqual(photos[1]!.recipe);
    expect(next.file.get('c')).toMatchObject({ scaleMode: 'CROP', recipe: { lookId: 'founder' } });
    expect(next.file.get('d')).toMatchObject({ scaleMode: 'CROP', recipe: { lookId: 'counsel' } });
    expect(next.state.memory.value.run).toBeNull();
  });

  it('is nobody’s business once it was stopped, or is done', async () => {
    const release = await closedIn();
    expect(panel.state.memory.value.run).not.toBeNull();
    panel.intents.check.stopFixing();
    expect(panel.state.memory.value.run).toBeNull();
    release();
    await settle();
    await panel.intents.check.fix({});
    await settle();
    expect(panel.state.memory.value.run).toBeNull();
  });
});
