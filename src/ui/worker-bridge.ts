import { proxy } from 'comlink';
import type { AlignedCrop } from '../contract/aligned-crop.js';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import { BlurError } from '../contract/blur-error.js';
import type { CheckedPhoto } from '../contract/checked-photo.js';
import type {
  AlignRequest,
  AnalysisRequest,
  DetailRequest,
  Diagnostics,
  InspectRequest,
  MeasureRequest,
  OnProgress,
  PackedAssets,
  PreviewImage,
  PreviewRequest,
  RenderedPhoto,
  RenderRequest,
  ThumbnailsRequest,
} from '../contract/engine-api.js';
import type { PixelBox } from '../contract/face.js';
import type { Look } from '../contract/look.js';
import type { MatchedLook } from '../contract/matched-look.js';
import type { PhotoMeasures } from '../contract/photo-measures.js';
import type { RenderSettings } from '../contract/render-settings.js';
import type { SetReport } from '../contract/set-report.js';
import { createPictureSender, type PictureWanted } from './picture-sender.js';
import type { WorkerLink } from './worker-link.js';

/**
 * The engine as the panel uses it. A worker that dies is replaced once per call and the call is made again; photos, and pictures that
 * settings name as the backdrop, are read anew as needed. All rejections are BlurErrors, and every call settles.
 */
export interface Engine {
  start(): Promise<void>;
  /** What the running worker can do; null when there is none. Starts nothing. */
  diagnostics(): Promise<Diagnostics | null>;
  open(imageHash: string, maxSidePx: number, jobId: number): Promise<PreviewImage>;
  draft(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  analyse(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  portraits(request: AnalysisRequest, sidePx: number, jobId: number): Promise<readonly PreviewImage[]>;
  /** @throws BlurError `backdrop-missing` when the backdrop picture cannot be read; so do the calls below, but `thumbnails` */
  preview(request: PreviewRequest, jobId: number): Promise<PreviewImage>;
  /** Settings whose backdrop picture cannot be had come back as the photo itself. */
  thumbnails(request: ThumbnailsRequest, jobId: number): Promise<readonly PreviewImage[]>;
  inspect(request: InspectRequest, jobId: number): Promise<PreviewImage>;
  detail(request: DetailRequest, jobId: number): Promise<PreviewImage>;
  /** The photo itself, as `detail` gives the result. */
  sourceDetail(imageHash: string, region: PixelBox, jobId: number): Promise<PreviewImage>;
  render(request: RenderRequest, jobId: number, onProgress: OnProgress): Promise<RenderedPhoto>;
  measure(request: MeasureRequest, jobId: number, onProgress: OnProgress): Promise<PhotoMeasures>;
  judge(photos: readonly CheckedPhoto[], looks: readonly Look[]): Promise<SetReport>;
  matchReference(measures: PhotoMeasures): Promise<MatchedLook>;
  alignCrop(request: AlignRequest, jobId: number): Promise<AlignedCrop | null>;
  /** Never rejects and never waits. */
  cancel(jobId: number): void;
  /** Calls back each time a worker that had died has been replaced. Returns how to end that. */
  onRestart(listener: () => void): () => void;
  /** Calls back each time a worker has lost the graphics card and gone on on the processor. Returns how to end that. */
  onGpuLost(listener: () => void): () => void;
}

export interface BridgeOptions {
  readonly openLink: () => Promise<WorkerLink>;
  readonly readAssets: () => Promise<PackedAssets>;
  /** bytes of a photo; the bridge may give them away */
  readonly readPhoto: (imageHash: string) => Promise<Uint8Array>;
}

type Call<T> = (api: WorkerLink['api']) => Promise<T>;

/** The pictures that a call needs in the worker. */
interface Needs extends PictureWanted {
  readonly settings?: readonly RenderSettings[];
  readonly mayMiss?: boolean;
}

export function createWorkerBridge({ openLink, readAssets, readPhoto }: BridgeOptions): Engine {
  const sender = createPictureSender(readPhoto);
  const restarted = createListeners();
  const gpuLost = createListeners();
  let current: Promise<WorkerLink> | null = null;

  const start = async (isReplacement: boolean): Promise<WorkerLink> => {
    const link = await openLink();
    link.onGpuLost(gpuLost.tell);
    await link.during(link.api.start(await readAssets()));
    if (isReplacement) restarted.tell();
    return link;
  };

  // A worker is kept until it is known to be dead; one that never started is asked for anew next time.
  let hadOne = false;
  const running = async (): Promise<WorkerLink> => {
    const held = current;
    if (held !== null) {
      const started = await held.catch(() => null);
      hadOne ||= started !== null;
      if (started !== null && !started.isDead()) return started;
      if (current === held) current = null;
    }
    current ??= start(hadOne);
    return current;
  };

  const withWorker = async <T>(call: (link: WorkerLink) => Promise<T>): Promise<T> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(await running());
      } catch (thrown) {
        const error = BlurError.from(thrown);
        if (error.code !== 'worker-died' || attempt > 0) throw error;
      }
    }
  };

  const openBackdrop = async (link: WorkerLink, wanted: PictureWanted) => {
    await sender.makeKnown(link, wanted).catch((thrown: unknown) => {
      const error = BlurError.from(thrown);
      const isOther = error.code === 'worker-died' || error.code === 'cancelled';
      const { imageHash } = wanted;
      throw isOther ? error : new BlurError('backdrop-missing', error.message, { imageHash });
    });
  };

  /** Makes a call for which the photo has to be open, and the backdrop pictures of the settings, unless these may be missing. */
  const withPictures = <T>({ imageHash, jobId, settings = [], mayMiss = false }: Needs, call: Call<T>) =>
    withWorker(async (link) => {
      for (const backdrop of backdropsOf(settings)) {
        await openBackdrop(link, { imageHash: backdrop, jobId }).catch((error: BlurError) => {
          if (!mayMiss || error.code !== 'backdrop-missing') throw error;
        });
      }
      await sender.makeKnown(link, { imageHash, jobId });
      return link.during(call(link.api));
    });

  return {
    async start() {
      await running();
    },
    async diagnostics() {
      const link = await current?.catch(() => null);
      return link ? link.during(link.api.diagnostics()).catch(() => null) : null;
    },
    open: (imageHash, maxSidePx, jobId) =>
      withWorker((link) => sender.open(link, { imageHash, maxSidePx, jobId })),
    draft: (request, jobId, onProgress) =>
      withPictures({ ...request, jobId }, (api) => api.draft(request, jobId, proxy(onProgress))),
    analyse: (request, jobId, onProgress) =>
      withPictures({ ...request, jobId }, (api) => api.analyse(request, jobId, proxy(onProgress))),
    portraits: (request, sidePx, jobId) =>
      withPictures({ ...request, jobId }, (api) => api.portraits(request, sidePx, jobId)),
    preview: (request, jobId) => withPictures(needsOf(request, jobId), (api) => api.preview(request, jobId)),
    thumbnails: (request, jobId) =>
      withPictures({ ...request, jobId, mayMiss: true }, (api) => api.thumbnails(request, jobId)),
    inspect: (request, jobId) => withPictures(needsOf(request, jobId), (api) => api.inspect(request, jobId)),
    detail: (request, jobId) => withPictures(needsOf(request, jobId), (api) => api.detail(request, jobId)),
    sourceDetail: (imageHash, region, jobId) =>
      withPictures({ imageHash, jobId }, (api) => api.sourceDetail(imageHash, region, jobId)),
    render: (request, jobId, onProgress) =>
      withPictures(needsOf(request, jobId), (api) => api.render(request, jobId, proxy(onProgress))),
    measure: (request, jobId, onProgress) =>
      withPictures({ ...request, jobId }, (api) => api.measure(request, jobId, proxy(onProgress))),
    judge: (photos, looks) => withWorker((link) => link.during(link.api.judge(photos, looks))),
    matchReference: (measures) => withWorker((link) => link.during(link.api.matchReference(measures))),
    alignCrop: (request, jobId) =>
      withPictures({ ...request, jobId }, (api) => api.alignCrop(request, jobId)),
    cancel(jobId) {
      sender.forget(jobId);
      void current?.then(
        (link) => link.during(link.api.cancel(jobId)).catch(() => undefined),
        () => undefined,
      );
    },
    onRestart: restarted.add,
    onGpuLost: gpuLost.add,
  };
}

const needsOf = ({ imageHash, settings }: RenderRequest, jobId: number): Needs => ({
  ...{ imageHash, jobId, settings: [settings] },
});

const backdropsOf = (settings: readonly RenderSettings[]): Set<string> =>
  new Set(settings.flatMap(({ backdrop }) => (backdrop.mode === 'image' ? [backdrop.imageHash] : [])));

function createListeners() {
  const listeners = new Set<() => void>();
  return {
    add(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell() {
      for (const listener of [...listeners]) listener();
    },
  };
}
