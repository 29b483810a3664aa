// Measures and renders a folder's photos one after another as the panel's worker does: node test/bench/panel-batch.mjs FOLDER CACHE_BYTES
// A line per photo, `1 of 200`, for batch.bench.mjs to count.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSources, loadSourceAsset } from './bundle-sources.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const [folder, cacheBytes] = process.argv.slice(2);
const engine = await bundleSources(root, [
  'src/contract/looks.ts',
  'src/contract/analysis-choices.ts',
  'src/engine/composite/render-scene.ts',
  'src/engine/matte/look-keeper.ts',
  'src/engine/measure/measure-photo.ts',
  'src/engine/photo/shrink-photo.ts',
  'src/engine/photo/size-limits.ts',
  'src/engine/pipeline/analyse-photo.ts',
  'src/engine/pipeline/draft-photo.ts',
  'src/engine/pipeline/scale-scene.ts',
  'src/runtime/codec/decode-photo.ts',
  'src/runtime/codec/encode-photo.ts',
  'src/runtime/open-networks.ts',
  'src/worker/clock.ts',
  'src/worker/engine-service.ts',
]);
const opened = engine.openNetworks(loadSourceAsset);
const networks = { ...opened, matte: quickMatte };
const service = engine.createEngineService({
  pieces: {
    decode: (bytes) => engine.decodePhoto(bytes, engine.sizeLimits.figma, loadSourceAsset),
    shrink: engine.shrinkPhoto,
    look: ({ raster }) => engine.createLookKeeper(raster, networks),
    draft: engine.draftPhoto,
    analyse: (photo, looks, job, choices) => engine.analysePhoto(photo, networks, job, { ...choices, looks }),
    scale: engine.scaleScene,
    render: engine.renderScene,
    measure: (of, job) => engine.measurePhoto(of, networks, job),
    encode: (raster, photo, job) => engine.encodePhoto(raster, photo, loadSourceAsset, job),
    hasWasm: () => true,
  },
  clock: engine.createClock(),
  keepAssets: () => {},
  cacheBytes: Number(cacheBytes),
});

const { settings } = engine.findLook(engine.defaultLookId);
const names = (await readdir(folder)).sort();
for (const [i, name] of names.entries()) {
  const photo = { imageHash: name, choices: engine.noChoices };
  const bytes = new Uint8Array(await readFile(join(folder, name)));
  const { widthPx, heightPx } = await service.open(name, bytes, 512, i);
  const nodeAspect = widthPx / heightPx;
  const framing = { scaleMode: 'FILL', imageTransform: null, rotationDeg: 0, nodeAspect };
  await service.measure({ ...photo, framing }, i, () => {});
  await service.preview({ ...photo, settings, maxSidePx: 128 }, i);
  await service.render({ ...photo, settings }, i, () => {});
  console.log(`${i + 1} of ${names.length}`);
}
await opened.dispose();

/** The small network that locates people in the large one's place, which takes ten times as long: everything around it is as it is. */
async function quickMatte(input) {
  const { alpha } = await opened.locate(input.map((value) => (value + 1) / 2));
  const logits = new Float32Array(alpha.length * 6).fill(-9);
  for (let i = 0; i < alpha.length; i++) {
    logits[i * 6] = 0;
    logits[i * 6 + 4] = Math.log(Math.max(1e-4, alpha[i]) / Math.max(1e-4, 1 - alpha[i]));
  }
  return { logits };
}
