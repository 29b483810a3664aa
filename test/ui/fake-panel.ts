import type { AnalysisSummary } from '../../src/contract/analysis-summary.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { OnProgress, PreviewImage } from '../../src/contract/engine-api.js';
import { type FileLooks, noFileLooks } from '../../src/contract/file-looks.js';
import type { IgnoredFinding } from '../../src/contract/ignored-finding.js';
import type { ImageTransform } from '../../src/contract/image-transform.js';
import type { VerdictCode } from '../../src/contract/matte-verdict.js';
import type { CallName, Calls, EventName, Events } from '../../src/contract/messages.js';
import { emptyMemory, type PanelMemory } from '../../src/contract/panel-memory.js';
import { type PanelTask, plainTask } from '../../src/contract/panel-task.js';
import type { PhotoMeasures } from '../../src/contract/photo-measures.js';
import type { PhotoTarget, SelectionState } from '../../src/contract/photo-target.js';
import type { FilePage, PageScan } from '../../src/contract/scanned-photo.js';
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
  /** what is ignored, by layer */
  readonly ignored: Map<string, readonly IgnoredFinding[]>;
  /** height of the head as a share of the frame, by the photo's hash; 0.4 where nothing is said, and once aligned */
  readonly heads: Map<string, number>;
  /** what a task without a panel has told */
  readonly tasks: {
    readonly call: 'task.progress' | 'task.end';
    readonly text: string;
    readonly isError?: boolean;
    readonly offersPanel?: boolean;
  }[];
  tell<N extends EventName>(event: N, data: Events[N]): void;
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

const plainHeightShare = 0.4;

/** Of a head in the middle of its frame, before a room that says nothing of its blur. */
const plainMeasures = (code: VerdictCode = 'good'): PhotoMeasures => ({
  head: {
    ...{ heightShare: plainHeightShare, eyeLine: 0.42, centreX: 0.5, heightPx: 400 },
    ...{ rollDeg: 0, cutOff: 0, shouldersCutOff: 0, circleRoom: 0.3 },
  },
  backdrop: { blurHeads: null, depth: 0.7, tone: [60, 2, 4], toneSpread: 5, clutter: 0.02 },
  person: { exposureEv: 0.3, temperatureK: 5500, tint: 0, eyeBlurHeads: 0.01 },
  verdict: { code, reasons: [], expectedError: 0.01 },
});

export interface FakeFile {
  readonly canEdit?: boolean;
  /** the page of each layer, where it is not the one in view */
  readonly pageOf?: Readonly<Record<string, string>>;
  /** the file's looks */
  readonly looks?: FileLooks;
  readonly task?: PanelTask;
  readonly memory?: PanelMemory;
  /** what is selected; all of the layers where nothing is said */
  readonly selected?: readonly string[];
}

export function fakePanel(photos: readonly PhotoTarget[], given: boolean | FakeFile = true): FakePanel {
  const {
    canEdit = true,
    pageOf = {},
    looks = noFileLooks,
    task = plainTask,
    memory = emptyMemory,
    selected,
  } = typeof given === 'boolean' ? { canEdit: given } : given;
  const failures: { step: Step; about: string | undefined; error: BlurError }[] = [];
  const gates = new Map<Step, Promise<void>>();
  const log: string[] = [];
  const file = new Map(photos.map((photo) => [photo.nodeId, photo]));
  const verdicts = new Map<string, VerdictCode>();
  const slots: Calls['slot.write']['args'][] = [];
  const ignored = new Map<string, readonly IgnoredFinding[]>();
  const heads = new Map<string, number>();
  const measures = new Map<string, PhotoMeasures>();
  const tasks: FakePanel['tasks'] = [];
  const listeners = new Map<EventName, (data: never) => void>();
  let [onRestart, onGpuLost] = [() => {}, () => {}];
  let writes = 0;

  const pass = async (step: Step, about: string) => {
    log.push(`${step} ${about}`.trim());
    await gates.get(step);
    await soon();
    const at = failures.findIndex((f) => f.step === step && (f.about === undefined || f.about === about));
    const [failure] = at < 0 ? [] : failures.splice(at, 1);
    if (failure !== undefined) throw failure.error;
  };
  const selection = (): SelectionState => ({
    photos: [...file.values()].filter(({ nodeId }) => selected?.includes(nodeId) !== false),
    refused: [],
  });
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
  const write = (args: Calls['result.write']['args']) => {
    const found = layer(args.nodeId);
    if (found.currentHash !== args.currentHash) throw new BlurError('node-changed');
    const resultHash = `result-${++writes}`;
    const recipe = { schema: 1 as const, ...args.recipe, sourceHash: args.sourceHash, resultHash };
    const { imageTransform } = args;
    const cropped = imageTransform && ({ imageTransform, scaleMode: 'CROP' } as const);
    return keep({
      ...found,
      currentHash: resultHash,
      recipe,
      staleRecipe: null,
      canRestore: true,
      ...cropped,
    });
  };
  const pageOfLayer = (nodeId: string) => pageOf[nodeId] ?? 'page-1';
  const pages = (): FilePage[] =>
    [...new Set(['page-1', ...Object.values(pageOf)])].map((pageId) => ({
      ...{ pageId, name: pageId, isCurrent: pageId === 'page-1' },
    }));
  // Two photos at a time, so that there is more than one stretch.
  const scan = ({ pageId, from }: { pageId: string; from: number }): PageScan => {
    const all = [...file.values()].filter(({ nodeId }) => pageOfLayer(nodeId) === pageId);
    const end = from + 2;
    return {
      photos: all.slice(from, end).map((target) => ({
        ...{ target, isRound: false, layerHeight: 200, assetName: null },
        ignored: ignored.get(target.nodeId) ?? [],
      })),
      ...{ refused: [], total: all.length, next: end < all.length ? end : null },
    };
  };
  const writeIgnored = (args: {
    nodeId: string;
    currentHash: string;
    ignored: readonly IgnoredFinding[];
  }) => {
    if (layer(args.nodeId).currentHash !== args.currentHash) throw new BlurError('node-changed');
    ignored.set(args.nodeId, args.ignored);
    return args.ignored;
  };
  const align = (args: { nodeId: string; currentHash: string; imageTransform: ImageTransform }) => {
    const found = layer(args.nodeId);
    if (found.currentHash !== args.currentHash) throw new BlurError('node-changed');
    return keep({ ...found, imageTransform: args.imageTransform, scaleMode: 'CROP' });
  };
  const restore = ({ nodeId }: { nodeId: string }) => {
    const found = layer(nodeId);
    return keep({ ...found, currentHash: found.sourceHash, recipe: null, canRestore: false });
  };
  const answers: Partial<Record<CallName, (args: never) => unknown>> = {
    'selection.read': selection,
    'memory.read': () => memory,
    'file.read': () => ({ ...{ editor: 'figma', canEdit, name: 'Team page', task }, looks }),
    'pages.read': pages,
    'page.scan': scan as never,
    'ignored.write': writeIgnored as never,
    'crop.write': align as never,
    'result.write': write as never,
    'result.restore': restore as never,
    'slot.write': ((args: Calls['slot.write']['args']) => slots.push(args)) as never,
    'host.probe': () => ({ editor: 'figma' }),
  };
  const host: Host = {
    async call(name, args) {
      await pass(name, (args as { nodeId?: string }).nodeId ?? '');
      if (name === 'task.progress' || name === 'task.end')
        tasks.push({ call: name, ...(args as { text: string }) });
      return (answers[name]?.(args as never) ?? null) as never;
    },
    on: (event, next) => void listeners.set(event, next),
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
    async measure({ imageHash, framing }, _, onProgress) {
      panel.report = onProgress;
      await pass('measure', imageHash);
      return measuresOf(imageHash, framing.imageTransform !== null);
    },
    judge: async (photos, known) => judgeSet(photos, known),
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
  const tell = <N extends EventName>(event: N, data: Events[N]) => listeners.get(event)?.(data as never);
  const measuresOf = (hash: string, isAligned: boolean): PhotoMeasures => {
    const plain = measures.get(hash) ?? plainMeasures(verdicts.get(hash));
    const heightShare = isAligned ? plainHeightShare : (heads.get(hash) ?? plainHeightShare);
    return plain.head === null ? plain : { ...plain, head: { ...plain.head, heightShare } };
  };
  const state = createPanelState();
  const panel: FakePanel = {
    ...{ state, log, file, verdicts, slots, measures, ignored, heads, tasks },
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
    push: (next) => tell('selection.changed', next),
    pushFile: () => tell('selection.changed', selection()),
    tell,
    report: () => {},
    restartWorker: () => onRestart(),
    loseGpu: () => onGpuLost(),
  };
  return panel;
}
