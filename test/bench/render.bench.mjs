// What a render costs: node test/bench/render.bench.mjs [--only radius,pixels,preview,memory,gpu] [--update] [--json FILE]
// Ratios, exponents and bytes only, against limits and against test/bench/render.baseline.json; ends with 1 when one is worse.
// --update writes what was measured into the baseline. --software-gpu tries the part for graphics cards without one.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSources, loadSourceAsset, writeBundle } from './bundle-sources.mjs';
import { printGpuTimes } from './render-gpu.mjs';
import { memoryEntries, memoryFigures } from './render-memory.mjs';
import { previewFigures } from './render-preview.mjs';
import { pixelFigures, radiusFigures } from './render-speed.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const worse = 'worse than the baseline';
const baselineFile = `${root}/test/bench/render.baseline.json`;
const photoFile = `${root}/node_modules/startbootstrap-resume/dist/assets/img/profile.jpg`;
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    update: { type: 'boolean' },
    json: { type: 'string' },
    'software-gpu': { type: 'boolean' },
  },
});

const engine = await bundleSources(root, [
  'test/bench/render-verdict.ts',
  'test/engine/composite/synthetic-headshot.ts',
  'src/engine/lens/plan-lens-view.ts',
  'src/engine/lens/draw-layer.ts',
  'src/engine/pipeline/build-scene.ts',
  'src/engine/pipeline/stage-timer.ts',
  'src/engine/raster/resample-region.ts',
  ...memoryEntries,
]);

const sections = {
  radius: () => radiusFigures(engine, 5),
  pixels: () => pixelFigures(engine, 3),
  preview: () => previewFigures(engine, { photoOf, loadAsset: loadSourceAsset, rounds: 2 }),
  memory: measureMemory,
  gpu: async () => (await printGpuTimes(root, options['software-gpu'] === true)) ?? [],
};
const wanted = options.only?.split(',') ?? Object.keys(sections);
const figures = [];
let broken = 0;
for (const name of wanted) {
  try {
    figures.push(...(await sections[name]()));
  } catch (thrown) {
    // the other parts still have something to say
    broken++;
    console.error(`${name}: could not be measured`, thrown);
  }
}
const baseline = await readBaseline();
const verdicts = printTable(figures, baseline.figures);
if (options.json) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`);
if (options.update) await updateBaseline();
// A new baseline forgives what is worse than the old one, never what is over a limit.
const failed = verdicts.some(({ fails, text }) => fails && !(options.update && text === worse));
if (broken > 0 || failed) process.exitCode = 1;

/** The portrait as if taken with another camera. */
async function photoOf(sidePx) {
  const bytes = new Uint8Array(await readFile(photoFile));
  const photo = await engine.decodePhoto(bytes, engine.sizeLimits.figma, loadSourceAsset);
  const { widthPx, heightPx } = photo.raster;
  const source = { ...photo.raster, stride: 4, channels: 4 };
  const box = { x: 0, y: 0, width: widthPx, height: heightPx };
  const data = Uint8ClampedArray.from(engine.resampleRegion(source, box, sidePx, sidePx));
  return { ...photo, raster: { widthPx: sidePx, heightPx: sidePx, data } };
}

async function measureMemory() {
  const folder = await mkdtemp(join(tmpdir(), 'wide-open-bench-'));
  const bundle = await writeBundle(root, memoryEntries);
  try {
    const photo = await photoOf(4096);
    const input = join(folder, 'photo.jpg');
    await writeFile(input, await engine.encodePhoto(photo.raster, photo, loadSourceAsset));
    return await memoryFigures(bundle.file, input);
  } finally {
    await bundle.remove();
    await rm(folder, { recursive: true });
  }
}

function printTable(rows, known) {
  if (rows.length === 0) return [];
  const judged = rows.map((figure) => engine.judge(figure, known[figure.key]));
  const cells = rows.map((figure, i) => [
    figure.text,
    limitOf(figure),
    known[figure.key] === undefined ? '–' : known[figure.key].toFixed(figure.digits),
    figure.now.toFixed(figure.digits),
    allowedOf(figure),
    judged[i].text,
  ]);
  const lines = [['figure', 'limit', 'baseline', 'now', 'tolerance', 'verdict'], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  for (const line of lines)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    );
  return judged;
}

function limitOf({ limit, better }) {
  if (limit === undefined) return '–';
  return `${better === 'less' ? '≤' : '≥'} ${limit}`;
}

function allowedOf({ tolerance, better }) {
  const sign = better === 'less' ? '+' : '−';
  return 'share' in tolerance ? `${sign}${tolerance.share * 100} %` : `${sign}${tolerance.by}`;
}

async function readBaseline() {
  const text = await readFile(baselineFile, 'utf8').catch(() => '{ "figures": {} }');
  return JSON.parse(text);
}

/** Figures that were not measured this time stay as they are. */
async function updateBaseline() {
  const now = figures.map(({ key, now: value }) => [key, Number(value.toPrecision(4))]);
  const machine = `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} threads`;
  const updated = { machine, figures: { ...baseline.figures, ...Object.fromEntries(now) } };
  await writeFile(baselineFile, `${JSON.stringify(updated, null, 2)}\n`);
  console.log('the baseline is written');
}
