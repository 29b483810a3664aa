import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import type { LeftRun } from '../../src/contract/left-run.js';
import { findLook } from '../../src/contract/looks.js';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { batchNews } from '../../src/ui/batch-news.js';
import { type FakeFile, type FakePanel, fakePanel, settle } from './fake-panel.js';
import { photoTarget } from './photo-target.js';

const layer = (id: string, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: id, nodeName: id, sourceHash: id, ...change });
const four = ['a', 'b', 'c', 'd'].map((id) => layer(id));
const twoPages = { c: 'page-2', d: 'page-2' };

async function begin(photos: readonly PhotoTarget[] = four, given: FakeFile = {}): Promise<FakePanel> {
  const panel = fakePanel(photos, { selected: [], pageOf: twoPages, ...given });
  void panel.intents.start();
  await settle();
  return panel;
}

const written = ({ log }: FakePanel) => log.filter((line) => line.startsWith('result.write'));
const ids = ({ state }: FakePanel) => state.batch.value?.rows.map(({ target }) => target.nodeId);
const left = ({ state }: FakePanel) => state.memory.value.run?.photos.map(({ nodeId }) => nodeId);

describe('all photos of a page or a file', () => {
  it('are listed, whatever is selected, until somebody leaves the list', async () => {
    const panel = await begin();
    await panel.intents.batch.takeAll('page');
    expect(ids(panel)).toEqual(['a', 'b']);
    panel.push({ photos: [layer('x')], refused: [] });
    await settle();
    expect(ids(panel)).toEqual(['a', 'b']);
    expect(panel.state.target.value).toBeNull();
    await panel.intents.backToSelection();
    await settle();
    expect(panel.state.batch.value).toBeNull();
    expect(panel.state.target.value?.nodeId).toBe('x');
  });

  it('get the look, page by page', async () => {
    const panel = await begin();
    await panel.intents.batch.takeAll('file');
    expect(ids(panel)).toEqual(['a', 'b', 'c', 'd']);
    await panel.intents.batch.applyAll();
    expect(written(panel)).toHaveLength(4);
    expect(batchNews(panel.state.batch.value!)).toBe('4 done');
  });

  it('are looked for until somebody stops that; then the selection is back', async () => {
    const panel = await begin(four, { selected: ['a'] });
    const release = panel.hold('page.scan');
    const taking = panel.intents.batch.takeAll('file');
    await settle();
    expect(panel.state.batch.value?.run).toBe('scanning');
    panel.intents.batch.stop();
    await taking;
    await settle();
    release();
    expect(panel.state.batch.value).toBeNull();
    expect(panel.state.target.value?.nodeId).toBe('a');
  });

  it('tell of a page that cannot be read', async () => {
    const panel = await begin();
    panel.fail('page.scan', new BlurError('timeout'));
    await panel.intents.batch.takeAll('file');
    expect(ids(panel)).toEqual(['c', 'd']);
    expect(panel.state.batch.value!.leftOut).toMatchObject([{ nodeName: 'page-1', code: 'timeout' }]);
  });

  it('are tried again as they are in the file by then', async () => {
    const panel = await begin();
    await panel.intents.batch.takeAll('file');
    panel.file.set('c', layer('c', { sourceHash: 'c2', currentHash: 'c2' }));
    await panel.intents.batch.applyAll();
    expect(batchNews(panel.state.batch.value!)).toBe('3 done, 1 failed');
    await panel.intents.batch.retryFailed();
    expect(panel.file.get('c')?.recipe?.sourceHash).toBe('c2');
  });

  it('have their heads aligned where the look says how, and only when asked to', async () => {
    const look = {
      ...findLook('counsel')!,
      check: { crop: { heightShare: 0.5, eyeLine: 0.4, centreX: 0.5 } },
    };
    const looks = { ...noFileLooks, looks: [look], defaultLookId: look.id };
    const panel = await begin(four, { looks });
    await panel.intents.batch.takeAll('page');
    panel.intents.pickLook('counsel');
    await panel.intents.batch.applyAll();
    expect(panel.log.filter((line) => line.startsWith('align'))).toEqual([]);
    expect(panel.file.get('a')?.imageTransform).toBeNull();
    panel.file.set('a', layer('a'));
    panel.file.set('b', layer('b'));
    await panel.intents.batch.takeAll('page');
    panel.intents.batch.setAlign(true);
    await panel.intents.batch.applyAll();
    expect(panel.file.get('a')).toMatchObject({ scaleMode: 'CROP', recipe: { lookId: 'counsel' } });
    expect(panel.log.filter((line) => line.startsWith('crop.write'))).toEqual([]);
  });
});

describe('a run that the panel was closed in', () => {
  const { version, settings } = findLook('founder')!;
  const run = (change: Partial<LeftRun> = {}): LeftRun => ({
    ...{ documentName: 'Team page', scope: 'file', total: 4 },
    looks: [{ lookId: 'founder', lookVersion: version, settings }],
    photos: ['b', 'c', 'd'].map((id) => ({
      nodeId: id,
      pageId: twoPages[id as 'c'] ?? 'page-1',
      sourceHash: id,
      ...{ look: 0, crop: null },
    })),
    ...change,
  });
  const memory = (change?: Partial<LeftRun>) => ({ ...emptyMemory, run: run(change) });

  it('is remembered photo by photo while it goes on, and forgotten at its end', async () => {
    const panel = await begin();
    await panel.intents.batch.takeAll('file');
    const release = panel.hold('result.write');
    const running = panel.intents.batch.applyAll();
    await settle();
    expect(left(panel)).toEqual(['a', 'b', 'c', 'd']);
    panel.intents.batch.pause();
    release();
    await running;
    expect(left(panel)).toEqual(['b', 'c', 'd']);
    expect(panel.state.leftRun.value).toBeNull();
    await panel.intents.batch.resume();
    expect(left(panel)).toBeUndefined();
  });

  it('is remembered of a selection, too, with the page in view', async () => {
    const panel = await begin(four, { selected: ['a', 'b'], pageOf: {} });
    const release = panel.hold('render');
    void panel.intents.batch.applyAll();
    await settle();
    expect(panel.state.memory.value.run?.photos).toEqual([
      { nodeId: 'a', pageId: 'page-1', sourceHash: 'a', look: 0, crop: null },
      { nodeId: 'b', pageId: 'page-1', sourceHash: 'b', look: 0, crop: null },
    ]);
    panel.intents.batch.stop();
    await settle();
    release();
    expect(left(panel)).toBeUndefined();
  });

  it('is offered in that file alone, and not where nothing may be changed', async () => {
    expect((await begin(four, { memory: memory() })).state.leftRun.value).not.toBeNull();
    const other = await begin(four, { memory: memory({ documentName: 'Another file' }) });
    expect(other.state.leftRun.value).toBeNull();
    const closed = await begin(four, { memory: memory(), canEdit: false });
    expect(closed.state.leftRun.value).toBeNull();
  });

  it('goes on with what is left, in its look; what was finished or exchanged is left alone', async () => {
    const recipe: Recipe = {
      ...{
        schema: 1,
        lookId: 'founder',
        lookVersion: version,
        settings,
        sourceHash: 'b',
        resultHash: 'done',
      },
      ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none' },
    };
    const now = [
      layer('a'),
      layer('b', { currentHash: 'done', recipe }),
      layer('c', { sourceHash: 'c2', currentHash: 'c2' }),
      layer('d'),
    ];
    const panel = await begin(now, { memory: memory() });
    await panel.intents.batch.continueLeft();
    expect(written(panel)).toEqual(['result.write d']);
    expect(panel.file.get('d')?.recipe?.lookId).toBe('founder');
    expect(panel.state.batch.value!.leftOut.map(({ nodeId, code }) => [nodeId, code])).toEqual([
      ['b', 'finished'],
      ['c', 'node-changed'],
    ]);
    expect(left(panel)).toBeUndefined();
  });

  it('does to each photo what was planned for it, when trying again, too', async () => {
    const counsel = findLook('counsel')!;
    const looks = [
      { lookId: 'founder', lookVersion: version, settings },
      { lookId: 'counsel', lookVersion: counsel.version, settings: counsel.settings },
    ];
    const crop = { heightShare: 0.5, eyeLine: 0.4, centreX: 0.5 };
    const { photos } = run();
    const planned = [photos[0]!, { ...photos[1]!, look: 1, crop }, { ...photos[2]!, look: null, crop }];
    const panel = await begin(four, { memory: memory({ looks, photos: planned }) });
    panel.fail('render', new BlurError('inference'), 'c');
    await panel.intents.batch.continueLeft();
    expect(panel.file.get('b')).toMatchObject({ recipe: { lookId: 'founder' }, imageTransform: null });
    expect(panel.file.get('d')).toMatchObject({ recipe: null, scaleMode: 'CROP' });
    expect(panel.file.get('c')?.recipe).toBeNull();
    await panel.intents.batch.retryFailed();
    expect(panel.file.get('c')).toMatchObject({ recipe: { lookId: 'counsel' }, scaleMode: 'CROP' });
  });

  it('is forgotten when nobody wants it', async () => {
    const panel = await begin(four, { memory: memory() });
    panel.intents.batch.forgetLeft();
    expect(panel.state.leftRun.value).toBeNull();
    expect(written(panel)).toEqual([]);
  });

  it('is there again when its pages could not be looked at', async () => {
    const panel = await begin(four, { memory: memory() });
    panel.fail('pages.read', new BlurError('timeout'));
    await panel.intents.batch.continueLeft();
    expect(panel.state.leftRun.value).not.toBeNull();
  });

  it('finishes each photo once, wherever the panel is closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 4 }), async (closedAfter) => {
        const first = await begin();
        await first.intents.batch.takeAll('file');
        let release = first.hold('render');
        void first.intents.batch.applyAll();
        await settle();
        for (let i = 0; i < closedAfter; i++) {
          release();
          release = first.hold('render');
          await settle();
        }
        const next = await begin([...first.file.values()], { memory: first.state.memory.value });
        await next.intents.batch.continueLeft();
        expect(written(first).length + written(next).length).toBe(4);
        expect([...next.file.values()].every(({ recipe }) => recipe !== null)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});
