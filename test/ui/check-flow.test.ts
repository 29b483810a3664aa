import { beforeEach, describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { checkLists } from '../../src/ui/check-lists.js';
import { checkNews } from '../../src/ui/check-news.js';
import { checkSummary } from '../../src/ui/check-summary.js';
import { type FakeFile, type FakePanel, fakePanel, settle } from './fake-panel.js';
import { finishedPhoto } from './finished-photo.js';
import { photoTarget } from './photo-target.js';

const layer = (id: string, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: id, nodeName: id, sourceHash: id, ...change });

let panel: FakePanel;

async function begin(photos: readonly PhotoTarget[], given: FakeFile = {}) {
  panel = fakePanel(photos, given);
  void panel.intents.start();
  await settle();
  await panel.intents.openCheck('page');
}

const check = () => panel.state.check.value!;
const calls = (step: string) => panel.log.filter((line) => line.split(' ')[0] === step);
const found = () =>
  Object.fromEntries(
    check().report!.photos.map(({ id, findings }) => [id, findings.map(({ code }) => code)]),
  );
const three = [layer('a'), layer('b'), layer('c')];

beforeEach(() => begin(three));

describe('a check', () => {
  it('begins with nothing and has the panel for itself', async () => {
    expect(check()).toMatchObject({ run: 'resting', report: null, rows: [] });
    expect(checkSummary(check())).toBe('Nothing has been checked yet.');
    expect(panel.state.target.value).toBeNull();
    panel.push({ photos: [layer('a')], refused: [] });
    await settle();
    expect(panel.state.target.value).toBeNull();
    await panel.intents.backToSelection();
    expect(panel.state.check.value).toBeNull();
  });

  it('scans stretch by stretch, measures each photo once as it is shown, and judges', async () => {
    panel.heads.set('b', 0.2);
    await panel.intents.check.begin();
    expect(calls('page.scan')).toHaveLength(2);
    expect(calls('measure')).toEqual(['measure a', 'measure b', 'measure c']);
    expect(found()).toEqual({ a: [], b: ['head-size'], c: [] });
    expect(check().report!.photos[0]!.id).toBe('b');
    expect(check().rows.every(({ thumbnail }) => thumbnail !== null)).toBe(true);
    expect(checkSummary(check())).toMatch(/^2 of 3 alike, score \d+$/);
    expect(calls('result.write')).toEqual([]);
  });

  it('measures again only what has changed', async () => {
    await panel.intents.check.begin();
    panel.file.set('b', layer('b', { sourceHash: 'b2', currentHash: 'b2' }));
    await panel.intents.check.begin();
    expect(calls('measure')).toEqual(['measure a', 'measure b', 'measure c', 'measure b2']);
    panel.file.set('c', {
      ...layer('c'),
      imageTransform: [
        [0.5, 0, 0],
        [0, 0.5, 0],
      ],
      scaleMode: 'CROP',
    });
    await panel.intents.check.begin();
    expect(calls('measure').slice(4)).toEqual(['measure c']);
  });

  it('measures the same picture in several layers once', async () => {
    await begin([layer('a'), layer('b', { sourceHash: 'a', currentHash: 'a' }), layer('c')]);
    await panel.intents.check.begin();
    expect(calls('measure')).toEqual(['measure a', 'measure c']);
    expect(check().report!.photos).toHaveLength(3);
  });

  it('lists who cannot be measured with the reason, and stops for nobody', async () => {
    panel.fail('measure', new BlurError('inference'), 'a');
    panel.fail('measure', new BlurError('no-person'), 'b');
    await panel.intents.check.begin();
    const { failed, nobody, alike } = checkLists(check());
    expect(failed.map(({ state }) => state.kind === 'failed' && state.error.code)).toEqual(['inference']);
    expect(nobody).toHaveLength(1);
    expect(alike).toHaveLength(1);
    // what failed is tried again, where nobody is is known
    await panel.intents.check.begin();
    expect(calls('measure').slice(3)).toEqual(['measure a']);
  });

  it('counts a slot without a person as off', async () => {
    await begin([layer('a'), layer('b', { slot: { lookId: null } })]);
    panel.fail('measure', new BlurError('no-person'), 'b');
    await panel.intents.check.begin();
    expect(checkLists(check()).emptySlots).toHaveLength(1);
    expect(checkSummary(check())).toContain('1 of 2 alike');
  });

  it('stops at once, keeps and shows what was measured, and goes on from there', async () => {
    const release = panel.hold('measure');
    const running = panel.intents.check.begin();
    await settle();
    release();
    const releaseNext = panel.hold('measure');
    await settle();
    panel.intents.check.stop();
    await running;
    releaseNext();
    expect(check()).toMatchObject({ run: 'resting', ended: 'stopped' });
    expect(check().report!.photos).toHaveLength(1);
    expect(checkLists(check()).waiting).toHaveLength(2);
    await panel.intents.check.begin();
    expect(check().report!.photos).toHaveLength(3);
    expect(calls('measure')).toHaveLength(4);
  });

  it('goes through all pages, or only slots, or what is selected', async () => {
    const slot = { lookId: null };
    await begin([layer('a'), layer('b', { slot }), layer('c')], { pageOf: { c: 'page-2' }, selected: ['a'] });
    const ids = async () => {
      await panel.intents.check.begin();
      return check().rows.map(({ scanned }) => scanned.target.nodeId);
    };
    expect(await ids()).toEqual(['a', 'b']);
    panel.intents.check.set({ scope: 'file' });
    expect(await ids()).toEqual(['a', 'b', 'c']);
    panel.intents.check.set({ onlySlots: true });
    expect(await ids()).toEqual(['b']);
    panel.intents.check.set({ scope: 'selection', onlySlots: false });
    expect(await ids()).toEqual(['a']);
  });

  it('tells of a page that cannot be read, and of none at all', async () => {
    await begin([layer('a'), layer('b')], { pageOf: { b: 'page-2' } });
    panel.intents.check.set({ scope: 'file' });
    panel.fail('page.scan', new BlurError('node-gone'));
    await panel.intents.check.begin();
    expect(check().failedPages).toMatchObject([{ page: { pageId: 'page-1' }, error: { code: 'node-gone' } }]);
    expect(check().report!.photos.map(({ id }) => id)).toEqual(['b']);
    panel.fail('pages.read', new BlurError('timeout'));
    await panel.intents.check.begin();
    expect(check()).toMatchObject({ run: 'resting', ended: { code: 'timeout' } });
  });

  it('says how far it is in photos', async () => {
    const release = panel.hold('measure');
    const running = panel.intents.check.begin();
    await settle();
    expect(checkNews(check(), null)).toBe('0 of 3 measured');
    release();
    await running;
  });
});

describe('the look photos should have', () => {
  it('is what most of them have, unless somebody chooses', async () => {
    await begin([
      finishedPhoto('a', 'founder'),
      finishedPhoto('b', 'founder'),
      finishedPhoto('c', 'counsel'),
    ]);
    await panel.intents.check.begin();
    expect(found()).toEqual({ a: [], b: [], c: ['other-look'] });
    panel.intents.check.set({ chosenLookId: 'counsel' });
    await settle();
    expect(found()).toEqual({ a: ['other-look'], b: ['other-look'], c: [] });
    panel.intents.check.set({ chosenLookId: null });
    await settle();
    expect(found()).toEqual({ a: [], b: [], c: [] });
    expect(calls('measure')).toHaveLength(3);
  });

  it('is the slot’s before the file’s default', async () => {
    const looks = { ...noFileLooks, defaultLookId: 'counsel' };
    const slot = { lookId: 'remote' };
    await begin([finishedPhoto('a', 'counsel'), finishedPhoto('b', 'remote', { slot }), layer('c')], {
      looks,
    });
    await panel.intents.check.begin();
    expect(found()).toEqual({ a: [], b: [], c: ['no-look'] });
    panel.intents.check.set({ chosenLookId: 'remote' });
    await settle();
    expect(found()).toEqual({ a: [], b: [], c: ['no-look'] });
  });

  it('is the file’s only one before the slot’s', async () => {
    const looks = { ...noFileLooks, lockedLookId: 'counsel' };
    await begin(
      [finishedPhoto('a', 'remote', { slot: { lookId: 'remote' } }), finishedPhoto('b', 'counsel')],
      {
        looks,
      },
    );
    await panel.intents.check.begin();
    expect(found()).toEqual({ a: ['other-look'], b: [] });
  });
});

describe('fixing', () => {
  const mixed = () =>
    begin([
      finishedPhoto('a', 'founder'),
      finishedPhoto('b', 'founder'),
      layer('c'),
      finishedPhoto('d', 'counsel'),
    ]);

  it('gives photos their look from the original, and measures what it has touched', async () => {
    await mixed();
    await panel.intents.check.begin();
    expect(found()).toEqual({ a: [], b: [], c: ['no-look'], d: ['other-look'] });
    await panel.intents.check.fix({});
    await settle();
    expect(calls('render')).toEqual(
      ['render d', 'render c'].sort((x, y) => calls('render').indexOf(x) - calls('render').indexOf(y)),
    );
    expect(panel.file.get('c')?.recipe?.lookId).toBe('founder');
    expect(panel.file.get('d')).toMatchObject({ sourceHash: 'd', recipe: { lookId: 'founder' } });
    expect(found()).toEqual({ a: [], b: [], c: [], d: [] });
    expect(check().report!.score).toBe(100);
    expect(calls('measure')).toHaveLength(6);
  });

  it('fixes one photo, or one finding', async () => {
    await mixed();
    await panel.intents.check.begin();
    await panel.intents.check.fix({ nodeId: 'd' });
    await settle();
    expect(calls('result.write')).toEqual(['result.write d']);
    await panel.intents.check.fix({ code: 'no-look' });
    await settle();
    expect(calls('result.write')).toEqual(['result.write d', 'result.write c']);
  });

  it('aligns heads only when asked to, with the look in one step', async () => {
    await begin([layer('a'), layer('b'), layer('c')]);
    panel.heads.set('c', 0.2);
    panel.intents.check.set({ chosenLookId: 'founder' });
    await panel.intents.check.begin();
    await panel.intents.check.fix({ nodeId: 'c' });
    await settle();
    expect(panel.file.get('c')?.imageTransform).toBeNull();
    panel.heads.set('result-1', 0.2);
    panel.file.set('c', layer('c'));
    await panel.intents.check.begin();
    panel.intents.check.set({ align: true });
    await panel.intents.check.fix({});
    await settle();
    expect(panel.file.get('c')).toMatchObject({ scaleMode: 'CROP', recipe: { lookId: 'founder' } });
    expect(calls('crop.write')).toEqual([]);
    expect(found()).toEqual({ a: [], b: [], c: [] });
  });

  it('aligns heads alone where only they are off, when that finding is meant', async () => {
    panel.heads.set('b', 0.2);
    await panel.intents.check.begin();
    await panel.intents.check.fix({});
    await settle();
    expect(calls('crop.write')).toEqual([]);
    await panel.intents.check.fix({ code: 'head-size' });
    await settle();
    expect(calls('crop.write')).toEqual(['crop.write b']);
    expect(calls('render')).toEqual([]);
    expect(found()['b']).toEqual([]);
  });

  it('leaves locked layers alone, and everything where the file may only be looked at', async () => {
    await begin([finishedPhoto('a', 'founder'), layer('b', { locked: true })]);
    await panel.intents.check.begin();
    expect(found()['b']).toEqual(['no-look']);
    await panel.intents.check.fix({});
    expect(calls('render')).toEqual([]);
    await begin([finishedPhoto('a', 'founder'), layer('b')], { canEdit: false });
    await panel.intents.check.begin();
    expect(found()['b']).toEqual(['no-look']);
    await panel.intents.check.fix({});
    expect(calls('render')).toEqual([]);
  });

  it('says which photo could not be fixed, and no longer counts a layer that is gone', async () => {
    await mixed();
    await panel.intents.check.begin();
    panel.fail('render', new BlurError('out-of-memory'), 'c');
    panel.file.delete('d');
    await panel.intents.check.fix({});
    await settle();
    const states = Object.fromEntries(
      panel.state.fixes.value!.rows.map(({ target, state }) => [
        target.nodeId,
        state.kind === 'failed' && state.error.code,
      ]),
    );
    expect(states).toEqual({ c: 'out-of-memory', d: 'node-gone' });
    expect(Object.keys(found()).sort()).toEqual(['a', 'b', 'c']);
    expect(checkLists(check()).failed.map(({ scanned }) => scanned.target.nodeId)).toEqual(['d']);
  });

  it('pauses, goes on and stops; nothing else begins meanwhile', async () => {
    await mixed();
    await panel.intents.check.begin();
    const release = panel.hold('render');
    void panel.intents.check.fix({});
    await settle();
    panel.intents.check.pauseFixing();
    await panel.intents.check.begin();
    await panel.intents.backToSelection();
    expect(panel.state.check.value).not.toBeNull();
    release();
    await settle();
    expect(panel.state.fixes.value?.run).toBe('paused');
    await panel.intents.check.resumeFixing();
    await settle();
    expect(calls('result.write')).toHaveLength(2);
    expect(check().report!.score).toBe(100);
  });
});

describe('afterwards', () => {
  it('ignores a finding with a reason that the file keeps, and heeds it again', async () => {
    panel.heads.set('b', 0.2);
    await panel.intents.check.begin();
    await panel.intents.check.ignore('b', 'head-size', ' on purpose ');
    expect(panel.ignored.get('b')).toEqual([{ code: 'head-size', reason: 'on purpose' }]);
    expect(found()['b']).toEqual([]);
    expect(check().report!.score).toBe(100);
    await panel.intents.check.begin();
    expect(found()['b']).toEqual([]);
    await panel.intents.check.heed('b', 'head-size');
    expect(found()['b']).toEqual(['head-size']);
    expect(calls('measure')).toHaveLength(3);
  });

  it('tells when ignoring is refused', async () => {
    panel.heads.set('b', 0.2);
    await panel.intents.check.begin();
    panel.fail('ignored.write', new BlurError('node-changed'));
    await panel.intents.check.ignore('b', 'head-size', '');
    expect(check().ended).toMatchObject({ code: 'node-changed' });
    expect(found()['b']).toEqual(['head-size']);
  });

  it('measures a photo anew that was exchanged, as soon as it hears of it', async () => {
    await panel.intents.check.begin();
    panel.heads.set('b2', 0.2);
    panel.push({ photos: [layer('b', { sourceHash: 'b2', currentHash: 'b2' })], refused: [] });
    await settle();
    expect(found()['b']).toEqual(['head-size']);
    expect(calls('measure')).toHaveLength(4);
  });

  it('shows a layer, and notices that it is gone', async () => {
    await panel.intents.check.begin();
    await panel.intents.check.show('b');
    expect(panel.log).toContain('node.show b');
    panel.fail('node.show', new BlurError('node-gone'), 'c');
    await panel.intents.check.show('c');
    expect(Object.keys(found()).sort()).toEqual(['a', 'b']);
  });

  it('forgets what it is filtered by once nothing has it', async () => {
    panel.heads.set('b', 0.2);
    await panel.intents.check.begin();
    panel.intents.check.set({ filter: 'head-size' });
    expect(checkLists(check()).listed).toHaveLength(1);
    await panel.intents.check.fix({ code: 'head-size' });
    await settle();
    expect(check().filter).toBeNull();
  });
});
