import { alignPhoto } from '../engine/check/align-photo.js';
import { renderScene } from '../engine/composite/render-scene.js';
import { inspectScene } from '../engine/inspect/inspect-scene.js';
import { createLookKeeper } from '../engine/matte/look-keeper.js';
import { measurePhoto } from '../engine/measure/measure-photo.js';
import { cropPerson } from '../engine/people/crop-person.js';
import { shrinkPhoto } from '../engine/photo/shrink-photo.js';
import { sizeLimits } from '../engine/photo/size-limits.js';
import { analysePhoto } from '../engine/pipeline/analyse-photo.js';
import { draftPhoto } from '../engine/pipeline/draft-photo.js';
import { scaleScene } from '../engine/pipeline/scale-scene.js';
import { decodePhoto } from '../runtime/codec/decode-photo.js';
import { encodePhoto } from '../runtime/codec/encode-photo.js';
import { openGpuSession } from '../runtime/gpu/open-gpu-session.js';
import { openDepthNetwork } from '../runtime/open-depth-network.js';
import { openNetworks } from '../runtime/open-networks.js';
import { createAssetStore } from './asset-store.js';
import { createClock } from './clock.js';
import { createEngineService } from './engine-service.js';
import { createForeground } from './foreground.js';
import { createRenderer } from './gpu/create-renderer.js';
import { createGpuRenderer } from './gpu/gpu-renderer.js';
import { openContext } from './gpu/open-context.js';
import { hasWasm, probe } from './probe.js';
import { type ServingScope, serveEngine, showSign } from './serve-engine.js';

/** One analysed photo of 16 megapixels, or a handful of small ones: another large one beside the work would be too much memory. */
const cacheBytes = 300_000_000;
const signEveryMs = 500;

const scope = globalThis as unknown as ServingScope;
const assets = createAssetStore();
const opened = openNetworks(
  assets.load,
  'gpu' in navigator ? { openGpu: () => openGpuSession(assets.load) } : {},
);
const networks = { ...opened, depth: openDepthNetwork(assets.load) };
const renderer = createRenderer({
  ...{ renderOnCpu: renderScene, openContext, createGpuRenderer },
  now: () => performance.now(),
  onLost: () => showSign(scope, 'gpu-lost'),
});
/** The first photo is on its way when the assets come: it is to be seen before networks are loaded. */
const headStartMs = 60;
const decoding = createForeground();
const idle = async () => {
  await new Promise((resolve) => setTimeout(resolve, headStartMs));
  await decoding.over();
};
let lastSignMs = 0;
const clock = createClock(() => {
  if (performance.now() - lastSignMs < signEveryMs) return;
  lastSignMs = performance.now();
  showSign(scope, 'alive');
});

serveEngine(
  scope,
  createEngineService({
    pieces: {
      decode: (bytes) => decoding.during(() => decodePhoto(bytes, sizeLimits.figma, assets.load)),
      shrink: shrinkPhoto,
      look: ({ raster }) => createLookKeeper(raster, networks),
      draft: draftPhoto,
      analyse: (photo, looks, job, choices) => analysePhoto(photo, networks, job, { ...choices, looks }),
      portrait: ({ raster }, person, sidePx) => cropPerson(raster, person, sidePx),
      scale: scaleScene,
      render: renderer.render,
      inspect: inspectScene,
      measure: (of, job) => measurePhoto(of, networks, job),
      align: (of, rule, job) => alignPhoto(of, rule, networks, job),
      encode: (raster, photo, job) => encodePhoto(raster, photo, assets.load, job),
      hasWasm,
      probe: () => probe(renderer, networks),
    },
    clock,
    keepAssets(packed) {
      assets.fill(packed);
      void opened.warm(idle);
    },
    cacheBytes,
  }),
);
