import { beforeEach, describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { batchCounts } from '../../src/ui/batch-counts.js';
import { batchNews } from '../../src/ui/batch-news.js';
import { type FakePanel, fakePanel, settle } from './fake-panel.js';
import { photoTarget } from './photo-target.js';

const layer = (id: string, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: id, nodeName: id, sourceHash: id, ...change });

let panel: FakePanel;

async function begin(
  photos: readonly PhotoTarget[] = ['a', 'b', 'c'].map((id) => layer(id)),
  canEdit = true,
) {
  panel = fakePanel(photos, canEdit);
  void panel.intents.start();
  await settle();
}

const batch = () => panel.state.batch.value!;
const rows = () => batch().rows.map(({ state }) => state.kind);
const calls = (step: string) => panel.log.filter((line) => line.startsWith(`${step} `));

beforeEach(() => begin());

describe('the list', () => {
  it('stands there for several photos, each opened small, one after another; no photo is analysed', () => {
    expect(rows()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(calls('open')).toEqual(['open a', 'open b', 'open c']);
    expect(batch().rows.every(({ thumbnail }) => thumbnail !== null)).toBe(true);
    expect(calls('analyse')).toEqual([]);
    expect(panel.state.target.value).toBeNull();
  });

  it('gives way to one photo, and opens no more for the list', async () => {
    const release = panel.hold('open');
    panel.push({ photos: [layer('d'), layer('e')], refused: [] });
    panel.push({ photos: [layer('a')], refused: [] });
    release();
    await settle();
    expect(panel.state.batch.value).toBeNull();
    expect(panel.state.job.value.kind).toBe('ready');
    expect(calls('open')).not.toContain('open e');
  });

  it('leaves out locked layers and those that cannot be worked on, each with its reason', async () => {
    const refused = [{ nodeId: 'v', nodeName: 'Clip', code: 'video-fill' as const, details: {} }];
    panel.push({ photos: [layer('a'), layer('b', { locked: true }), layer('c')], refused });
    await settle();
    expect(batch().leftOut.map(({ nodeId, code }) => [nodeId, code])).toEqual([
      ['b', 'locked'],
      ['v', 'video-fill'],
    ]);
    await panel.intents.batch.applyAll();
    expect(calls('result.write')).toEqual(['result.write a', 'result.write c']);
  });
});

describe('applying to all', () => {
  it('computes and writes one photo after another, with its verdict', async () => {
    panel.verdicts.set('b', 'check-hair');
    panel.intents.pickLook('creative');
    await panel.intents.batch.applyAll();
    const work = panel.log.filter((line) => /^(analyse|render|result)/.test(line));
    expect(work).toEqual(
      ['a', 'b', 'c'].flatMap((id) => [`analyse ${id}`, `render ${id}`, `result.write ${id}`]),
    );
    expect(batch().rows.map(({ state }) => state.kind === 'done' && state.verdict)).toEqual([
      'good',
      'check-hair',
      'good',
    ]);
    for (const { recipe } of panel.file.values()) expect(recipe?.lookId).toBe('creative');
    expect(batchNews(batch())).toBe('2 done, 1 needs a look');
  });

  it('keeps every photo’s own people and strokes, and works from its original', async () => {
    const strokes = packStrokes([{ kind: 'keep', radius: 0.05, points: [{ x: 0.5, y: 0.25 }] }]);
    const subject = { people: [{ x: 0.5, y: 0.5 }] };
    const recipe: Recipe = {
      ...{
        schema: 1,
        lookId: 'studio',
        lookVersion: 1,
        sourceHash: 'a',
        resultHash: 'old',
        subject,
        strokes,
      },
      settings: { lens: { focalLengthMm: 85, fNumber: 2 }, backdrop: { mode: 'soften' } },
      ...{ engineVersion: '1', faceBox: null },
    };
    await begin([layer('a', { currentHash: 'old', recipe, canRestore: true }), layer('b')]);
    await panel.intents.batch.applyAll();
    expect(panel.file.get('a')?.recipe).toMatchObject({
      lookId: 'corporate',
      subject,
      strokes,
      sourceHash: 'a',
    });
    expect(panel.file.get('b')?.recipe).toMatchObject({ subject: 'auto', strokes: 'none' });
  });

  it('renders finished photos anew when the look has changed, and only then', async () => {
    await panel.intents.batch.applyAll();
    const { length } = panel.log;
    await panel.intents.batch.applyAll();
    expect(panel.log).toHaveLength(length);
    panel.intents.pickLook('founder');
    await panel.intents.batch.applyAll();
    expect(calls('render')).toEqual(['a', 'b', 'c', 'a', 'b', 'c'].map((id) => `render ${id}`));
    for (const [id, { recipe, sourceHash }] of panel.file) {
      expect([recipe?.lookId, sourceHash]).toEqual(['founder', id]);
    }
  });

  it('says how far it is and how long it will take', async () => {
    const release = panel.hold('render');
    void panel.intents.batch.applyAll();
    await settle();
    expect(batchNews(batch())).toBe('0 of 3 done');
    expect(batch().msLeft).toBeNull();
    panel.report({ step: 'blur', fraction: 0.5 });
    const half = batchCounts(batch()).runFraction;
    expect(half).toBeGreaterThan(0.2);
    panel.report({ step: 'blur', fraction: 0.2 });
    expect(batchCounts(batch()).runFraction).toBe(half);
    const releaseWrite = panel.hold('result.write');
    release();
    await settle();
    releaseWrite();
    const releaseNext = panel.hold('result.write');
    await settle();
    expect(batchNews(batch())).toBe('1 of 3 done');
    expect(batch().msLeft).toBeGreaterThan(0);
    releaseNext();
    await settle();
    await settle();
    expect(batch()).toMatchObject({ run: 'resting', msLeft: null });
  });

  it('does nothing where the file may only be looked at', async () => {
    await begin(undefined, false);
    await panel.intents.batch.applyAll();
    await panel.intents.batch.restoreAll();
    expect(calls('render')).toEqual([]);
    expect(rows()).toEqual(['waiting', 'waiting', 'waiting']);
  });
});

describe('a run in hand', () => {
  const midway = async () => {
    const release = panel.hold('render');
    const running = panel.intents.batch.applyAll();
    await settle();
    return { release, running };
  };

  it('pauses after the photo in hand and goes on from there', async () => {
    const { release, running } = await midway();
    panel.intents.batch.pause();
    expect(batch().run).toBe('pausing');
    release();
    await running;
    expect(batch().run).toBe('paused');
    expect(rows()).toEqual(['done', 'waiting', 'waiting']);
    await panel.intents.batch.resume();
    expect(rows()).toEqual(['done', 'done', 'done']);
    expect(calls('render')).toHaveLength(3);
  });

  it('thinks better of a pause that has not come yet', async () => {
    const { release, running } = await midway();
    panel.intents.batch.pause();
    await panel.intents.batch.resume();
    release();
    await running;
    expect(rows()).toEqual(['done', 'done', 'done']);
  });

  it('stops at once while it computes, and keeps what is finished', async () => {
    const { release, running } = await midway();
    panel.intents.batch.stop();
    await running;
    expect(batch().run).toBe('resting');
    expect(rows()).toEqual(['waiting', 'waiting', 'waiting']);
    release();
    await settle();
    expect(calls('result.write')).toEqual([]);
    await panel.intents.batch.applyAll();
    expect(rows()).toEqual(['done', 'done', 'done']);
  });

  it('finishes what is being written before it stops', async () => {
    const release = panel.hold('result.write');
    const running = panel.intents.batch.applyAll();
    await settle();
    panel.intents.batch.stop();
    await settle();
    expect(batch().run).toBe('stopping');
    release();
    await running;
    expect(rows()).toEqual(['done', 'waiting', 'waiting']);
    expect(batch().run).toBe('resting');
  });

  it('ends a paused run', async () => {
    const { release, running } = await midway();
    panel.intents.batch.pause();
    release();
    await running;
    panel.intents.batch.stop();
    expect(batch().run).toBe('resting');
    expect(batchNews(batch())).toBe('1 done, 2 not done');
  });

  it('begins nothing else meanwhile', async () => {
    const { release, running } = await midway();
    await panel.intents.batch.applyAll();
    await panel.intents.batch.restoreAll();
    await panel.intents.batch.retryFailed();
    await panel.intents.backToSelection();
    expect(batch().run).toBe('running');
    release();
    await running;
    expect(calls('render')).toHaveLength(3);
  });
});

describe('afterwards', () => {
  it('stays while its own photos, or nothing, are selected, and makes room for another photo', async () => {
    await panel.intents.batch.applyAll();
    panel.push({ photos: [], refused: [] });
    panel.push({ photos: [panel.file.get('b')!], refused: [] });
    await settle();
    expect(rows()).toEqual(['done', 'done', 'done']);
    panel.push({ photos: [layer('d')], refused: [] });
    await settle();
    expect(panel.state.batch.value).toBeNull();
    expect(panel.state.target.value?.nodeId).toBe('d');
  });

  it('tries one failed photo again, or all of them, as they are in the file now', async () => {
    panel.fail('analyse', new BlurError('inference'), 'a');
    panel.fail('render', new BlurError('out-of-memory'), 'c');
    await panel.intents.batch.applyAll();
    expect(batchNews(batch())).toBe('1 done, 2 failed');
    await panel.intents.batch.retryFailed('c');
    expect(rows()).toEqual(['failed', 'done', 'done']);
    panel.file.set('a', layer('a', { sourceHash: 'a2' }));
    await panel.intents.batch.retryFailed();
    expect(rows()).toEqual(['done', 'done', 'done']);
    expect(panel.file.get('a')?.recipe?.sourceHash).toBe('a2');
  });

  it('does not try again what cannot change', async () => {
    panel.fail('analyse', new BlurError('no-person'), 'b');
    await panel.intents.batch.applyAll();
    const { length } = calls('analyse');
    await panel.intents.batch.retryFailed();
    expect(calls('analyse')).toHaveLength(length);
    expect(batchCounts(batch())).toMatchObject({ failed: 1, canRetry: 0 });
  });

  it('puts the originals back, one failure apart, and can try that again', async () => {
    await panel.intents.batch.applyAll();
    panel.fail('result.restore', new BlurError('nothing-to-restore'), 'b');
    await panel.intents.batch.restoreAll();
    expect(rows()).toEqual(['waiting', 'failed', 'waiting']);
    expect([...panel.file.values()].map(({ recipe }) => recipe === null)).toEqual([true, false, true]);
    await panel.intents.batch.retryFailed();
    expect(rows()).toEqual(['waiting', 'waiting', 'waiting']);
    expect(calls('render')).toHaveLength(3);
  });

  it('notices that a result was undone in the file', async () => {
    await panel.intents.batch.applyAll();
    panel.file.set('b', layer('b'));
    panel.pushFile();
    expect(rows()).toEqual(['done', 'waiting', 'done']);
  });

  it('shows a photo’s layer', async () => {
    panel.intents.batch.show('b');
    await settle();
    expect(panel.log).toContain('node.show b');
  });
});
