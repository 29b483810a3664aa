// How well depth is ordered in the backdrop, by reference: node test/bench/depth.bench.mjs [--json FILE] [--only TEXT] [--photos]
// Writes strips to look at into out/depth: photo, reference, row ramp, ours, network. --photos makes them of all other photos too.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { decode as decodePng } from 'fast-png';
import { bundleSources, loadSourceAsset } from './bundle-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
process.chdir(root);
const folder = '../shared/test-material';
/** Depth is estimated at 256 px, and the network's sees less: larger photos only cost time. */
const longSidePx = 640;
const { values: options } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, photos: { type: 'boolean' } },
});

if (!existsSync(folder)) {
  console.log('skipped: the reference depths (../shared/test-material) are not here');
  process.exit(0);
}

const engine = await bundleSources(root, [
  'src/engine/depth/depth-from-network.ts',
  'src/engine/depth/estimate-depth.ts',
  'src/engine/face/detect-faces.ts',
  'src/engine/face/head-height.ts',
  'src/engine/face/head-height-from-matte.ts',
  'src/engine/matte/alpha-box.ts',
  'src/engine/raster/resize-plane.ts',
  'src/runtime/open-networks.ts',
  'test/depth/depth-pictures.ts',
  'test/depth/depth-scores.ts',
  'test/depth/depth-strip.ts',
  'test/depth/found-person.ts',
  'test/depth/row-ramp.ts',
  'test/depth/small-photo.ts',
  'test/depth/test-depth-network.ts',
]);
const networks = engine.openNetworks(loadSourceAsset);
const network = await engine.openTestDepthNetwork(loadSourceAsset);
if (network === null) console.log('skipped: the depth network is not here; the rest is measured');
const job = { checkpoint: async () => {}, now: () => performance.now(), report: () => {} };
await mkdir('out/depth', { recursive: true });

const rows = [];
for (const picture of engine.depthPictures.filter(({ name }) => name.includes(options.only ?? ''))) {
  rows.push(await measure(picture));
}
if (options.photos) await look();
if (options.json) await writeFile(options.json, `${JSON.stringify(rows, null, 2)}\n`);
await networks.dispose();

async function measure({ name, image, alpha, nearness, panels, personOnly, from }) {
  if (personOnly) return skip(name, 'the reference shows the person alone');
  const photo = await engine.smallPhoto(`${folder}/${image}`, loadSourceAsset, longSidePx, panels?.image);
  const person = alpha
    ? await withFaces(photo, await readGrey(`${folder}/${alpha}`))
    : await engine.findPerson(basename(image), photo, networks);
  if (person === null) return skip(name, 'nobody was found');
  const reference = await readGrey(`${folder}/${nearness}`, panels?.nearness);
  const { depths, ms } = await estimates(photo, person);
  const scores = Object.fromEntries(
    Object.entries(depths).map(([by, depth]) => [
      by,
      depth && engine.depthScores(depth, reference, person.alpha),
    ]),
  );
  const shown = { ...reference, data: reference.data.map((value) => 1 - value) };
  await strip(name, photo, [shown, ...Object.values(depths)]);
  if (Number.isNaN(scores.ours.rank)) return skip(name, 'the reference shows no depth in the backdrop');
  console.log(
    `${name.padEnd(16)} by ${from.padEnd(16)} ${Object.entries(scores).map(format).join(' | ')} | ${ms.toFixed(0)} ms`,
  );
  return { name, from, scores, ms };
}

function basename(file) {
  return file.replace(/.*\//, '').replace(/\..*/, '');
}

function skip(name, why) {
  console.log(`${name.padEnd(16)} not applicable: ${why}`);
  return { name, skipped: why };
}

async function estimates(source, { alpha, faces }) {
  const headHeightPx = faces[0] ? engine.headHeightFromFace(faces[0]) : engine.headHeightFromMatte(alpha);
  const start = performance.now();
  const ours = engine.estimateDepth({ alpha, faces, headHeightPx, source });
  const ms = performance.now() - start;
  const row = engine.rowRamp({ alpha, faces }, ours.widthPx, ours.heightPx);
  return {
    depths: { row, ours, network: network && (await engine.depthFromNetwork({ source, alpha }, network)) },
    ms,
  };
}

async function withFaces(photo, matte) {
  const alpha = engine.resizePlane(matte, photo.widthPx, photo.heightPx);
  return {
    alpha,
    faces: await engine.detectFaces(photo, networks, job, [engine.alphaBox(alpha)].filter(Boolean)),
  };
}

async function look() {
  for (const file of readdirSync(`${folder}/photos`).filter((file) => file.includes(options.only ?? ''))) {
    const name = basename(file);
    const photo = await engine.smallPhoto(`${folder}/photos/${file}`, loadSourceAsset, longSidePx);
    const person = await engine.findPerson(name, photo, networks);
    if (person === null) continue;
    const { depths } = await estimates(photo, person);
    const near = depths.ours.data.filter((t) => t < -0.02).length / depths.ours.data.length;
    console.log(`${name.padEnd(32)} near ${(near * 100).toFixed(1).padStart(5)} %`);
    await strip(name, photo, Object.values(depths));
  }
}

async function strip(name, photo, depths) {
  await writeFile(
    `out/depth/${name}.png`,
    engine.depthStrip(
      photo,
      depths.filter((depth) => depth !== null),
    ),
  );
}

/** First channel as 0..1. Some references are JPEGs by another name. */
async function readGrey(path, across) {
  const bytes = await readFile(path);
  if (bytes[0] === 0x89 && !across) {
    const { width, height, data, channels, depth } = decodePng(bytes);
    const top = 2 ** depth - 1;
    const values = Float32Array.from({ length: width * height }, (_, i) => data[i * channels] / top);
    return { widthPx: width, heightPx: height, data: values };
  }
  const { widthPx, heightPx, data } = await engine.smallPhoto(path, loadSourceAsset, longSidePx, across);
  return {
    widthPx,
    heightPx,
    data: Float32Array.from({ length: widthPx * heightPx }, (_, i) => data[i * 4] / 255),
  };
}

function format([by, score]) {
  if (!score) return `${by} –`;
  const share = (value) => `${(value * 100).toFixed(1)} %`;
  return `${by} ${score.rank.toFixed(3)} (falls upward ${share(score.fallsUpward)}, steps ${share(score.steps)}, near ${share(score.near)})`;
}
