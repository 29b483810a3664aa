// Time and memory of the render, stage by stage: node test/bench/render.bench.mjs [--json] [--megapixels 1,4,16]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');
const root = new URL('../../', import.meta.url).pathname;
const settings = (fNumber) => ({ lens: { focalLengthMm: 85, fNumber }, backdrop: { mode: 'soften' } });
const engine = await loadEngine();
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const megapixels = process.argv.includes('--megapixels')
  ? argument('--megapixels').split(',').map(Number)
  : [1, 4, 16];

// The first run compiles; it is not counted.
await measureSize(0.3);
const rows = [];
for (const mp of megapixels) rows.push(await measureSize(mp));
const byRadius = await measureRadii();
const report = {
  sizes: rows,
  byRadius,
  exponentOfPixels: slope(rows.map((row) => [row.megapixels, row.renderMs])),
  exponentOfRadius: slope(byRadius.map((row) => [row.radiusPx, row.blurMs])),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2));
else print(report);

async function loadEngine() {
  const folder = mkdtempSync(join(tmpdir(), 'wide-open-bench-'));
  const outfile = join(folder, 'engine.mjs');
  const from = (path) => JSON.stringify(join(root, path));
  await build({
    stdin: {
      contents: `
        export { renderScene } from ${from('src/engine/composite/render-scene.ts')};
        export { estimateForeground } from ${from('src/engine/foreground/estimate-foreground.ts')};
        export { fillBackdrop } from ${from('src/engine/backdrop/fill-backdrop.ts')};
        export { estimateNoise } from ${from('src/engine/measure/estimate-noise.ts')};
        export { estimateExistingBlur } from ${from('src/engine/measure/estimate-existing-blur.ts')};
        export { blurBackdrop } from ${from('src/engine/lens/blur-backdrop.ts')};
        export { scaleScene } from ${from('src/engine/pipeline/scale-scene.ts')};
        export { syntheticHeadshot, srgbProfile } from ${from('test/engine/composite/synthetic-headshot.ts')};`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  const loaded = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return loaded;
}

/**
 * Samples the process's memory at every checkpoint; the peak is what was added to `before`, garbage included. What lives only
 * between two checkpoints (a few rows) is not seen.
 */
async function watchedJob() {
  collectGarbage();
  // Freed buffers are handed back a moment later.
  await new Promise((resolve) => setTimeout(resolve, 60));
  const before = memoryMb();
  const job = {
    peakMb: 0,
    checkpoint: async () => {
      job.peakMb = Math.max(job.peakMb, memoryMb() - before);
    },
    report: () => {},
    now: () => performance.now(),
  };
  return job;
}

function memoryMb() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

async function timed(work) {
  const job = await watchedJob();
  const start = performance.now();
  const result = await work(job);
  await job.checkpoint();
  return { result, ms: Math.round(performance.now() - start), peakMb: Math.round(job.peakMb) };
}

/** Depth as a network-free estimate gives it: the wall far away, the floor coming nearer at the bottom. */
function rampDepth() {
  const depth = { widthPx: 64, heightPx: 64, data: new Float32Array(64 * 64) };
  for (let i = 0; i < depth.data.length; i++) {
    depth.data[i] = Math.min(1, Math.max(0.15, 1.9 - (Math.floor(i / 64) / 64) * 1.75));
  }
  return depth;
}

async function sceneOf(mp) {
  const shot = engine.syntheticHeadshot(Math.round(Math.sqrt((mp * 1e6) / 1.2)));
  const profile = engine.srgbProfile;
  const { photo: source, alpha } = shot;
  const foreground = await timed((job) => engine.estimateForeground({ source, alpha, profile }, job));
  const backdrop = await timed((job) => engine.fillBackdrop({ source, alpha, profile }, job));
  const noise = await timed(async () => engine.estimateNoise(source, alpha));
  const blur = await timed(async () => engine.estimateExistingBlur(backdrop.result, alpha));
  const scene = {
    source,
    alpha,
    profile,
    foreground: foreground.result,
    backdrop: backdrop.result,
    depth: rampDepth(),
    headHeightPx: shot.headHeightPx,
    existingBlurPx: 0,
    noise: { sigmaCodes: 1.5, correlation: 0.3 },
  };
  return { scene, foreground, backdrop, noise, blur };
}

async function measureSize(mp) {
  const { scene, foreground, backdrop, noise, blur } = await sceneOf(mp);
  const gentle = await timed((job) => engine.renderScene(scene, settings(4), job));
  const strong = await timed((job) => engine.renderScene(scene, settings(1.8), job));
  const scaled = await timed(async () => engine.scaleScene(scene, 1024));
  const preview = await timed((job) => engine.renderScene(scaled.result, settings(4), job));
  return {
    megapixels: mp,
    foregroundMs: foreground.ms,
    foregroundMb: foreground.peakMb,
    backdropMs: backdrop.ms,
    backdropMb: backdrop.peakMb,
    noiseMs: noise.ms,
    existingBlurMs: blur.ms,
    renderMs: gentle.ms,
    renderMb: gentle.peakMb,
    strongMs: strong.ms,
    strongMb: strong.peakMb,
    scaleMs: scaled.ms,
    previewMs: preview.ms,
  };
}

/** A wall at one depth: the disc alone, and next to it a box blur of the same size, the cheapest blur there is. */
async function measureRadii() {
  const side = 1000;
  const backdrop = {
    widthPx: side,
    heightPx: side,
    data: new Uint8ClampedArray(side * side * 3).map((_, i) => (i * 7919) & 255),
  };
  const depth = { widthPx: 1, heightPx: 1, data: Float32Array.of(1) };
  const rowsOut = [];
  for (const radiusPx of [4, 8, 16, 32, 64, 128]) {
    const blur = await timed(async (job) => {
      const room = { backdrop, profile: engine.srgbProfile, highlights: [], depth };
      const options = { ...room, radiusAtInfinityPx: radiusPx };
      const lit = await engine.blurBackdrop(options, job);
      const plane = () => new Float32Array(side * side);
      lit.readBand(0, side, { red: plane(), green: plane(), blue: plane() });
    });
    const box = await timed(async () => boxBlur(backdrop, radiusPx));
    rowsOut.push({ radiusPx, blurMs: blur.ms, boxMs: box.ms });
  }
  return rowsOut;
}

function boxBlur({ widthPx, heightPx, data }, radius) {
  const { toLinear } = engine.srgbProfile;
  const across = new Float32Array(data.length);
  const out = new Float32Array(data.length);
  const pass = (from, into, lines, length, lineStep, step) => {
    for (let line = 0; line < lines; line++) {
      for (let c = 0; c < 3; c++) {
        const at = (i) => line * lineStep + Math.min(length - 1, Math.max(0, i)) * step + c;
        let sum = 0;
        for (let i = -radius; i <= radius; i++) sum += from(at(i));
        for (let i = 0; i < length; i++) {
          into[at(i)] = sum / (2 * radius + 1);
          sum += from(at(i + radius + 1)) - from(at(i - radius));
        }
      }
    }
  };
  pass((i) => toLinear[data[i]], across, heightPx, widthPx, widthPx * 3, 3);
  pass((i) => across[i], out, widthPx, heightPx, 3, widthPx * 3);
  return out;
}

/** Exponent of y against x by least squares on logarithms. */
function slope(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(Math.max(1, y))]);
  const mean = (axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const top = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return Number((top / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)).toFixed(2));
}

function print({ sizes, byRadius: radii, exponentOfPixels, exponentOfRadius }) {
  console.table(sizes);
  console.table(radii.map((row) => ({ ...row, timesABox: Number((row.blurMs / row.boxMs).toFixed(1)) })));
  console.log(`render time grows with pixels^${exponentOfPixels}, disc time with radius^${exponentOfRadius}`);
}
