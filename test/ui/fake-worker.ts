import type { AnalysisChoices } from '../../src/contract/analysis-choices.js';
import type { Tone } from '../../src/contract/backdrop-settings.js';
import { BlurError } from '../../src/contract/blur-error.js';
import type { CropRule } from '../../src/contract/crop-rule.js';
import type { Face } from '../../src/contract/face.js';
import type { VerdictCode } from '../../src/contract/matte-verdict.js';
import type { PersonFound } from '../../src/contract/person-found.js';
import type { JobStep } from '../../src/contract/progress.js';
import type { RenderSettings } from '../../src/contract/render-settings.js';
import { alignCrop } from '../../src/engine/check/align-crop.js';
import { inspectScene } from '../../src/engine/inspect/inspect-scene.js';
import type { LookKeeper } from '../../src/engine/matte/look-keeper.js';
import { framedView } from '../../src/engine/measure/framed-view.js';
import { measureBackdrop } from '../../src/engine/measure/measure-backdrop.js';
import { measureHead } from '../../src/engine/measure/measure-head.js';
import { measurePerson } from '../../src/engine/measure/measure-person.js';
import type { PhotoToMeasure } from '../../src/engine/measure/measure-photo.js';
import { cropPerson } from '../../src/engine/people/crop-person.js';
import type { Photo } from '../../src/engine/photo/photo.js';
import { shrinkPhoto } from '../../src/engine/photo/shrink-photo.js';
import type { Analysis } from '../../src/engine/pipeline/analysis.js';
import type { Job } from '../../src/engine/pipeline/job.js';
import { scaleScene } from '../../src/engine/pipeline/scale-scene.js';
import type { Scene } from '../../src/engine/pipeline/scene.js';
import type { Plane } from '../../src/engine/raster/plane.js';
import type { RgbaRaster } from '../../src/engine/raster/rgba-raster.js';
import { createClock } from '../../src/worker/clock.js';
import type { RenderOptions } from '../../src/worker/engine-pieces.js';
import { createEngineService } from '../../src/worker/engine-service.js';
import type { Renderer } from '../../src/worker/gpu/create-renderer.js';
import { hasWasm, probe } from '../../src/worker/probe.js';
import { type ServingScope, serveEngine } from '../../src/worker/serve-engine.js';

// The real worker's frame around a stand-in for the engine: quick, no networks, an ellipse for a person and a smaller one beside it
// for somebody else, who is background unless chosen. A photo whose first pixel is pure blue shows nobody, but what a stroke keeps; a pure red one
// takes long to analyse. Green hair and a yellow subject are in doubt.

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

type Make = (photo: Photo, looks: LookKeeper, job: Job, choices: AnalysisChoices) => Promise<Analysis>;

const analyse: Make = async (photo, _, job, choices) => {
  refuseNobody(photo, choices);
  await walk(
    job,
    ['matte', 'refine', 'depth', 'foreground', 'backdrop', 'measure'],
    firstPixel(photo) === '255,0,0' ? 200 : 8,
  );
  return analysisOf(photo, choices);
};

/** Quick for every photo. */
const draft: Make = async (photo, _, job, choices) => {
  refuseNobody(photo, choices);
  await walk(job, ['locate', 'faces'], 8);
  return analysisOf(photo, choices);
};

const showsNobody = (photo: Photo): boolean => firstPixel(photo) === '0,0,255';

function refuseNobody(photo: Photo, { strokes }: AnalysisChoices): void {
  if (!showsNobody(photo) || strokes.some(({ kind }) => kind === 'keep')) return;
  throw new BlurError('no-person', 'nobody there');
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

/** The one in the middle, and somebody smaller on the right. */
function peopleIn({ raster: { widthPx, heightPx } }: Photo, { subject }: AnalysisChoices): PersonFound[] {
  const at = (x: number, y: number, size: number) => {
    const [width, height] = [0.3 * size * widthPx, 0.4 * size * heightPx];
    const point = (right: number, down: number) => ({
      x: x * widthPx + right * width,
      y: y * heightPx + down * height,
    });
    const face: Face = {
      box: { ...point(-0.5, -0.5), width, height },
      ...{ rightEye: point(-0.2, -0.1), leftEye: point(0.2, -0.1), mouth: point(0, 0.25), score: 0.95 },
    };
    return { box: { ...point(-0.7, -0.8), width: 1.4 * width, height: 1.6 * height }, face, point: { x, y } };
  };
  const chosen = subject === 'auto' ? [0] : subject.people.map(({ x }) => (x > 0.65 ? 1 : 0));
  return [at(0.5, 0.45, 1), at(0.87, 0.35, 0.5)].map((person, index) => ({
    ...person,
    isSubject: chosen.includes(index),
  }));
}

/** An ellipse for each subject's head, shoulders for the one in the middle, and the way of each stroke. */
function alphaOf({ raster }: Photo, people: readonly PersonFound[], { strokes }: AnalysisChoices): Plane {
  const { widthPx, heightPx } = raster;
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  const ellipse = (x: number, y: number, across: number, down: number) => {
    context.beginPath();
    context.ellipse(x * widthPx, y * heightPx, across, down, 0, 0, 7);
    context.fill();
  };
  for (const [index, { isSubject, point, box }] of people.entries()) {
    if (!isSubject) continue;
    ellipse(point.x, point.y, box.width / 2, box.height / 2);
    if (index === 0) ellipse(0.5, 1, widthPx * 0.42, heightPx * 0.3);
  }
  for (const { kind, radius, points } of strokes) {
    context.globalCompositeOperation = kind === 'keep' ? 'source-over' : 'destination-out';
    const radiusPx = radius * Math.max(widthPx, heightPx);
    for (const { x, y } of points) ellipse(x, y, radiusPx, radiusPx);
  }
  const { data } = context.getImageData(0, 0, widthPx, heightPx);
  const share = (_: unknown, i: number) => data[i * 4 + 3]! / 255;
  return { widthPx, heightPx, data: Float32Array.from({ length: widthPx * heightPx }, share) };
}

function analysisOf(photo: Photo, choices: AnalysisChoices): Analysis {
  const { raster, kind, profile } = photo;
  const { widthPx, heightPx } = raster;
  const people = showsNobody(photo) ? [] : peopleIn(photo, choices);
  const alpha = alphaOf(photo, people, choices);
  const opaque = { widthPx, heightPx, data: withoutAlpha(raster) };
  // Farther from left to right.
  const depth = { widthPx: 2, heightPx: 1, data: Float32Array.of(0.1, 1) };
  return {
    scene: {
      source: raster,
      profile,
      ...{ alpha, foreground: opaque, backdrop: opaque, depth },
      near: null,
      headHeightPx: heightPx * 0.4,
      existingBlurPx: 0,
      existingBlur: { widthPx: 1, heightPx: 1, data: new Float32Array(1) },
      highlights: [],
      noise: { sigmaCodes: 0, correlation: 0 },
    },
    summary: {
      ...{ widthPx, heightPx, kind, hasTransparency: false, profileName: 'sRGB' },
      ...{ people, choiceMissed: false },
      verdict: showsNobody(photo)
        ? { code: 'check-subject', reasons: ['outline-unsure'], expectedError: 0.1 }
        : { code: verdicts[firstPixel(photo)] ?? 'good', reasons: [], expectedError: 0.01 },
      faces: people.flatMap(({ face, isSubject }) => (isSubject && face ? [face] : [])),
      ...{ headHeightPx: heightPx * 0.4, coverage: 0.4, existingBlurPx: 0 },
      ...{ warnings: widthPx < 300 ? ['no-face', 'small-photo'] : [], stageMs: { matte: 12 } },
    },
    confidence: null,
  };
}

function withoutAlpha({ data }: RgbaRaster): Uint8ClampedArray {
  const out = new Uint8ClampedArray((data.length / 4) * 3);
  for (let i = 0; i < data.length / 4; i++) out.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return out;
}

function canvasOf({ widthPx, heightPx, data }: RgbaRaster): OffscreenCanvas {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const pixels = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, widthPx, heightPx);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  return canvas;
}

async function render(
  scene: Scene,
  { lens, backdrop }: RenderSettings,
  job: Job,
  { backdropImage }: RenderOptions,
): Promise<RgbaRaster> {
  const { widthPx, heightPx } = scene.source;
  const source = canvasOf(scene.source);
  for (const fraction of [0, 0.5, 1]) {
    await job.checkpoint();
    job.report('blur', fraction);
    await pause(scene.source.widthPx > 300 ? 4 : 1);
  }
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d')!;
  const discPx = (scene.headHeightPx * lens.focalLengthMm) / lens.fNumber / 1500;
  const fill = (...tones: readonly Tone[]) => {
    const gradient = context.createLinearGradient(0, 0, 0, heightPx);
    for (const [i, tone] of tones.entries()) gradient.addColorStop(i, `rgb(${tone.join()})`);
    context.fillStyle = gradient;
    context.fillRect(0, 0, widthPx, heightPx);
  };
  const draw = (picture: OffscreenCanvas, isSharp: boolean) => {
    context.filter = isSharp ? 'none' : `blur(${discPx}px)`;
    context.drawImage(picture, 0, 0, widthPx, heightPx);
    context.filter = 'none';
  };
  if (backdrop.mode === 'studio') fill(backdrop.centreRgb);
  else if (backdrop.mode === 'solid') fill(backdrop.rgb);
  else if (backdrop.mode === 'gradient') fill(backdrop.fromRgb, backdrop.toRgb);
  else if (backdrop.mode === 'image') draw(canvasOf(backdropImage!.raster), !backdrop.throughLens);
  else draw(source, false);
  context.drawImage(canvasOf(cutOut(scene)), 0, 0);
  job.report('composite', 1);
  return { widthPx, heightPx, data: context.getImageData(0, 0, widthPx, heightPx).data };
}

/** The person alone. */
function cutOut({ source, alpha }: Scene): RgbaRaster {
  const data = source.data.slice();
  for (let i = 0; i < alpha.data.length; i++) data[i * 4 + 3] = 255 * alpha.data[i]!;
  return { ...source, data };
}

async function encode(raster: RgbaRaster, photo: Photo): Promise<Uint8Array> {
  const blob = await canvasOf(raster).convertToBlob({ type: `image/${photo.kind}`, quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** No network steadies the face here: it is where it was drawn. */
async function measure({ photo: { raster }, analysis, framing }: PhotoToMeasure, job: Job) {
  await walk(job, ['measure'], 4);
  const { scene, summary } = analysis;
  const [face] = summary.faces;
  const view = framedView(framing, raster);
  const { headHeightPx, verdict } = summary;
  return {
    head: face ? measureHead({ face, headHeightPx, alpha: scene.alpha, view }) : null,
    backdrop: measureBackdrop(scene, view),
    person: face ? measurePerson(scene, face) : null,
    verdict,
  };
}

async function align({ photo, analysis: { summary }, framing }: PhotoToMeasure, rule: CropRule) {
  const [face] = summary.faces;
  if (face === undefined) return null;
  const { rightEye, leftEye } = face;
  const eyes = { x: (rightEye.x + leftEye.x) / 2, y: (rightEye.y + leftEye.y) / 2 };
  return alignCrop({ photo: photo.raster, headHeightPx: summary.headHeightPx, eyes, framing, rule });
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
      portrait: ({ raster }, person, sidePx) => cropPerson(raster, person, sidePx),
      scale: scaleScene,
      render,
      inspect: inspectScene,
      measure,
      align,
      encode,
      hasWasm,
      probe: () => probe(noCard, noWebGpu),
    },
    clock: createClock(),
    keepAssets: () => {},
    cacheBytes: 100_000_000,
  }),
);
