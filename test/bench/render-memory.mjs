// Peak memory of the worker's own way with the largest photo, in a process of its own:
// node test/bench/render-memory.mjs BUNDLE PHOTO   (started by render.bench.mjs)
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { loadSourceAsset } from './bundle-sources.mjs';

const self = fileURLToPath(import.meta.url);
const sidePx = 4096;

/** What the child needs of the engine. */
export const memoryEntries = [
  'src/worker/engine-service.ts',
  'src/worker/clock.ts',
  'src/engine/photo/shrink-photo.ts',
  'src/runtime/codec/decode-photo.ts',
  'src/runtime/codec/encode-photo.ts',
  'src/runtime/open-networks.ts',
  'src/engine/photo/size-limits.ts',
  'src/engine/matte/look-keeper.ts',
  'src/engine/pipeline/draft-photo.ts',
  'src/engine/pipeline/analyse-photo.ts',
  'src/contract/analysis-choices.ts',
  'src/engine/pipeline/scale-scene.ts',
  'src/engine/composite/render-scene.ts',
  'src/contract/looks.ts',
];

/**
 * The whole process: Node itself, compiled networks, codec, the photo and all that is made of it.
 * @param bundleFile - of `memoryEntries`
 * @param photoFile - a JPEG of 4096 × 4096
 */
export async function memoryFigures(bundleFile, photoFile) {
  const { stdout } = await promisify(execFile)(process.execPath, [self, bundleFile, photoFile]);
  const { stages, peakMb, sceneBytesPerPixel } = JSON.parse(stdout);
  console.log(`memory at ${sidePx} × ${sidePx}, of the whole process, MB`);
  for (const { name, mb } of stages) console.log(`  up to ${name.padEnd(12)}${String(mb).padStart(8)}`);
  return [
    {
      key: 'peakMb',
      text: `peak memory of the worker's process at ${sidePx}², MB`,
      now: peakMb,
      better: 'less',
      limit: 900,
      tolerance: { share: 0.08 },
      digits: 0,
    },
    {
      key: 'sceneBytesPerPixel',
      text: 'bytes that an analysed photo keeps, per pixel',
      now: sceneBytesPerPixel,
      better: 'less',
      tolerance: { share: 0.01 },
      digits: 2,
    },
  ];
}

if (process.argv[1] === self) await child(process.argv[2], process.argv[3]);

/** Opens, analyses, previews and renders as the panel makes the worker do. */
async function child(bundleFile, photoFile) {
  const engine = await import(pathToFileURL(bundleFile).href);
  const networks = engine.openNetworks(loadSourceAsset);
  const held = { scene: null };
  const service = engine.createEngineService({
    pieces: {
      decode: (bytes) => engine.decodePhoto(bytes, engine.sizeLimits.figma, loadSourceAsset),
      shrink: engine.shrinkPhoto,
      look: ({ raster }) => engine.createLookKeeper(raster, networks),
      draft: engine.draftPhoto,
      portrait: () => Promise.reject(new Error('nobody asks for portraits here')),
      analyse: async (photo, looks, job, choices) => {
        const analysis = await engine.analysePhoto(photo, networks, job, { ...choices, looks });
        held.scene = analysis.scene;
        return analysis;
      },
      scale: engine.scaleScene,
      render: engine.renderScene,
      encode: (raster, photo, job) => engine.encodePhoto(raster, photo, loadSourceAsset, job),
      hasWasm: () => true,
      probe: async () => ({}),
    },
    clock: engine.createClock(),
    keepAssets: () => {},
    cacheBytes: 300_000_000,
  });
  const stages = [];
  const mark = (name) => void stages.push({ name, mb: peakMb() });
  const { settings } = engine.findLook('founder');
  let step = 'start';
  const report = (progress) => {
    if (progress.step === step) return;
    mark(step);
    step = progress.step;
  };
  await service.open('photo', new Uint8Array(await readFile(photoFile)), 1024, 1);
  mark('opened');
  const request = { imageHash: 'photo', choices: engine.noChoices };
  await service.draft(request, 2, () => {});
  mark('drafted');
  step = 'faces';
  await service.analyse(request, 3, report);
  mark('analysed');
  await service.preview({ ...request, settings, maxSidePx: 1024 }, 4);
  mark('previewed');
  step = 'blur';
  const { bytes } = await service.render({ ...request, settings }, 5, report);
  mark('encoded');
  if (bytes.length < 1e5) throw new Error('the render came to nothing');
  const pixels = sidePx * sidePx;
  const sceneBytesPerPixel = bytesOf(held.scene) / pixels;
  console.log(JSON.stringify({ stages, peakMb: peakMb(), sceneBytesPerPixel }));
}

/** Linux tells a process its own peak; what `resourceUsage` tells begins with the size of the process that started it. */
function peakMb() {
  const kilobytes = existsSync('/proc/self/status')
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
    : process.resourceUsage().maxRSS;
  return Math.round((kilobytes * 1024) / 1e6);
}

/** Bytes of all planes and rasters in plain data, each once. */
function bytesOf(value) {
  const buffers = new Set();
  const visit = (inner) => {
    if (ArrayBuffer.isView(inner)) buffers.add(inner.buffer);
    else if (typeof inner === 'object' && inner !== null) Object.values(inner).forEach(visit);
  };
  visit(value);
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
