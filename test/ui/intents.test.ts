import { beforeEach, describe, expect, it } from 'vitest';
import { BlurError } from '../../src/contract/blur-error.js';
import type { OnProgress, PreviewImage } from '../../src/contract/engine-api.js';
import { noFileLooks } from '../../src/contract/file-looks.js';
import { findLook } from '../../src/contract/looks.js';
import type { CallName } from '../../src/contract/messages.js';
import { packStrokes } from '../../src/contract/pack-strokes.js';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import { plainTask } from '../../src/contract/panel-task.js';
import type { PhotoTarget, SelectionState } from '../../src/contract/photo-target.js';
import type { Recipe } from '../../src/contract/recipe.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import type { Host } from '../../src/ui/host.js';
import { createIntents, type Intents } from '../../src/ui/intents.js';
import { createPanelState, type PanelState } from '../../src/ui/state.js';
import type { Engine } from '../../src/ui/worker-bridge.js';
import { onePhoto, photoTarget } from './photo-target.js';

const image: PreviewImage = { widthPx: 1, heightPx: 1, rgba8: new Uint8ClampedArray(4), colorSpace: 'srgb' };
const soon = () => new Promise((resolve) => setTimeout(resolve));

let state: PanelState;
let intents: Intents;
let log: string[];
let previews: RenderSettings[];
/** what the engine waits for in a call, by name */
let gates: Partial<Record<'analyse' | 'render', Promise<unknown>>>;
let failures: Partial<Record<CallName | 'analyse' | 'preview', unknown>>;
let push: (selection: SelectionState) => void;
let report: OnProgress;
let memory: string | null;

const unasked = async (): Promise<never> => {
  throw new Error('nobody checks here');
};

function fakeEngine(): Engine {
  const take = (name: 'analyse' | 'preview') => {
    const failure = failures[name];
    delete failures[name];
    if (failure !== undefined) throw failure;
  };
  return {
    start: async () => {},
    diagnostics: async () => null,
    open: async (hash) => {
      log.push(`open ${hash}`);
      return image;
    },
    async draft({ imageHash }) {
      log.push(`draft ${imageHash}`);
      return { widthPx: 400, heightPx: 400, faces: [], people: [], warnings: [] } as never;
    },
    async analyse({ imageHash }, _, onProgress) {
      log.push(`analyse ${imageHash}`);
      report = onProgress;
      await gates.analyse;
      take('analyse');
      return {
        widthPx: 400,
        heightPx: 400,
        faces: [{ box: { x: 1, y: 2, width: 3, height: 4 } }],
        people: [],
        warnings: [],
      } as never;
    },
    async preview({ settings }) {
      previews.push(settings);
      await soon();
      take('preview');
      return { ...image };
    },
    async render({ imageHash, settings }, _, onProgress) {
      log.push(`render ${imageHash} f/${settings.lens.fNumber}`);
      report = onProgress;
      await gates.render;
      return { bytes: new Uint8Array([1]), kind: 'jpeg', widthPx: 1, heightPx: 1 };
    },
    portraits: async () => [],
    thumbnails: async () => [],
    async inspect({ imageHash }) {
      log.push(`inspect ${imageHash}`);
      return image;
    },
    detail: async () => image,
    sourceDetail: async () => image,
    onRestart: () => () => {},
    onGpuLost: () => () => {},
    measure: unasked,
    judge: unasked,
    matchReference: unasked,
    alignCrop: unasked,
    cancel: (jobId) => void log.push(`cancel ${jobId}`),
  };
}

function fakeHost(first: SelectionState): Host {
  const answers: Record<string, (args: never) => unknown> = {
    'selection.read': () => first,
    'memory.read': () => ({ ...emptyMemory, lookId: memory }),
    'result.write': ({ recipe, nodeId, sourceHash }: never) =>
      photoTarget({
        ...{ nodeId, sourceHash, currentHash: 'result', canRestore: true },
        recipe: Object.assign({ schema: 1, resultHash: 'result', sourceHash }, recipe),
      }),
    'result.restore': () => photoTarget(),
  };
  return {
    async call(name, args) {
      log.push(name);
      await soon();
      const failure = failures[name];
      delete failures[name];
      if (failure !== undefined) throw failure;
      return (answers[name]?.(args as never) ?? null) as never;
    },
    on: (event, listener) => {
      if (event === 'selection.changed') push = listener as typeof push;
    },
  };
}

const setFNumber = (fNumber: number) => {
  const { settings } = state.choice.value;
  intents.change({ ...settings, lens: { ...settings.lens, fNumber } });
};

async function begin(first: SelectionState = onePhoto()) {
  state = createPanelState();
  intents = createIntents({ state, host: fakeHost(first), engine: fakeEngine() });
  void intents.start();
  for (let i = 0; i < 5; i++) await soon();
}

beforeEach(async () => {
  // What the test before has still under way must not write into this one's notes.
  for (let i = 0; i < 5; i++) await soon();
  [log, previews, gates, failures, memory] = [[], [], {}, {}, null];
});

describe('selecting', () => {
  it('opens, analyses and previews the selected photo with the default look', async () => {
    await begin();
    expect(log).toEqual(expect.arrayContaining(['open portrait', 'draft portrait', 'analyse portrait']));
    expect(state.job.value).toEqual({ kind: 'ready', notice: null });
    expect(state.choice.value).toMatchObject({ lookId: 'corporate', settings: { lens: { fNumber: 4 } } });
    // of the draft, and of the analysis
    expect(previews).toHaveLength(2);
    expect(state.after.value).not.toBeNull();
    expect(state.previewBehind.value).toBe(false);
  });

  it('starts from the look used last, and from the recipe of a photo that has one', async () => {
    memory = 'creative';
    await begin();
    expect(state.choice.value).toMatchObject({ lookId: 'creative', settings: { lens: { fNumber: 1.8 } } });
    const settings = { lens: { focalLengthMm: 85, fNumber: 2.5 }, backdrop: { mode: 'soften' as const } };
    const kept = { subject: 'auto', strokes: 'none' } as const;
    const recipe = { lookId: 'founder', lookVersion: 1, settings, ...kept } as PhotoTarget['recipe'];
    push(onePhoto({ nodeId: 'other', currentHash: 'r', recipe }));
    await soon();
    expect(state.choice.value).toMatchObject({ lookId: 'founder', settings });
    expect(state.isApplied.value).toBe(true);
    intents.pickLook('founder');
    expect(state.settings.value.lens.fNumber).toBe(2.8);
    expect(state.isApplied.value).toBe(false);
  });

  it('cancels the job of a photo that is no longer selected and ignores its late end', async () => {
    let finish: (value?: unknown) => void = () => {};
    gates.analyse = new Promise((resolve) => {
      finish = resolve;
    });
    await begin(onePhoto({ sourceHash: 'slow' }));
    expect(state.job.value.kind).toBe('analysing');
    push({ photos: [], refused: [] });
    expect(log.at(-1)).toBe('cancel 2');
    finish();
    await soon();
    expect(state.job.value).toEqual({ kind: 'idle' });
    expect(state.summary.value).toBeNull();
  });

  it('never asks about a new photo with what was found in the one before', async () => {
    await begin();
    intents.openTab('focus');
    intents.lookAs('matte');
    intents.zoomTo(3);
    await soon();
    expect(log).toContain('inspect portrait');
    push(onePhoto({ sourceHash: 'second' }));
    const opened = log.lastIndexOf('open second');
    expect(log.slice(0, opened).filter((line) => line.includes('second'))).toEqual([]);
    expect(state.stage.value).toMatchObject({ view: 'result', zoom: 1 });
  });

  it('does not start over when the same photo is reported again', async () => {
    await begin();
    push(onePhoto({ nodeAspect: 2 }));
    await soon();
    expect(log.filter((line) => line === 'analyse portrait')).toHaveLength(1);
    expect(state.target.value?.nodeAspect).toBe(2);
  });

  it('shows what failed and does it again when asked; a stop is no failure', async () => {
    failures.analyse = new BlurError('no-person');
    await begin();
    expect(state.job.value).toMatchObject({ kind: 'failed', doing: 'open', error: { code: 'no-person' } });
    await intents.retry();
    expect(state.job.value.kind).toBe('ready');
  });

  it('says so when the selection cannot be read, and reads it again', async () => {
    failures['selection.read'] = new BlurError('timeout');
    await begin();
    expect(state.job.value).toMatchObject({ kind: 'failed', doing: 'select' });
    await intents.retry();
    expect(state.job.value.kind).toBe('ready');
  });
});

describe('adjusting', () => {
  it('renders previews only, drops the ones in between and ends with the newest', async () => {
    await begin();
    for (const fNumber of [3.5, 3.2, 2.8, 2.5, 2.2]) setFNumber(fNumber);
    expect(state.previewBehind.value).toBe(true);
    await soon();
    await soon();
    await soon();
    expect(previews.map(({ lens }) => lens.fNumber)).toEqual([4, 4, 3.5, 2.2]);
    expect(state.previewBehind.value).toBe(false);
    expect(log.filter((line) => line.startsWith('analyse'))).toHaveLength(1);
  });

  it('shows a first result before the photo is wholly analysed, and a stopped analysis keeps it', async () => {
    gates.analyse = new Promise(() => {});
    await begin();
    await soon();
    expect(state.job.value.kind).toBe('analysing');
    expect(state.after.value).not.toBeNull();
    intents.cancel();
    expect(state.job.value).toEqual({ kind: 'stopped', notice: 'stopped' });
    expect(state.after.value).not.toBeNull();
  });

  it('analyses an edited photo with the choices it was finished with', async () => {
    const strokes = packStrokes([{ kind: 'keep', radius: 0.05, points: [{ x: 0.5, y: 0.25 }] }]);
    const subject = { people: [{ x: 0.5, y: 0.5 }] };
    const { settings } = findLook('founder')!;
    const recipe: Recipe = {
      ...{ schema: 1, lookId: 'founder', lookVersion: 1, settings, subject, strokes, faceBox: null },
      ...{ sourceHash: 'portrait', resultHash: 'r', engineVersion: '1' },
    };
    await begin(onePhoto({ recipe }));
    expect(state.choices.value.subject).toEqual(subject);
    expect(state.choices.value.strokes).toHaveLength(1);
    await intents.apply();
    expect(state.target.value?.recipe).toMatchObject({ subject, strokes });
    push(onePhoto({ nodeId: 'other', sourceHash: 'second' }));
    expect(state.choices.value).toEqual({ subject: 'auto', strokes: [] });
  });

  it('keeps look and strength for the next photo without a recipe', async () => {
    await begin();
    intents.pickLook('remote');
    setFNumber(3.5);
    push(onePhoto({ sourceHash: 'second' }));
    await soon();
    expect(state.choice.value.lookId).toBe('remote');
    expect(state.settings.value.lens.fNumber).toBe(3.5);
  });

  it('takes a choice made while the photo is still analysed', async () => {
    let finish: (value?: unknown) => void = () => {};
    gates.analyse = new Promise((resolve) => {
      finish = resolve;
    });
    await begin();
    intents.pickLook('creative');
    expect(state.job.value.kind).toBe('analysing');
    finish();
    await soon();
    await soon();
    expect(previews.map(({ lens }) => lens.fNumber)).toEqual([4, 1.8, 1.8]);
    expect(state.job.value).toEqual({ kind: 'ready', notice: null });
  });

  it('reports a preview that failed', async () => {
    await begin();
    failures.preview = new BlurError('out-of-memory');
    intents.pickLook('studio');
    await soon();
    await soon();
    expect(state.job.value).toMatchObject({ kind: 'failed', doing: 'preview' });
    expect(state.previewBehind.value).toBe(false);
  });
});

describe('applying', () => {
  it('renders, writes with the recipe, remembers the look and has nothing left to apply', async () => {
    await begin();
    intents.pickLook('founder');
    await intents.apply();
    expect(log).toEqual(expect.arrayContaining(['render portrait f/2.8', 'result.write', 'memory.write']));
    expect(state.job.value).toEqual({ kind: 'ready', notice: 'applied' });
    expect(state.target.value?.recipe).toMatchObject({
      ...{ lookId: 'founder', lookVersion: 2, subject: 'auto', strokes: 'none' },
      faceBox: { x: 1, y: 2, width: 3, height: 4 },
    });
    const calls = log.length;
    await intents.apply();
    expect(log).toHaveLength(calls);
    push(onePhoto());
    expect(state.job.value).toEqual({ kind: 'ready', notice: null });
  });

  it('writes nothing when it is cancelled or the selection moves on', async () => {
    for (const leave of [() => intents.cancel(), () => push(onePhoto({ sourceHash: 'second' }))]) {
      let finish: (value?: unknown) => void = () => {};
      gates.render = new Promise((resolve) => {
        finish = resolve;
      });
      await begin();
      const applying = intents.apply();
      report({ step: 'blur', fraction: 0.5 });
      expect(state.job.value).toMatchObject({ kind: 'rendering', progress: { fraction: 0.5 } });
      leave();
      finish();
      await applying;
      await soon();
      expect(log).not.toContain('result.write');
      expect(state.job.value.kind).toBe('ready');
      expect(log.some((line) => line.startsWith('cancel'))).toBe(true);
    }
  });

  it('shows why writing failed, keeps the preview, and tries again', async () => {
    await begin();
    failures['result.write'] = new BlurError('timeout');
    await intents.apply();
    expect(state.job.value).toMatchObject({
      kind: 'failed',
      doing: 'apply',
      error: { code: 'timeout' },
    });
    expect(state.after.value).not.toBeNull();
    await intents.retry();
    expect(state.job.value).toEqual({ kind: 'ready', notice: 'applied' });
  });

  it('looks at the layer again before it tries again on one that changed meanwhile', async () => {
    await begin();
    failures['result.write'] = new BlurError('node-changed');
    await intents.apply();
    log.length = 0;
    await intents.retry();
    expect(log).toContain('selection.read');
    expect(log).not.toContain('result.write');
    expect(state.job.value).toEqual({ kind: 'ready', notice: null });
  });

  it('puts the original back', async () => {
    await begin();
    await intents.apply();
    await intents.restore();
    expect(state.job.value).toEqual({ kind: 'ready', notice: 'restored' });
    expect(state.target.value).toMatchObject({ recipe: null, canRestore: false });
    expect(state.isApplied.value).toBe(false);
  });
});

describe('a photo finished before', () => {
  /** Every setting there is, each away from what any look has. */
  const settings: RenderSettings = {
    lens: {
      ...{ focalLengthMm: 105, fNumber: 2.2, highlightBoost: 3, focusRange: 0.25 },
      aperture: { blades: 7, curvature: 0.4, rotationDeg: 20, catEye: 0.3, squeeze: 0.75 },
    },
    backdrop: { mode: 'gradient', fromRgb: [1, 2, 3], toRgb: [4, 5, 6], angleDeg: 30 },
    light: { evenOut: 0.2, exposureEv: -0.5, saturation: 0.8, warmth: 0.1, vignette: 0.3 },
  };
  const strokes = packStrokes([
    { kind: 'keep', radius: 0.05, points: [{ x: 0.5, y: 0.25 }] },
    {
      kind: 'blur',
      radius: 0.02,
      points: [
        { x: 0.1, y: 0.2 },
        { x: 0.3, y: 0.2 },
      ],
    },
  ]);
  const subject = { people: [{ x: 0.5, y: 0.5 }] };
  const recipe: Recipe = {
    ...{ schema: 1, lookId: 'founder', lookVersion: 2, settings, subject, strokes, faceBox: null },
    ...{ sourceHash: 'portrait', resultHash: 'r', engineVersion: '1' },
  };

  it('comes back with every setting, its people and its strokes, and nothing to apply', async () => {
    await begin(onePhoto({ currentHash: 'r', recipe, canRestore: true }));
    expect(state.settings.value).toEqual(settings);
    expect(state.choice.value.look).toEqual(findLook('founder')!.settings);
    expect(state.choices.value.subject).toEqual(subject);
    expect(state.choices.value.strokes.map(({ kind }) => kind)).toEqual(['keep', 'blur']);
    expect(previews.at(-1)).toEqual(settings);
    expect(state.isApplied.value).toBe(true);
    expect(state.offersStaleLook.value).toBe(false);
    intents.change({ ...settings, light: { ...settings.light!, warmth: 0 } });
    expect(state.isApplied.value).toBe(false);
  });

  it.each<RenderSettings['backdrop']>([
    { mode: 'solid', rgb: [9, 8, 7] },
    { mode: 'studio', centreRgb: [200, 200, 200], edgeRgb: [90, 90, 90], floorShadow: 0.4 },
    { mode: 'image', imageHash: 'beach', throughLens: true },
  ])('comes back with its backdrop, $mode', async (backdrop) => {
    await begin(onePhoto({ currentHash: 'r', recipe: { ...recipe, settings: { ...settings, backdrop } } }));
    expect(state.settings.value.backdrop).toEqual(backdrop);
    expect(state.isApplied.value).toBe(true);
  });

  it('offers its look for the photo that took its place, without the strokes', async () => {
    await begin(onePhoto({ staleRecipe: recipe }));
    expect(state.offersStaleLook.value).toBe(true);
    expect(state.choice.value.lookId).toBe('corporate');
    intents.useStaleLook();
    await soon();
    expect(state.choice.value.lookId).toBe('founder');
    expect(state.settings.value).toEqual(settings);
    expect(state.choices.value).toEqual({ subject: 'auto', strokes: [] });
    expect(state.offersStaleLook.value).toBe(false);
    await intents.apply();
    expect(state.target.value?.recipe).toMatchObject({ lookId: 'founder', settings, strokes: 'none' });
  });

  it('starts afresh when asked to', async () => {
    await begin(onePhoto({ staleRecipe: recipe }));
    intents.startFresh();
    expect(state.offersStaleLook.value).toBe(false);
    expect(state.choice.value.lookId).toBe('corporate');
    push(onePhoto({ nodeId: 'other', sourceHash: 'second', staleRecipe: recipe }));
    expect(state.offersStaleLook.value).toBe(true);
  });
});

describe('a file that may only be looked at', () => {
  it('shows looks and previews, and writes nothing', async () => {
    await begin();
    state.file.value = {
      ...{ editor: 'figma', canEdit: false, name: 'Team page', task: plainTask },
      looks: noFileLooks,
    };
    intents.pickLook('creative');
    await soon();
    expect(previews.at(-1)?.lens.fNumber).toBe(1.8);
    log.length = 0;
    await intents.apply();
    await intents.restore();
    expect(log).toEqual([]);
    expect(state.job.value.kind).toBe('ready');
  });
});
