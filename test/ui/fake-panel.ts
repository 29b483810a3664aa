import type { AnalysisSummary } from '../../src/contract/analysis-summary.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { OnProgress, PreviewImage } from '../../src/contract/engine-api.js';
import { type FileLooks, noFileLooks } from '../../src/contract/file-looks.js';
import type { VerdictCode } from '../../src/contract/matte-verdict.js';
import type { CallName, Calls } from '../../src/contract/messages.js';
import { emptyMemory } from '../../src/contract/panel-memory.js';
import { plainTask } from '../../src/contract/panel-task.js';
import type { PhotoMeasures } from '../../src/contract/photo-measures.js';
import type { PhotoTarget, SelectionState } from '../../src/contract/photo-target.js';
import type { RecipeDraft } from '../../src/contract/recipe.js';
import { judgeSet } from '../../src/engine/check/judge-set.js';
import { matchReference } from '../../src/engine/check/match-reference.js';
import type { Host } from '../../src/ui/host.js';
import { createIntents, type Intents } from '../../src/ui/intents.js';
import { createPanelState, type PanelState } from '../../src/ui/state.js';
import type { Engine } from '../../src/ui/worker-bridge.js';

export type Step = 'open' | 'draft' | 'analyse' | 'preview' | 'render' | 'measure' | 'align' | CallName;

/** The panel's intents between a stand-in engine and a stand-in file of a few layers. */
export interface FakePanel {
  readonly state: PanelState;
  readonly intents: Intents;
  /** every call as `step subject` */
  readonly log: string[];
  /** layers by id; what a write leaves behind */
  readonly file: Map<string, PhotoTarget>;
  /** what `slot.write` was asked for */
  readonly slots: Calls['slot.write']['args'][];
  /** of photos by hash; 'good' where nothing is said */
  readonly verdicts: Map<string, VerdictCode>;
  /** of photos by hash; those of an ordinary headshot where nothing is said */
  readonly measures: Map<string, PhotoMeasures>;
  /** The next call of this step, or of this step about this subject, rejects. */
  fail(step: Step, error: BlurError, about?: string): void;
  /** Calls of this step wait until they are released. */
  hold(step: Step): () => void;
  push(selection: SelectionState): void;
  /** What the controller tells when nothing else is selected: the layers as they are. */
  pushFile(): void;
  /** The progress of the call under way. */
  report: OnProgress;
  restartWorker(): void;
  loseGpu(): void;
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Time for everything that does not wait for anybody. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 15; i++) await soon();
}

const image: PreviewImage = { widthPx: 1, heightPx: 1, rgba8: new Uint8ClampedArray(4), colorSpace: 'srgb' };

/** Of a head in the middle of its frame, before a room that says nothing of its blur. */
const plainMeasures = (code: VerdictCode = 'good'): PhotoMeasures => ({
  head: {
    ...{ heightShare: 0.4, eyeLine: 0.42, centreX: 0.5, heightPx: 400 },
    ...{ rollDeg: 0, cutOff: 0, shouldersCutOff: 0, circleRoom: 0.3 },
  },
  backdrop: { blurHeads: null, depth: 0.7, tone: [60, 2, 4], toneSpread: 5, clutter: 0.02 },
  person: { exposureEv: 0.3, temperatureK: 5500, tint: 0, eyeBlurHeads: 0.01 },
  verdict: { code, reasons: [], expectedError: 0.01 },
});

export function fakePanel(
  photos: readonly PhotoTarget[],
  canEdit = true,
  fileLooks: FileLooks = noFileLooks,
): FakePanel {
  const failures: { step: Step; about: string | undefined; error: BlurError }[] = [];
  const gates = new Map<Step, Promise<void>>();
  const log: string[] = [];
  const file = new Map(photos.map((photo) => [photo.nodeId, photo]));
  const verdicts = new Map<string, VerdictCode>();
  const slots: Calls['slot.write']['args'][] = [];
  const measures = new Map<string, PhotoMeasures>();
  let [listener, onRestart, onGpuLost] = [(_: SelectionState) => {}, () => {}, () => {}];
  let writes = 0;

  const pass = async (step: Step, about: string) => {
    log.push(`${step} ${about}`.trim());
    await gates.get(step);
    await soon();
    const at = failures.findIndex((f) => f.step === step && (f.about === undefined || f.about === about));
    const [failure] = at < 0 ? [] : failures.splice(at, 1);
    if (failure !== undefined) throw failure.error;
  };
  const selection = (): SelectionState => ({ photos: [...file.values()], refused: [] });
  const summaryOf = (hash: string) =>
    ({
      ...{ faces: [{ box: { x: 1, y: 2, width: 3, height: 4 } }], people: [], warnings: [] },
      ...{ widthPx: 400, heightPx: 400, stageMs: {} },
      verdict: { code: verdicts.get(hash) ?? 'good', reasons: [], expectedError: 0 },
    }) as unknown as AnalysisSummary;

  const layer = (nodeId: string): PhotoTarget => {
    const found = file.get(nodeId);
    if (found === undefined) throw new BlurError('node-gone');
    return found;
  };
  const keep = (target: PhotoTarget): PhotoTarget => {
    file.set(target.nodeId, target);
    return target;
  };
  // The controller's own rules: a layer that is not what the panel believes is left alone.
  const write = (args: { nodeId: string; currentHash: string; sourceHash: string; recipe: RecipeDraft }) => {
    const found = layer(args.nodeId);
    if (found.currentHash !== args.currentHash) throw new BlurError('node-changed');
    const resultHash = `result-${++writes}`;
    const recipe = { schema: 1 as const, ...args.recipe, sourceHash: args.sourceHash, resultHash };
    return keep({ ...found, currentHash: resultHash, recipe, canRestore: true });
  };
  const restore = ({ nodeId }: { nodeId: string }) => {
    const found = layer(nodeId);
    return keep({ ...found, currentHash: found.sourceHash, recipe: null, canRestore: false });
  };
  const answers: Partial<Record<CallName, (args: never) => unknown>> = {
    'selection.read': selection,
    'memory.read': () => emptyMemory,
    'file.read': () => ({
      ...{ editor: 'figma', canEdit, name: 'Team page', task: plainTask },
      looks: fileLooks,
    }),
    'result.write': write as never,
    'result.restore': restore as never,
    'slot.write': ((args: Calls['slot.write']['args']) => slots.push(args)) as never,
    'host.probe': () => ({ editor: 'figma' }),
  };
  const host: Host = {
    async call(name, args) {
      await pass(name, (args as { nodeId?: string }).nodeId ?? '');
      return (answers[name]?.(args as never) ?? null) as never;
    },
    on: (event, next) => {
      if (event === 'selection.changed') listener = next as typeof listener;
    },
  };
  const engine: Engine = {
    start: async () => {},
    diagnostics: async () => null,
    async open(hash) {
      await pass('open', hash);
      return image;
    },
    async draft({ imageHash }) {
      await pass('draft', imageHash);
      return summaryOf(imageHash);
    },
    async analyse({ imageHash }, _, onProgress) {
      panel.report = onProgress;
      await pass('analyse', imageHash);
      return summaryOf(imageHash);
    },
    async preview({ imageHash }) {
      await pass('preview', imageHash);
      return { ...image };
    },
    async render({ imageHash }, _, onProgress) {
      panel.report = onProgress;
      await pass('render', imageHash);
      return { bytes: new Uint8Array([1]), kind: 'jpeg', widthPx: 1, heightPx: 1 };
    },
    async measure({ imageHash }, _, onProgress) {
      panel.report = onProgress;
      await pass('measure', imageHash);
      return measures.get(imageHash) ?? plainMeasures(verdicts.get(imageHash));
    },
    judge: async (photos, looks) => judgeSet(photos, looks),
    matchReference: async (of) => matchReference(of),
    async alignCrop({ imageHash, rule }) {
      await pass('align', imageHash);
      const imageTransform = [
        [0.5, 0, 0.25],
        [0, 0.5, 0.1],
      ] as const;
      return { imageTransform, isExact: true, reached: rule };
    },
    portraits: async () => [],
    thumbnails: async () => [],
    inspect: async () => image,
    detail: async () => image,
    cancel: () => {},
    sourceDetail: async () => image,
    onRestart: (next) => {
      onRestart = next;
      return () => {};
    },
    onGpuLost: (next) => {
      onGpuLost = next;
      return () => {};
    },
  };
  const state = createPanelState();
  const panel: FakePanel = {
    ...{ state, log, file, verdicts, measures, slots },
    intents: createIntents({ state, host, engine }),
    fail: (step, error, about) => void failures.push({ step, about, error }),
    hold(step) {
      let release = () => {};
      gates.set(
        step,
        new Promise((resolve) => {
          release = resolve;
        }),
      );
      return () => {
        gates.delete(step);
        release();
      };
    },
    push: (next) => listener(next),
    pushFile: () => listener(selection()),
    report: () => {},
    restartWorker: () => onRestart(),
    loseGpu: () => onGpuLost(),
  };
  return panel;
}
