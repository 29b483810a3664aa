import { describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { PhotoTarget } from '../../src/contract/photo-target.js';
import { isBusy } from '../../src/ui/job.js';
import { type FakePanel, fakePanel, type Step, settle } from './fake-panel.js';
import { photoTarget } from './photo-target.js';

const nodeId = 'node-portrait';
const nothing = { photos: [], refused: [] };

/** Steps of one photo, with the call that is under way in each. */
const steps = {
  opening: 'open',
  drafting: 'draft',
  analysing: 'analyse',
  /** the next preview */
  ready: 'preview',
  rendering: 'render',
  writing: 'result.write',
  restoring: 'result.restore',
} as const satisfies Record<string, Step>;
type StepName = keyof typeof steps;

/** What happens meanwhile; `close` lets nothing of the panel go on. */
const faults = {
  'worker killed': ({ fail }, call) => engineCall(call) && fail(call, new BlurError('worker-died')),
  'layer deleted': ({ file, push }) => {
    file.delete(nodeId);
    push(nothing);
  },
  'page switched': ({ push }) => push(nothing),
  'photo exchanged': ({ file, pushFile }) => {
    const other = { currentHash: 'other', sourceHash: 'other', recipe: null, canRestore: false };
    file.set(nodeId, { ...file.get(nodeId)!, ...other });
    pushFile();
  },
  'host error': ({ fail }, call) => fail(call, new BlurError('host')),
  timeout: ({ fail }, call) => fail(call, new BlurError('timeout')),
} satisfies Record<string, (panel: FakePanel, call: Step) => unknown>;
type FaultName = keyof typeof faults;

const engineCall = (call: Step) => !call.includes('.');

/** What the panel shows in the end: `failed doing code`, or the kind of its job. */
const expected: Record<StepName, Record<FaultName, string>> = {
  opening: row('open', 'worker-died'),
  drafting: row('open', 'worker-died'),
  analysing: row('open', 'worker-died'),
  ready: row('preview', 'worker-died'),
  rendering: row('apply', 'worker-died'),
  // The worker has done its part.
  writing: { ...row('apply', ''), 'worker killed': 'ready' },
  restoring: { ...row('restore', ''), 'worker killed': 'ready' },
};

function row(doing: string, killed: string): Record<FaultName, string> {
  return {
    'worker killed': `failed ${doing} ${killed}`,
    'layer deleted': 'idle',
    'page switched': 'idle',
    'photo exchanged': 'ready',
    'host error': `failed ${doing} host`,
    timeout: `failed ${doing} timeout`,
  };
}

const matrix = (Object.keys(steps) as StepName[]).flatMap((step) =>
  (Object.keys(faults) as FaultName[]).map((fault) => ({ step, fault })),
);

const finished = photoTarget({
  ...{ nodeId, currentHash: 'old', canRestore: true },
  recipe: {
    ...{ schema: 1, lookId: 'founder', lookVersion: 1, sourceHash: 'portrait', resultHash: 'old' },
    settings: { lens: { focalLengthMm: 85, fNumber: 2 }, backdrop: { mode: 'soften' } },
    ...{ engineVersion: '1', faceBox: null, subject: 'auto', strokes: 'none' },
  },
});

/** A panel in the middle of this step. */
async function bringTo(step: StepName) {
  const panel = fakePanel([step === 'restoring' ? finished : photoTarget({ nodeId })]);
  const call = steps[step];
  const release = step === 'ready' ? () => {} : panel.hold(call);
  void panel.intents.start();
  await settle();
  if (step === 'rendering' || step === 'writing') void panel.intents.apply();
  if (step === 'restoring') void panel.intents.restore();
  await settle();
  expect(isBusy(panel.state.job.value)).toBe(step !== 'ready');
  return { panel, call, release };
}

const outcome = ({ state: { job } }: FakePanel): string =>
  job.value.kind === 'failed' ? `failed ${job.value.doing} ${job.value.error.code}` : job.value.kind;

/** Either as it was, or wholly finished: there is nothing in between. */
function expectWhole(target: PhotoTarget | undefined): void {
  if (target === undefined) return;
  if (target.recipe === null) expect(target.currentHash).toBe(target.sourceHash);
  else expect(target).toMatchObject({ currentHash: target.recipe.resultHash, canRestore: true });
}

describe('one photo', () => {
  it.each(matrix)('$fault while $step', async ({ step, fault }) => {
    const { panel, call, release } = await bringTo(step);
    faults[fault](panel, call);
    release();
    if (step === 'ready') panel.intents.pickLook('creative');
    await settle();
    expect(outcome(panel)).toBe(expected[step][fault]);
    expectWhole(panel.file.get(nodeId));
    const written = panel.log.filter((line) => line.startsWith('result.write')).length;
    expect(written).toBe(step === 'writing' ? 1 : 0);
    if (panel.state.job.value.kind !== 'failed') return;
    await panel.intents.retry();
    await settle();
    expect(panel.state.job.value.kind).toBe('ready');
  });

  it.each(Object.keys(steps) as StepName[])(
    'leaves the layer whole when it closes while %s',
    async (step) => {
      const { panel } = await bringTo(step);
      // Nothing that the panel waits for is released any more.
      await settle();
      expectWhole(panel.file.get(nodeId));
    },
  );

  it('writes nothing over a layer that changed at the last moment', async () => {
    const { panel, release } = await bringTo('writing');
    panel.file.set(nodeId, { ...panel.file.get(nodeId)!, currentHash: 'theirs' });
    release();
    await settle();
    expect(outcome(panel)).toBe('failed apply node-changed');
    expect(panel.file.get(nodeId)?.currentHash).toBe('theirs');
  });
});

describe('several photos', () => {
  const ids = ['a', 'b', 'c'];
  const bringToSecond = async (call: Step) => {
    const panel = fakePanel(ids.map((id) => photoTarget({ nodeId: id, sourceHash: id })));
    void panel.intents.start();
    await settle();
    const releaseFirst = panel.hold('result.write');
    const running = panel.intents.batch.applyAll();
    await settle();
    releaseFirst();
    const release = panel.hold(call);
    await settle();
    return { panel, running, release };
  };
  const kinds = ({ state }: FakePanel) =>
    state.batch.value?.rows.map(({ state: row }) =>
      row.kind === 'failed' ? `failed ${row.error.code}` : row.kind,
    );

  const batchMatrix = (['open', 'analyse', 'render', 'result.write'] as const).flatMap((call) =>
    (
      ['worker-died', 'host', 'timeout', 'node-gone', 'node-changed', 'read-only', 'out-of-memory'] as const
    ).map((code) => ({ call, code })),
  );

  it.each(batchMatrix)('$code at $call fails its own row only', async ({ call, code }) => {
    const { panel, running, release } = await bringToSecond(call);
    panel.fail(call, new BlurError(code), 'b');
    release();
    await running;
    expect(kinds(panel)).toEqual(['done', `failed ${code}`, 'done']);
    expect(panel.state.batch.value?.run).toBe('resting');
    for (const id of ids) expectWhole(panel.file.get(id));
    await panel.intents.batch.retryFailed();
    expect(kinds(panel)).toEqual(['done', 'done', 'done']);
  });

  it('stays and goes on when the page is switched or something else is selected', async () => {
    const { panel, running, release } = await bringToSecond('render');
    panel.push(nothing);
    panel.push({ photos: [photoTarget({ nodeId: 'elsewhere', sourceHash: 'x' })], refused: [] });
    release();
    await running;
    expect(kinds(panel)).toEqual(['done', 'done', 'done']);
    expect(panel.log).not.toContain('draft x');
    await panel.intents.backToSelection();
    expect(panel.state.batch.value).toBeNull();
    expect(panel.state.target.value?.nodeId).toBe('elsewhere');
  });

  it('leaves a deleted layer out, and whole whatever is there when the panel closes', async () => {
    const { panel, running, release } = await bringToSecond('result.write');
    for (const id of ids) expectWhole(panel.file.get(id));
    panel.file.delete('b');
    release();
    await running;
    expect(kinds(panel)).toEqual(['done', 'failed node-gone', 'done']);
  });
});
