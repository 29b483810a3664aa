import { proxy, transfer } from 'comlink';
import type { AnalysisSummary } from '../contract/analysis-summary.js';
import { BlurError } from '../contract/blur-error.js';
import type {
  AnalysisRequest,
  DetailRequest,
  Diagnostics,
  InspectRequest,
  OnProgress,
  PackedAssets,
  PreviewImage,
  PreviewRequest,
  RenderedPhoto,
  RenderRequest,
  ThumbnailsRequest,
} from '../contract/engine-api.js';
import type { PixelBox } from '../contract/face.js';
import type { WorkerLink } from './worker-link.js';

/**
 * The engine as the panel uses it. A worker that dies is replaced once per call and the call is made again; photos are read
 * anew as needed. All rejections are BlurErrors, and every call settles.
 */
export interface Engine {
  start(): Promise<void>;
  /** What the running worker can do; null when there is none. Starts nothing. */
  diagnostics(): Promise<Diagnostics | null>;
  open(imageHash: string, maxSidePx: number, jobId: number): Promise<PreviewImage>;
  draft(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  analyse(request: AnalysisRequest, jobId: number, onProgress: OnProgress): Promise<AnalysisSummary>;
  preview(request: PreviewRequest, jobId: number): Promise<PreviewImage>;
  portraits(request: AnalysisRequest, sidePx: number, jobId: number): Promise<readonly PreviewImage[]>;
  thumbnails(request: ThumbnailsRequest, jobId: number): Promise<readonly PreviewImage[]>;
  inspect(request: InspectRequest, jobId: number): Promise<PreviewImage>;
  detail(request: DetailRequest, jobId: number): Promise<PreviewImage>;
  sourceDetail(imageHash: string, region: PixelBox, jobId: number): Promise<PreviewImage>;
  render(request: RenderRequest, jobId: number, onProgress: OnProgress): Promise<RenderedPhoto>;
  /** Never rejects and never waits. */
  cancel(jobId: number): void;
  /** A worker that had died was replaced. */
  onRestart(listener: () => void): void;
  /** The graphics card went away; the processor goes on. */
  onGpuLost(listener: () => void): void;
}

export interface BridgeOptions {
  readonly openLink: () => Promise<WorkerLink>;
  readonly readAssets: () => Promise<PackedAssets>;
  /** bytes of a photo; the bridge may give them away */
  readonly readPhoto: (imageHash: string) => Promise<Uint8Array>;
}

const reopenSidePx = 256;

export function createWorkerBridge({ openLink, readAssets, readPhoto }: BridgeOptions): Engine {
  let current: Promise<WorkerLink> | null = null;
  const restartListeners = new Set<() => void>();
  const gpuListeners = new Set<() => void>();

  const start = async (): Promise<WorkerLink> => {
    const link = await openLink();
    await link.during(link.api.start(await readAssets()));
    return link;
  };

  // A worker is kept until it is known to be dead; one that never started is asked for anew next time.
  const running = async (): Promise<WorkerLink> => {
    const held = current;
    if (held !== null) {
      const started = await held.catch(() => null);
      if (started !== null && !started.isDead()) return started;
      if (current === held) current = null;
    }
    current ??= start();
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

  const open = async (link: WorkerLink, imageHash: string, maxSidePx: number, jobId: number) => {
    const known = await link.during(link.api.knows(imageHash));
    const bytes = known ? null : await readPhoto(imageHash);
    const sent = bytes === null ? null : transfer(bytes, [bytes.buffer as ArrayBuffer]);
    return link.during(link.api.open(imageHash, sent, maxSidePx, jobId));
  };

  // A fresh worker, or one that had to make room, no longer holds the photo.
  const makeKnown = async (link: WorkerLink, imageHash: string, jobId: number) => {
    if (!(await link.during(link.api.knows(imageHash)))) await open(link, imageHash, reopenSidePx, jobId);
  };

  return {
    async start() {
      await running();
    },
    async diagnostics() {
      const link = await current?.catch(() => null);
      return link ? link.during(link.api.diagnostics()).catch(() => null) : null;
    },
    open: (imageHash, maxSidePx, jobId) => withWorker((link) => open(link, imageHash, maxSidePx, jobId)),
    draft: (request, jobId, onProgress) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.draft(request, jobId, proxy(onProgress)));
      }),
    analyse: (request, jobId, onProgress) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.analyse(request, jobId, proxy(onProgress)));
      }),
    preview: (request, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.preview(request, jobId));
      }),
    portraits: (request, sidePx, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.portraits(request, sidePx, jobId));
      }),
    thumbnails: (request, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.thumbnails(request, jobId));
      }),
    inspect: (request, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.inspect(request, jobId));
      }),
    detail: (request, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.detail(request, jobId));
      }),
    sourceDetail: (imageHash, region, jobId) =>
      withWorker(async (link) => {
        await makeKnown(link, imageHash, jobId);
        return link.during(link.api.sourceDetail(imageHash, region, jobId));
      }),
    render: (request, jobId, onProgress) =>
      withWorker(async (link) => {
        await makeKnown(link, request.imageHash, jobId);
        return link.during(link.api.render(request, jobId, proxy(onProgress)));
      }),
    cancel(jobId) {
      void current?.then(
        (link) => link.during(link.api.cancel(jobId)).catch(() => undefined),
        () => undefined,
      );
    },
    onRestart: (listener) => void restartListeners.add(listener),
    onGpuLost: (listener) => void gpuListeners.add(listener),
  };
}
