// Error and time of the matte on portraits with reference mattes: node test/bench/matte.bench.mjs [--json FILE] [--only TEXT]
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import { decode as decodePng } from 'fast-png';
import { bundleSources } from './bundle-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const folder = `${root}/../shared/test-material/mattes`;
const { values: options } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const worstAllowed = 0.03;

if (!existsSync(folder)) {
  console.log('skipped: the reference mattes (../shared/test-material/mattes) are not here');
  process.exit(0);
}

const engine = await bundleSources(root, [
  'src/runtime/open-networks.ts',
  'src/engine/matte/estimate-matte.ts',
  'src/engine/people/see-people.ts',
  'src/engine/raster/resize-plane.ts',
  'src/engine/raster/grow-mask.ts',
]);
const networks = engine.openNetworks((name) =>
  readFile(
    name === 'ort.wasm'
      ? `${root}/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm`
      : `${root}/models/${name}`,
  ),
);

const rows = [];
for (const pair of findPairs()) {
  const row = await measure(pair);
  rows.push(row);
  console.log(format(row));
}
summarise();
await networks.dispose();

function findPairs() {
  return readdirSync(folder)
    .filter((file) => /_image\.(jpg|png)$/.test(file) && file.includes(options.only ?? ''))
    .map((file) => ({ name: file.replace(/_image\..*/, ''), file }))
    .filter(({ name }) => existsSync(`${folder}/${name}_alpha.png`));
}

async function measure({ name, file }) {
  const raster = await readPhoto(`${folder}/${file}`);
  const stages = {};
  let mark = performance.now();
  const job = {
    checkpoint: async () => {},
    now: () => performance.now(),
    report: (step) => {
      stages[step] = (stages[step] ?? 0) + performance.now() - mark;
      mark = performance.now();
    },
  };
  const start = performance.now();
  const seen = await engine.seePeople(raster, networks, job);
  const { alpha } = await engine.estimateMatte(raster, networks, job, seen);
  const seconds = (performance.now() - start) / 1000;
  stages.tidy = performance.now() - mark;
  const reference = engine.resizePlane(
    await readGrey(`${folder}/${name}_alpha.png`),
    raster.widthPx,
    raster.heightPx,
  );
  return {
    name,
    widthPx: raster.widthPx,
    heightPx: raster.heightPx,
    ...compare(alpha, reference),
    seconds,
    stages,
  };
}

function compare(alpha, reference) {
  const soft = reference.data.map((value) => (value >= 0.02 && value <= 0.98 ? 1 : 0));
  const band = engine.growMask({ ...reference, data: Uint8Array.from(soft) }, 5).data;
  let [absolute, squared, inBand, bandPx, changed] = [0, 0, 0, 0, 0];
  for (let i = 0; i < band.length; i++) {
    const error = Math.abs(alpha.data[i] - reference.data[i]);
    absolute += error;
    squared += error * error;
    if (band[i]) inBand += error;
    bandPx += band[i];
    if (alpha.data[i] > 0 && alpha.data[i] < 1) changed++;
  }
  const count = band.length;
  return {
    mad: absolute / count,
    mse: squared / count,
    bandMad: inBand / bandPx,
    softShare: changed / count,
  };
}

async function readPhoto(path) {
  const bytes = await readFile(path);
  if (path.endsWith('.png')) return toRgba(decodePng(bytes));
  if (!globalThis.ImageData)
    globalThis.ImageData = class {
      constructor(data, width, height) {
        Object.assign(this, { data, width, height });
      }
    };
  const wasm = await readFile(`${root}/node_modules/@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm`);
  await initJpeg(new WebAssembly.Module(wasm));
  const { width, height, data } = await decodeJpeg(bytes);
  return { widthPx: width, heightPx: height, data };
}

function toRgba({ width, height, data, channels }) {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = data[i * channels + (channels < 3 ? 0 : c)];
  }
  return { widthPx: width, heightPx: height, data: rgba };
}

async function readGrey(path) {
  const { width, height, data, channels, depth } = decodePng(await readFile(path));
  const top = 2 ** depth - 1;
  const values = Float32Array.from({ length: width * height }, (_, i) => data[i * channels] / top);
  return { widthPx: width, heightPx: height, data: values };
}

function format(row) {
  const stages = Object.entries(row.stages).map(([step, ms]) => `${step} ${(ms / 1000).toFixed(1)}`);
  return [
    row.name.padEnd(20),
    `${row.widthPx}×${row.heightPx}`.padEnd(10),
    `MAD·10³ ${(row.mad * 1000).toFixed(2)}`.padEnd(15),
    `MSE·10³ ${(row.mse * 1000).toFixed(2)}`.padEnd(15),
    `band ${(row.bandMad * 1000).toFixed(0)}`.padEnd(9),
    `soft ${(row.softShare * 100).toFixed(1)} %`.padEnd(12),
    `${row.seconds.toFixed(1)} s (${stages.join(', ')})`,
  ].join(' ');
}

function summarise() {
  const median = (key) => {
    const sorted = rows.map((row) => row[key]).sort((a, b) => a - b);
    return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  };
  const mean = rows.reduce((sum, row) => sum + row.mad, 0) / rows.length;
  console.log(
    `${rows.length} pictures: median MAD·10³ ${(median('mad') * 1000).toFixed(2)}, mean ${(mean * 1000).toFixed(2)}, ` +
      `median band ${(median('bandMad') * 1000).toFixed(0)}, median time ${median('seconds').toFixed(1)} s`,
  );
  const bad = rows.filter((row) => row.mad > worstAllowed).map((row) => row.name);
  console.log(`worse than ${worstAllowed}: ${bad.join(', ') || 'none'}`);
  if (options.json) return writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
}
