// Memory of a long batch: node test/bench/batch.bench.mjs [--photos 200] [--jobs 2] [--of panel] [--update]   (needs dist/, and Linux for /proc)
// The peak of the built command line, and of the panel's worker as it is put together in Node, after all photos: as a multiple of its peak
// after ten. Ends with 1 above the limit or when worse than test/bench/batch.baseline.json, which --update writes.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources, loadSourceAsset } from './bundle-sources.mjs';

const { values: options } = parseArgs({
  options: {
    photos: { type: 'string', default: '200' },
    jobs: { type: 'string', default: '2' },
    of: { type: 'string' },
    update: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const baselineFile = `${root}/test/bench/batch.baseline.json`;
const theme = `${root}/node_modules/@creative-tim-official/argon-dashboard-free/assets/img/theme`;
const portraits = [
  `${root}/node_modules/startbootstrap-resume/dist/assets/img/profile.jpg`,
  ...[1, 2, 3, 4].map((n) => `${theme}/team-${n}.jpg`),
];
const limits = { maxSidePx: 20_000, maxPixels: 60_000_000 };
const [early, limit, tolerance] = [10, 1.3, 0.05];
/** Of the longest side; the networks take the same time at any size. */
const sidePx = 240;
/** As much smaller than the product's as these photos are: full after some ten of them. */
const cacheBytes = 30_000_000;

const engine = await bundleSources(root, [
  'src/runtime/codec/decode-photo.ts',
  'src/runtime/codec/encode-photo.ts',
  'src/engine/raster/resample-region.ts',
]);
const folder = await mkdtemp(join(tmpdir(), 'wide-open-batch-'));
const photos = join(folder, 'photos');
const runs = {
  panel: [`${root}/test/bench/panel-batch.mjs`, photos, String(cacheBytes)],
  'command line': [
    ...[`${root}/dist/wide-open.mjs`, 'batch', photos],
    ...['--out', join(folder, 'out'), '--jobs', options.jobs],
  ],
};
try {
  const count = Number(options.photos);
  await makePhotos(count);
  const figures = {};
  for (const [name, args] of Object.entries(runs)) {
    if (options.of !== undefined && options.of !== name) continue;
    const { earlyMb, peakMb, seconds } = await runBatch(args, count);
    const growth = Number((peakMb / earlyMb).toFixed(3));
    figures[name] = { growth, earlyMb, peakMb };
    console.log(
      `${name}: peak after ${early} photos ${earlyMb} MB, after ${count} ${peakMb} MB: × ${growth}, ${(seconds / count).toFixed(2)} s a photo`,
    );
  }
  await judge(figures);
  if (options.update) await update(figures, count);
} finally {
  await rm(folder, { recursive: true });
}

/** All differ, and the first ten are like the rest: five portraits, at sizes that come round. */
async function makePhotos(count) {
  const sources = [];
  for (const file of portraits) {
    sources.push(await engine.decodePhoto(new Uint8Array(await readFile(file)), limits, loadSourceAsset));
  }
  await mkdir(photos);
  for (let i = 0; i < count; i++) {
    const photo = sources[i % sources.length];
    const { widthPx, heightPx, data } = photo.raster;
    const scale = (sidePx - 8 * (i % 9)) / Math.max(widthPx, heightPx);
    const [width, height] = [Math.round(widthPx * scale), Math.round(heightPx * scale)];
    const source = { widthPx, heightPx, data, stride: 4, channels: 4 };
    const box = { x: 0, y: 0, width: widthPx, height: heightPx };
    const small = Uint8ClampedArray.from(engine.resampleRegion(source, box, width, height));
    // The photo's number, in the first pixel.
    small[0] = i % 256;
    const bytes = await engine.encodePhoto(
      { widthPx: width, heightPx: height, data: small },
      { ...photo, kind: i % 4 === 3 ? 'png' : 'jpeg' },
      loadSourceAsset,
    );
    const name = `${String(i).padStart(4, '0')}.${i % 4 === 3 ? 'png' : 'jpg'}`;
    await writeFile(join(photos, name), bytes);
  }
}

async function runBatch(args, count) {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let [earlyMb, peakMb] = [0, 0];
  for await (const line of createInterface({ input: child.stdout })) {
    const through = Number(/^(\d+) of /.exec(line)?.[1] ?? 0);
    if (through === 0) continue;
    peakMb = await peakOf(child.pid, peakMb);
    if (through === early) earlyMb = peakMb;
    if (through % 20 === 0 || through === early) console.log(`  ${through}: peak ${peakMb} MB`);
  }
  const code = await ended;
  if (code !== 0 || earlyMb === 0) throw new Error(`the batch of ${count} ended with ${code}`);
  return { earlyMb, peakMb, seconds: (performance.now() - startedMs) / 1000 };
}

async function peakOf(pid, before) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0);
  return Math.max(before, Math.round((kilobytes * 1024) / 1e6));
}

async function judge(figures) {
  const known = await readFile(baselineFile, 'utf8').catch(() => null);
  for (const [name, { growth }] of Object.entries(figures)) {
    const before = known === null ? undefined : JSON.parse(known).figures[name]?.growth;
    const isOver = growth > limit;
    const isWorse = before !== undefined && growth > before + tolerance;
    const verdict = isOver ? 'over the limit' : isWorse ? 'worse' : 'ok';
    console.log(`${name}: limit ${limit}, baseline ${before ?? 'not written yet'}: ${verdict}`);
    if (isOver || (isWorse && !options.update)) process.exitCode = 1;
  }
}

async function update(figures, count) {
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}`;
  const known = await readFile(baselineFile, 'utf8').catch(() => '{}');
  const all = { ...JSON.parse(known).figures, ...figures };
  const content = { machine, photos: count, jobs: Number(options.jobs), sidePx, cacheBytes, figures: all };
  await writeFile(baselineFile, `${JSON.stringify(content, null, 2)}\n`);
}
