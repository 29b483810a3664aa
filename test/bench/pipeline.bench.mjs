// Time per stage and peak memory of the built command line on 1, 4 and 16 megapixels, and what happened to the person's pixels:
// node test/bench/pipeline.bench.mjs [--json FILE] [--megapixels 1,4,16]   (needs dist/)
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources } from './bundle-sources.mjs';

const { values: options } = parseArgs({
  options: { json: { type: 'string' }, megapixels: { type: 'string' } },
});
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const engine = await bundleSources(root, [
  'src/runtime/codec/decode-photo.ts',
  'src/runtime/codec/encode-photo.ts',
  'src/runtime/plane-png.ts',
  'src/engine/raster/resample-region.ts',
]);
const loadAsset = async (name) => new Uint8Array(await readFile(`${root}/dist/assets/${name}`));
const limits = { maxSidePx: 20_000, maxPixels: 60_000_000 };
const photoFile = `${root}/node_modules/startbootstrap-resume/dist/assets/img/profile.jpg`;
const folder = await mkdtemp(join(tmpdir(), 'wide-open-bench-'));

try {
  const original = await engine.decodePhoto(new Uint8Array(await readFile(photoFile)), limits, loadAsset);
  const sizes = (options.megapixels ?? '1,4,16').split(',').map(Number);
  const rows = [];
  for (const megapixels of sizes) rows.push(await measure(original, megapixels));
  printStages(rows);
  printPerson(rows);
  if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await rm(folder, { recursive: true });
}

async function measure(original, megapixels) {
  const photo = enlarge(
    original,
    Math.sqrt((megapixels * 1e6) / (original.raster.widthPx * original.raster.heightPx)),
  );
  const input = join(folder, `${megapixels}.png`);
  await writeFile(input, await engine.encodePhoto(photo.raster, { ...photo, kind: 'png' }, loadAsset));
  const jpegInput = join(folder, `${megapixels}.jpg`);
  await writeFile(jpegInput, await engine.encodePhoto(photo.raster, { ...photo, kind: 'jpeg' }, loadAsset));
  const jpegReport = await blur(jpegInput, join(folder, 'out.jpg'));
  const matteFile = join(folder, 'matte.png');
  await blur(input, join(folder, 'out.png'), ['--matte-out', matteFile]);
  await blur(input, join(folder, 'from-png.jpg'), ['--matte', matteFile]);
  const { widthPx, heightPx } = photo.raster;
  const matte = engine.decodePlanePng(new Uint8Array(await readFile(matteFile)), widthPx, heightPx);
  const person = {
    png: await differences(photo, matte, join(folder, 'out.png')),
    jpeg: await differences(photo, matte, join(folder, 'from-png.jpg')),
  };
  return { megapixels, widthPx, heightPx, ...pick(jpegReport), person };
}

function enlarge(photo, scale) {
  const { widthPx, heightPx, data } = photo.raster;
  const width = Math.round(widthPx * scale);
  const height = Math.round(heightPx * scale);
  const source = { widthPx, heightPx, data, stride: 4, channels: 4 };
  const box = { x: 0, y: 0, width: widthPx, height: heightPx };
  const resampled = engine.resampleRegion(source, box, width, height);
  return {
    ...photo,
    raster: { widthPx: width, heightPx: height, data: Uint8ClampedArray.from(resampled) },
  };
}

function blur(input, output, more = []) {
  const report = join(folder, 'report.json');
  execFileSync(process.execPath, [
    `${root}/dist/wide-open.mjs`,
    'blur',
    input,
    '--look',
    'founder',
    '--out',
    output,
    '--report',
    report,
    ...more,
  ]);
  return readFile(report, 'utf8').then((text) => JSON.parse(text).photos[0]);
}

function pick({ stageMs, peakMemoryBytes }) {
  return { stageMs, peakMemoryBytes };
}

async function differences(photo, matte, file) {
  const result = await engine.decodePhoto(new Uint8Array(await readFile(file)), limits, loadAsset);
  const counts = new Array(256).fill(0);
  for (let i = 0; i < matte.data.length; i++) {
    if (matte.data[i] < 0.995) continue;
    for (let c = 0; c < 3; c++) {
      counts[Math.abs(photo.raster.data[i * 4 + c] - result.raster.data[i * 4 + c])]++;
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  const p99 = counts.findIndex((count) => {
    seen += count;
    return seen >= total * 0.99;
  });
  return { changed: total - counts[0], largest: counts.findLastIndex((count) => count > 0), p99 };
}

function printStages(rows) {
  const steps = [...new Set(rows.flatMap(({ stageMs }) => Object.keys(stageMs)))];
  console.log(
    ['stage (s)'.padEnd(14), ...rows.map(({ megapixels }) => `${megapixels} MP`.padStart(9))].join(''),
  );
  for (const step of steps) {
    const cells = rows.map(({ stageMs }) => ((stageMs[step] ?? 0) / 1000).toFixed(2).padStart(9));
    console.log([step.padEnd(14), ...cells].join(''));
  }
  const total = rows.map(({ stageMs }) => Object.values(stageMs).reduce((sum, ms) => sum + ms, 0) / 1000);
  console.log(['all'.padEnd(14), ...total.map((s) => s.toFixed(2).padStart(9))].join(''));
  const peaks = rows.map(({ peakMemoryBytes }) => (peakMemoryBytes / 1e6).toFixed(0).padStart(9));
  console.log(['peak MB'.padEnd(14), ...peaks].join(''));
}

function printPerson(rows) {
  for (const { megapixels, person } of rows) {
    for (const [kind, { changed, largest, p99 }] of Object.entries(person)) {
      console.log(
        `person, ${megapixels} MP, ${kind}: ${changed} values changed, largest ${largest} codes, 99 % within ${p99}`,
      );
    }
  }
}
