import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { depthFromNetwork } from '../../src/engine/depth/depth-from-network.js';
import { sizeLimits } from '../../src/engine/photo/size-limits.js';
import { analysePhoto } from '../../src/engine/pipeline/analyse-photo.js';
import { decodePhoto } from '../../src/runtime/codec/decode-photo.js';
import { openDepthNetwork } from '../../src/runtime/open-depth-network.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { openTestDepthNetwork } from '../depth/test-depth-network.js';
import { loadSourceAsset } from './load-source-asset.js';

const portrait = 'node_modules/startbootstrap-resume/dist/assets/img/profile.jpg';
const job = { checkpoint: async () => {}, now: () => performance.now(), report: () => {} };
const network = await openTestDepthNetwork(loadSourceAsset);
if (network === null) console.log('skipped: no depth network to test with');

it('opens none where no card lies among the models', async () => {
  expect(await openDepthNetwork(loadSourceAsset)()).toBeNull();
});

it('says what is wrong with a card that is there', async () => {
  const loadAsset = async () => new TextEncoder().encode('{"role":"matte"}');
  await expect(openDepthNetwork(loadAsset)()).rejects.toMatchObject({ code: 'model-load' });
});

describe.skipIf(network === null)('a depth network opened by a card', () => {
  it('refuses an input of another size', () => {
    expect(() => network!.run(new Float32Array(3))).toThrow(RangeError);
  });

  it('puts the room of a portrait behind the person, and the analysis takes its word', async () => {
    const networks = openNetworks(loadSourceAsset);
    const photo = await decodePhoto(
      new Uint8Array(await readFile(portrait)),
      sizeLimits.commandLine,
      loadSourceAsset,
    );
    const { scene } = await analysePhoto(photo, { ...networks, depth: async () => network }, job);
    const own = await depthFromNetwork({ source: photo.raster, alpha: scene.alpha }, network!);
    expect(scene.depth).toEqual(own);
    const sorted = scene.depth.data.slice().sort();
    expect(sorted[sorted.length >> 1]).toBeGreaterThan(0.3);
    expect(sorted[Math.floor(sorted.length / 100)]).toBeGreaterThan(-0.02);
    await networks.dispose();
  });

  it('a network that answers the same everywhere is not believed', async () => {
    const networks = openNetworks(loadSourceAsset);
    const photo = await decodePhoto(
      new Uint8Array(await readFile(portrait)),
      sizeLimits.commandLine,
      loadSourceAsset,
    );
    const flat = { ...network!, run: async () => new Float32Array(192 * 320).fill(1) };
    const [fallback, without] = await Promise.all([
      analysePhoto(photo, { ...networks, depth: async () => flat }, job),
      analysePhoto(photo, networks, job),
    ]);
    expect(fallback.scene.depth).toEqual(without.scene.depth);
    await networks.dispose();
  });
});
