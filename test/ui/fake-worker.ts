import { BlurError } from '../../src/contract/blur-error.js';
import type { VerdictCode } from '../../src/contract/matte-verdict.js';
import type { JobStep } from '../../src/contract/progress.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import type { LookKeeper } from '../../src/engine/matte/look-keeper.js';
import type { Photo } from '../../src/engine/photo/photo.js';
import { shrinkPhoto } from '../../src/engine/photo/shrink-photo.js';
import type { Analysis } from '../../src/engine/pipeline/analysis.js';
import type { Job } from '../../src/engine/pipeline/job.js';
import type { Scene } from '../../src/engine/pipeline/scene.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { createClock } from '../../src/worker/clock.js';
import { createEngineService } from '../../src/worker/engine-service.js';
import type { Renderer } from '../../src/worker/gpu/create-renderer.js';
import { hasWasm, probe } from '../../src/worker/probe.js';
import { type ServingScope, serveEngine } from '../../src/worker/serve-engine.js';

// The real worker's frame around a stand-in for the engine: quick, no networks, an ellipse for a person.
// A photo whose first pixel is pure blue shows nobody; a pure red one takes long to analyse; green hair and a yellow subject are in doubt.

/** The stand-in renders nothing that a graphics card could. */
const noCard: Pick<Renderer, 'status'> = {
  status: async () => ({ renderer: 'cpu', rendererReason: 'stand-in', gpu: '' }),
};
const noWebGpu = { status: () => ({ inference: 'wasm', inferenceReason: 'stand-in' }) as const };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const toLinear = Float32Array.from({ length: 256 }, (_, code) => (code / 255) ** 2.2);

async function decode(bytes: Uint8Array): Promise<Photo> {
  const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>])).catch(() => {
    throw new BlurError('not-an-image', 'the stand-in cannot read it');
  });
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return {
    raster: { widthPx: width, heightPx: height, data: context.getImageData(0, 0, width, height).data },
    kind: bytes[0] === 0x89 ? 'png' : 'jpeg',
    profile: { name: 'sRGB', icc: null, toLinear, previewSpace: 'srgb' },
    hasTransparency: false,
    pixelsPerMetre: null,
    warnings: [],
  };
}

const verdicts: Readonly<Record<string, VerdictCode>> = {
  '0,255,0': 'check-hair',
  '255,255,0': 'check-subject',
};
const firstPixel = ({ raster }: Photo) => [...raster.data.subarray(0, 3)].join();

async function analyse(photo: Photo, _: LookKeeper, job: Job): Promise<Analysis> {
  if (firstPixel(photo) === '0,0,255') throw new BlurError('no-person', 'nobody there');
  await walk(
    job,
    ['matte', 'refine', 'depth', 'foreground', 'backdrop', 'measure'],
    firstPixel(photo) === '255,0,0' ? 200 : 8,
  );
  return analysisOf(photo);
}

/** Quick for every photo. */
async function draft(photo: Photo, _: LookKeeper, job: Job): Promise<Analysis> {
  if (firstPixel(photo) === '0,0,255') throw new BlurError('no-person', 'nobody there');
  await walk(job, ['locate', 'faces'], 8);
  return analysisOf(photo);
}

async function walk(job: Job, steps: readonly JobStep[], stepMs: number): Promise<void> {
  for (const step of steps) {
    for (const fraction of [0, 0.25, 0.5, 0.75, 1]) {
      await job.checkpoint();
      job.report(step, fraction);
      await pause(stepMs);
    }
  }
}

function analysisOf(photo: Photo): Analysis {
  const { raster, kind, profile } = photo;
  const { widthPx, heightPx } = raster;
  return {
    scene: {
      source: raster,
      profile,
      alpha: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
      foreground: { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(3) },
      backdrop: { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(3) },
      depth: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
      near: null,
      headHeightPx: heightPx * 0.4,
      existingBlurPx: 0,
      existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
      highlights: [],
      noise: { sigmaCodes: 0, correlation: 0 },
    },
    summary: {
      ...{ widthPx, heightPx, kind, hasTransparency: false, profileName: 'sRGB' },
      ...{ people: [], choiceMissed: false },
      verdict: { code: verdicts[firstPixel(photo)] ?? 'good', reasons: [], expectedError: 0.01 },
      ...{ faces: [], headHeightPx: heightPx * 0.4, coverage: 0.4, existingBlurPx: 0 },
      ...{ warnings: widthPx < 300 ? ['no-face', 'small-photo'] : [], stageMs: { matte: 12 } },
    },
    confidence: null,
  };
}

function canvasOf({ widthPx, heightPx, data }: RgbaRaster): OffscreenCanvas {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const pixels = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  return canvas;
}

async function scale(scene: Scene, maxSidePx: number): Promise<Scene> {
  const source = shrinkPhoto({ raster: scene.source, profile: scene.profile } as Photo, maxSidePx);
  const ratio = source.widthPx / scene.source.widthPx;
  return { ...scene, source, headHeightPx: scene.headHeightPx * ratio };
}

async function render(scene: Scene, { lens, backdrop }: RenderSettings, job: Job): Promise<RgbaRaster> {
  const { widthPx, heightPx } = scene.source;
  const source = canvasOf(scene.source);
  for (const fraction of [0, 0.5, 1]) {
    await job.checkpoint();
    job.report('blur', fraction);
    await pause(scene.source.widthPx > 300 ? 4 : 1);
  }
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  if (backdrop.mode === 'studio') {
    context.fillStyle = `rgb(${backdrop.centreRgb.join()})`;
    context.fillRect(0, 0, widthPx, heightPx);
  } else {
    context.filter = `blur(${(scene.headHeightPx * lens.focalLengthMm) / lens.fNumber / 1500}px)`;
    context.drawImage(source, 0, 0);
    context.filter = 'none';
  }
  context.beginPath();
  context.ellipse(widthPx / 2, heightPx * 0.45, widthPx * 0.22, heightPx * 0.33, 0, 0, 7);
  context.ellipse(widthPx / 2, heightPx, widthPx * 0.42, heightPx * 0.3, 0, 0, 7);
  context.clip();
  context.drawImage(source, 0, 0);
  job.report('composite', 1);
  return { widthPx, heightPx, data: context.getImageData(0, 0, widthPx, heightPx).data };
}

async function encode(raster: RgbaRaster, photo: Photo): Promise<Uint8Array> {
  const blob = await canvasOf(raster).convertToBlob({ type: `image/${photo.kind}`, quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

serveEngine(
  globalThis as unknown as ServingScope,
  createEngineService({
    pieces: {
      decode,
      shrink: shrinkPhoto,
      look: () => ({ kept: {} }) as LookKeeper,
      draft,
      analyse,
      portrait: ({ raster }) => raster,
      scale,
      render,
      encode,
      hasWasm,
      probe: () => probe(noCard, noWebGpu),
    },
    clock: createClock(),
    keepAssets: () => {},
    cacheBytes: 100_000_000,
  }),
);
