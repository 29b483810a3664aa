import { describe, expect, it, vi } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { findLook } from '../../src/contract/looks.js';
import type { PanelTask } from '../../src/contract/panel-task.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import { type FakeFile, type FakePanel, fakePanel, settle } from './fake-panel.js';
import { photoTarget } from './photo-target.js';

// sentences ask whether there is a connection
vi.stubGlobal('navigator', { onLine: true });

const layer = (id: string, change: Partial<PhotoTarget> = {}) =>
  photoTarget({ nodeId: id, nodeName: id, sourceHash: id, ...change });
const recipeOf = (id: string, lookId: string, change: Partial<Recipe> = {}): Recipe => ({
  ...{
    schema: 1,
    lookId,
    lookVersion: findLook(lookId)?.version ?? 1,
    sourceHash: id,
    resultHash: `${id}-done`,
  },
  settings: findLook(lookId)?.settings ?? findLook('studio')!.settings,
  ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none', ...change },
});
const finished = (id: string, lookId: string, change: Partial<Recipe> = {}) =>
  layer(id, { currentHash: `${id}-done`, recipe: recipeOf(id, lookId, change), canRestore: true });

const unseen = (kind: PanelTask['kind'], lookId: string | null = null): PanelTask => ({
  ...{ kind, lookId, isHeadless: true },
});

async function run(
  photos: readonly PhotoTarget[],
  task: PanelTask,
  given: FakeFile = {},
): Promise<FakePanel> {
  const panel = fakePanel(photos, { ...given, task });
  void panel.intents.start();
  for (let i = 0; i < 8; i++) await settle();
  return panel;
}
const end = ({ tasks }: FakePanel) => tasks.filter(({ call }) => call === 'task.end');
const looksOf = ({ file }: FakePanel) => [...file.values()].map(({ recipe }) => recipe?.lookId ?? null);

describe('a look applied without a panel', () => {
  it('goes to one photo or several, and says what came of it', async () => {
    const one = await run([layer('a')], unseen('apply-look', 'founder'));
    expect(looksOf(one)).toEqual(['founder']);
    expect(end(one)).toMatchObject([{ text: '1 done.', isError: false, offersPanel: false }]);
    const several = await run(
      [layer('a'), layer('b'), layer('c', { locked: true })],
      unseen('apply-look', 'studio'),
    );
    expect(looksOf(several)).toEqual(['studio', 'studio', null]);
    expect(end(several)).toMatchObject([{ text: '2 done.' }]);
  });

  it('tells why it could not be done, always', async () => {
    const failing = fakePanel([layer('a')], { task: unseen('apply-look', 'founder') });
    failing.fail('render', new BlurError('no-person'));
    void failing.intents.start();
    for (let i = 0; i < 6; i++) await settle();
    expect(end(failing)).toMatchObject([{ isError: true }]);
    expect(end(failing)[0]!.text).toMatch(/^No person found\. /);
    const cases: [readonly PhotoTarget[], PanelTask, FakeFile, RegExp][] = [
      [[], unseen('apply-look', 'founder'), {}, /^Nothing is selected\. /],
      [[layer('a')], unseen('apply-look', 'gone'), {}, /not in this file/],
      [[layer('a', { locked: true })], unseen('apply-look', 'founder'), {}, /locked/],
      [[layer('a')], unseen('apply-look', 'founder'), { canEdit: false }, /not edit/],
      [
        [layer('a')],
        unseen('apply-look', 'founder'),
        { looks: { ...noFileLooks, lockedLookId: 'counsel' } },
        /only the look Counsel/,
      ],
    ];
    for (const [photos, task, given, text] of cases) {
      const panel = await run(photos, task, given);
      expect(end(panel)).toMatchObject([{ isError: true }]);
      expect(end(panel)[0]!.text).toMatch(text);
      expect(looksOf(panel).every((look) => look === null)).toBe(true);
    }
  });

  it('is told about while it goes on, and can be cancelled', async () => {
    const panel = fakePanel([layer('a'), layer('b')], { task: unseen('apply-look', 'founder') });
    const release = panel.hold('render');
    void panel.intents.start();
    for (let i = 0; i < 4; i++) await settle();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(panel.tasks[0]).toEqual({ call: 'task.progress', text: '0 of 2 done' });
    panel.tell('task.cancelled', null);
    for (let i = 0; i < 4; i++) await settle();
    release();
    expect(end(panel)).toMatchObject([{ text: 'Stopped. Nothing was changed.', isError: false }]);
    expect(looksOf(panel)).toEqual([null, null]);
  });
});

describe('re-applying', () => {
  it('brings up to date what is older or stale, and leaves alone what is not', async () => {
    const panel = await run(
      [
        finished('a', 'founder'),
        finished('b', 'founder', { lookVersion: 0 }),
        layer('c', { staleRecipe: recipeOf('c0', 'counsel') }),
        layer('d'),
      ],
      unseen('reapply'),
    );
    expect(panel.log.filter((line) => line.startsWith('result.write'))).toEqual([
      'result.write b',
      'result.write c',
    ]);
    expect(looksOf(panel)).toEqual(['founder', 'founder', 'counsel', null]);
    expect(panel.file.get('b')?.recipe?.lookVersion).toBe(findLook('founder')!.version);
    expect(end(panel)).toMatchObject([{ text: '2 done.' }]);
  });

  it('follows the file’s look where it has one, and a stale photo’s own settings where its look is gone', async () => {
    const stale = recipeOf('b0', 'studio', { lookId: 'gone' });
    const panel = await run(
      [finished('a', 'founder'), layer('b', { staleRecipe: stale })],
      unseen('reapply'),
      {
        looks: { ...noFileLooks, defaultLookId: 'counsel' },
      },
    );
    expect(looksOf(panel)).toEqual(['counsel', 'gone']);
    expect(panel.file.get('b')?.recipe?.settings).toEqual(stale.settings);
  });

  it('says when there is nothing to do', async () => {
    const panel = await run([finished('a', 'founder')], unseen('reapply'));
    expect(end(panel)).toMatchObject([{ text: 'Every selected photo is up to date.', isError: false }]);
  });
});

describe('a check of the page without a panel', () => {
  it('counts, and offers the panel, which shows what was found', async () => {
    const photos = [finished('a', 'founder'), finished('b', 'founder'), layer('c')];
    const panel = await run(photos, unseen('check'));
    expect(end(panel)).toMatchObject([{ isError: false, offersPanel: true }]);
    expect(end(panel)[0]!.text).toMatch(/^2 of 3 alike, score \d+$/);
    expect(panel.state.check.value?.report?.photos).toHaveLength(3);
  });

  it('ends where there are no photos, and where the page cannot be read', async () => {
    const empty = await run([], unseen('check'));
    expect(end(empty)).toMatchObject([{ text: 'There is no photo on this page.' }]);
    const broken = fakePanel([layer('a')], { task: unseen('check') });
    broken.fail('pages.read', new BlurError('timeout'));
    void broken.intents.start();
    for (let i = 0; i < 4; i++) await settle();
    expect(end(broken)).toMatchObject([{ isError: true }]);
  });

  it('stops when it is cancelled, and shows what was measured', async () => {
    const panel = fakePanel([layer('a'), layer('b')], { task: unseen('check') });
    const release = panel.hold('measure');
    void panel.intents.start();
    for (let i = 0; i < 4; i++) await settle();
    panel.tell('task.cancelled', null);
    for (let i = 0; i < 4; i++) await settle();
    release();
    expect(end(panel)).toHaveLength(1);
    expect(panel.state.check.value?.ended).toBe('stopped');
  });

  it('begins by itself in a panel, too', async () => {
    const panel = await run([layer('a')], { kind: 'check', lookId: null, isHeadless: false });
    expect(panel.state.check.value?.report?.photos).toHaveLength(1);
    expect(panel.tasks).toEqual([]);
  });
});
