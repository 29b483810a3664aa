import type { AnalysisSummary } from '../../src/contract/analysis-summary.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { LookKeeper } from '../../src/engine/matte/look-keeper.js';
import type { Photo } from '../../src/engine/photo/photo.js';
import type { Job } from '../../src/engine/pipeline/job.js';
import type { Scene } from '../../src/engine/pipeline/scene.js';
import type { EnginePieces } from '../../src/worker/engine-pieces.js';

export interface FakePieces extends EnginePieces {
  /** how often each piece was called */
  readonly calls: Record<
    'decode' | 'draft' | 'analyse' | 'scale' | 'render' | 'inspect' | 'measure' | 'align',
    number
  >;
  /** what the next analyses throw, first first */
  readonly analysisFailures: unknown[];
  /** checkpoints an analysis passes */
  checkpoints: number;
  wasm: boolean;
  /** the colour of each backdrop picture handed to a render, null for none */
  readonly backdrops: (number | null)[];
}

/** Photos of 2×2 pixels whose colour is their file's first byte; blurring adds one to every value. */
export function fakePieces(): FakePieces {
  const pieces: FakePieces = {
    calls: { decode: 0, draft: 0, analyse: 0, scale: 0, render: 0, inspect: 0, measure: 0, align: 0 },
    analysisFailures: [],
    checkpoints: 5,
    wasm: true,
    backdrops: [],
    async decode(bytes) {
      pieces.calls.decode++;
      if (bytes.length === 0) throw new BlurError('image-empty', 'no bytes', { bytes: 0 });
      const data = new Uint8ClampedArray(16).fill(bytes[0]!);
      return {
        raster: { widthPx: 2, heightPx: 2, data },
        kind: 'png',
        profile: { previewSpace: 'srgb' },
      } as Photo;
    },
    shrink: (photo) => photo.raster,
    look: () => ({ kept: {} }) as LookKeeper,
    async draft(photo, _, job) {
      pieces.calls.draft++;
      await job.checkpoint();
      const small = { ...photo.raster, data: photo.raster.data.map((value) => value + 100) };
      return {
        scene: { source: small } as Scene,
        summary: { widthPx: 2, heightPx: 2, kind: 'png', people: [{}, {}] } as unknown as AnalysisSummary,
        confidence: null,
      };
    },
    portrait: ({ raster }) => raster,
    async analyse(photo, _, job: Job) {
      pieces.calls.analyse++;
      for (let i = 0; i < pieces.checkpoints; i++) {
        await job.checkpoint();
        job.report('matte', i / pieces.checkpoints);
      }
      const failure = pieces.analysisFailures.shift();
      if (failure !== undefined) throw failure;
      return {
        scene: { source: photo.raster } as Scene,
        summary: { widthPx: 2, heightPx: 2, kind: 'png' } as AnalysisSummary,
        confidence: null,
      };
    },
    async scale(scene) {
      pieces.calls.scale++;
      return scene;
    },
    async render(scene, _, job, { backdropImage }) {
      pieces.calls.render++;
      pieces.backdrops.push(backdropImage?.raster.data[0] ?? null);
      await job.checkpoint();
      job.report('blur', 0.5);
      const { widthPx, heightPx, data } = scene.source;
      return { widthPx, heightPx, data: data.map((value) => value + 1) };
    },
    async inspect(view, { scene, image }, job) {
      pieces.calls.inspect++;
      pieces.backdrops.push(image?.raster.data[0] ?? null);
      await job.checkpoint();
      const { widthPx, heightPx, data } = scene.source;
      return { widthPx, heightPx, data: data.map(() => view.length) };
    },
    async measure({ photo, analysis, framing }, job) {
      pieces.calls.measure++;
      for (let i = 0; i < pieces.checkpoints; i++) {
        await job.checkpoint();
        job.report('measure', i / pieces.checkpoints);
      }
      const exposureEv = photo.raster.data[0]! + analysis.scene.source.data[0]!;
      const person = { exposureEv, temperatureK: null, tint: null, eyeBlurHeads: framing.nodeAspect };
      return { person, head: null, backdrop: null, verdict: analysis.summary.verdict };
    },
    async align({ analysis, framing }, rule, job) {
      pieces.calls.align++;
      await job.checkpoint();
      if (analysis.summary.people.length === 0) return null;
      const { nodeAspect: a } = framing;
      return {
        imageTransform: [
          [a, 0, 0],
          [0, 1, 0],
        ],
        isExact: true,
        reached: rule,
      };
    },
    encode: async (raster) => new Uint8Array(raster.data),
    hasWasm: () => pieces.wasm,
    probe: async () => ({
      ...{ secureContext: true, wasm: pieces.wasm, wasmSimd: true },
      ...{ webgpu: false, userAgent: 'test' },
      ...{ renderer: 'cpu', rendererReason: 'no device in tests', gpu: '' },
      ...{ inference: 'wasm', inferenceReason: 'no WebGPU in tests' },
    }),
  };
  return pieces;
}
