import { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { AssetLoader, AssetName } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { Network, Networks } from '../engine/network/networks.js';
import type { GpuSession } from './gpu/gpu-session.js';
import { type InferenceStatus, preferGpu } from './gpu/prefer-gpu.js';
import { oneAtATime } from './one-at-a-time.js';
import { ortError } from './ort-error.js';
import { prepareOrt } from './start-ort.js';

/** The three networks and the way to give their memory back. */
export interface OpenNetworks extends Networks {
  /**
   * Loads the networks before anybody asks, in the order in which a photo needs them. A run that comes meanwhile waits for one of them at
   * most. Failing is not told: a network is loaded again when it is called.
   * @param idle - settles when there is nothing better to do; asked before each
   */
  readonly warm: (idle: () => Promise<void>) => Promise<void>;
  /** What runs the matte network, and why. */
  readonly status: () => InferenceStatus;
  /** Releases every session, after the runs under way. A network that is called again is loaded again. */
  readonly dispose: () => Promise<void>;
}

export interface NetworkOptions {
  /**
   * Opens the matte network on the graphics card; without it WebGPU is not tried. The other two networks take too little time to gain
   * from a card.
   * @throws Error with the reason when there is no card worth trying
   */
  readonly openGpu?: () => Promise<GpuSession>;
}

/** onnxruntime is one WebAssembly instance per realm, whoever uses it: loads and runs must not interleave on its stack. */
export const inTurn = oneAtATime();
let started = false;

/**
 * The networks, run by onnxruntime's WebAssembly on one thread, the matte network on a graphics card where one proves itself; works
 * in a classic worker and in Node. Nothing is loaded until a network is first called; a load that failed is tried again at the next call.
 * @throws BlurError (from the networks) `wasm-blocked` | `model-load` | `inference` | `out-of-memory`
 */
export function openNetworks(loadAsset: AssetLoader, { openGpu }: NetworkOptions = {}): OpenNetworks {
  const locate = openNetwork(loadAsset, 'selfie-segmenter.onnx', 256);
  const matte = openNetwork(loadAsset, 'selfie-multiclass.onnx', 256);
  const face = openNetwork(loadAsset, 'blazeface.onnx', 128);
  const preferred = openGpu && preferGpu({ onWasm: matte.run, openGpu, now: () => performance.now() });
  return {
    locate: locate.run,
    matte: preferred?.run ?? matte.run,
    face: face.run,
    async warm(idle) {
      for (const network of [locate, face, matte]) {
        await idle();
        await network.load().catch(() => undefined);
      }
    },
    status: preferred?.status ?? (() => ({ inference: 'wasm', inferenceReason: 'no WebGPU' })),
    dispose: () =>
      inTurn(async () => {
        preferred?.release();
        for (const network of [locate, matte, face]) await network.release();
      }),
  };
}

interface OpenNetwork {
  readonly run: Network;
  readonly load: () => Promise<unknown>;
  /** Only from within a turn. */
  readonly release: () => Promise<void>;
}

function openNetwork(loadAsset: AssetLoader, name: AssetName, sidePx: number): OpenNetwork {
  let session: InferenceSession | undefined;
  const load = async () => {
    session ??= await loadSession(loadAsset, name);
    return session;
  };
  return {
    load: () => inTurn(load),
    async run(input) {
      if (input.length !== sidePx * sidePx * 3) {
        throw new RangeError(`"input" expected ${sidePx}×${sidePx}×3 values, got ${input.length}`);
      }
      return inTurn(async () => runSession(await load(), input, sidePx));
    },
    async release() {
      const open = session;
      session = undefined;
      await open?.release();
    },
  };
}

export async function loadSession(loadAsset: AssetLoader, name: AssetName): Promise<InferenceSession> {
  const ort = started ? undefined : await prepareOrt(loadAsset);
  try {
    const model = await loadAsset(name);
    const session = await InferenceSession.create(model, {
      executionProviders: ['wasm'],
      // an arena would keep the largest picture's memory for good; our tensors are few and of fixed size
      enableCpuMemArena: false,
      enableMemPattern: false,
    });
    started = true;
    ort?.started();
    return session;
  } catch (thrown) {
    throw ortError(thrown, 'model-load');
  }
}

async function runSession(session: InferenceSession, input: Float32Array, sidePx: number) {
  try {
    const outputs = await session.run({ image: new Tensor('float32', input, [1, sidePx, sidePx, 3]) });
    const named = Object.entries(outputs).map(([name, { data }]) => {
      if (!(data instanceof Float32Array)) throw new BlurError('inference', `${name} is not float32`);
      return [name, data] as const;
    });
    return Object.fromEntries(named);
  } catch (thrown) {
    throw ortError(thrown, 'inference');
  }
}
