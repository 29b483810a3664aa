import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AssetLoader } from '../../src/contract/asset-name.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { networkInput } from '../models/network-input.js';
import { npmPortraits, squarePortrait } from '../models/portraits.js';
import { loadSourceAsset } from './load-source-asset.js';

const grey = (sidePx: number) => new Float32Array(sidePx * sidePx * 3).fill(0.5);

afterEach(() => vi.unstubAllGlobals());

// Order matters here: onnxruntime starts once per realm, and these two look at what happens before it has.
describe('before the first session', () => {
  test('a host that forbids WebAssembly gives wasm-blocked, and nothing is loaded', async () => {
    const loadAsset = vi.fn(loadSourceAsset);
    vi.stubGlobal('WebAssembly', {
      Module: class {
        constructor() {
          throw new EvalError('violates the content security policy');
        }
      },
    });
    await expect(openNetworks(loadAsset).face(grey(128))).rejects.toMatchObject({ code: 'wasm-blocked' });
    expect(loadAsset).not.toHaveBeenCalled();
  });

  test.each([
    ['missing', () => Promise.reject(new Error('gone'))],
    ['no WebAssembly', () => Promise.resolve(new Uint8Array(2_000_000))],
    ['cut short', async () => (await loadSourceAsset('ort.wasm')).slice(0, 1000)],
  ])('an ort.wasm that is %s gives model-load', async (_, broken) => {
    const loadAsset: AssetLoader = (name) => (name === 'ort.wasm' ? broken() : loadSourceAsset(name));
    await expect(openNetworks(loadAsset).face(grey(128))).rejects.toMatchObject({ code: 'model-load' });
  });
});

describe('the networks', () => {
  const networks = openNetworks(loadSourceAsset);
  let profile: Float32Array;

  beforeAll(async () => {
    profile = networkInput(await squarePortrait(npmPortraits[0], 256), { role: 'locate' });
  });

  test('give their outputs by the names and sizes of the interface', async () => {
    const sizes = async (outputs: Promise<Readonly<Record<string, Float32Array>>>) =>
      Object.fromEntries(Object.entries(await outputs).map(([name, values]) => [name, values.length]));
    expect(await sizes(networks.locate(grey(256)))).toEqual({ alpha: 256 * 256 });
    expect(await sizes(networks.matte(grey(256)))).toEqual({ logits: 256 * 256 * 6 });
    expect(await sizes(networks.face(grey(128)))).toEqual({ boxes: 896 * 16, scores: 896 });
  });

  test('find the man in the middle of a portrait and not in its corners', async () => {
    const { alpha } = await networks.locate(profile);
    const at = (x: number, y: number) => alpha[y * 256 + x];
    expect(at(128, 128)).toBeGreaterThan(0.99);
    expect(at(128, 240)).toBeGreaterThan(0.99);
    expect(at(5, 5)).toBeLessThan(0.01);
    expect(at(250, 5)).toBeLessThan(0.01);
  });

  test('called together they give what they give one by one', async () => {
    const alone = [await networks.locate(profile), await networks.locate(grey(256))];
    const together = await Promise.all([
      networks.locate(profile),
      networks.face(grey(128)),
      networks.locate(grey(256)),
    ]);
    expect(together[0]).toEqual(alone[0]);
    expect(together[2]).toEqual(alone[1]);
  });

  test('each call gives memory of its own', async () => {
    const [first, second] = [await networks.locate(profile), await networks.locate(profile)];
    expect(first['alpha'].buffer).not.toBe(second['alpha'].buffer);
    expect(profile.length).toBe(256 * 256 * 3);
  });

  test('work again after they were disposed of', async () => {
    const before = await networks.locate(profile);
    await networks.dispose();
    expect(await networks.locate(profile)).toEqual(before);
  });

  test('an input of another size is the programmer’s error', async () => {
    await expect(networks.face(grey(256))).rejects.toThrow(RangeError);
  });
});

describe('networks loaded ahead', () => {
  test('come in the order in which a photo needs them, each asked for when there is nothing better to do', async () => {
    const log: string[] = [];
    const { warm, locate, dispose } = openNetworks((name) => {
      log.push(name);
      return loadSourceAsset(name);
    });
    await warm(async () => {
      log.push('idle');
    });
    const loaded = log.filter((line) => line !== 'ort.wasm');
    const models = ['selfie-segmenter.onnx', 'blazeface.onnx', 'selfie-multiclass.onnx'];
    expect(loaded).toEqual(models.flatMap((model) => ['idle', model]));
    await locate(grey(256));
    expect(log.filter((line) => line !== 'ort.wasm')).toEqual(loaded);
    await dispose();
  });

  test('a load that fails is not told, and tried again when the network is called', async () => {
    let failures = 1;
    const { warm, face, dispose } = openNetworks((name) =>
      name === 'blazeface.onnx' && failures-- > 0 ? Promise.reject(new Error('gone')) : loadSourceAsset(name),
    );
    await warm(async () => {});
    expect((await face(grey(128)))['scores']).toHaveLength(896);
    await dispose();
  });
});

describe('a network file that does not load', () => {
  test.each([
    ['missing', () => Promise.reject(new Error('gone'))],
    ['corrupt', () => Promise.resolve(new Uint8Array(5000).fill(7))],
    ['empty', () => Promise.resolve(new Uint8Array())],
  ])('%s: model-load, and the next call tries again', async (_, broken) => {
    let failures = 1;
    const loadAsset: AssetLoader = (name) =>
      name === 'blazeface.onnx' && failures-- > 0 ? broken() : loadSourceAsset(name);
    const { face, dispose } = openNetworks(loadAsset);
    await expect(face(grey(128))).rejects.toMatchObject({ name: 'BlurError', code: 'model-load' });
    expect((await face(grey(128)))['scores']).toHaveLength(896);
    await dispose();
  });

  test('memory that runs out while loading is told apart', async () => {
    const loadAsset: AssetLoader = (name) =>
      name === 'ort.wasm'
        ? loadSourceAsset(name)
        : Promise.reject(new RangeError('WebAssembly.Memory.grow(): could not allocate memory'));
    await expect(openNetworks(loadAsset).face(grey(128))).rejects.toMatchObject({ code: 'out-of-memory' });
  });
});
