import { type InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { AssetLoader } from '../contract/asset-name.js';
import { BlurError } from '../contract/blur-error.js';
import type { DepthNetwork } from '../engine/network/depth-network.js';
import { inTurn, loadSession } from './open-networks.js';
import { ortError } from './ort-error.js';
import { type DepthCard, readDepthCard } from './read-depth-card.js';

/**
 * A way to the depth network among the assets; null when there is none. The card is read when first asked for, the network loaded when
 * first run.
 * @throws BlurError (from the way) `model-load` when there is a card that cannot be read
 */
export function openDepthNetwork(loadAsset: AssetLoader): () => Promise<DepthNetwork | null> {
  let opened: Promise<DepthNetwork | null> | undefined;
  return () => {
    opened ??= loadAsset('depth.json').then(
      (bytes) => networkOf(readDepthCard(new TextDecoder().decode(bytes)), loadAsset),
      () => null,
    );
    return opened;
  };
}

function networkOf(card: DepthCard, loadAsset: AssetLoader): DepthNetwork {
  const { input, quantity } = card;
  const pixels = input.widthPx * input.heightPx;
  let session: InferenceSession | undefined;
  return {
    input,
    quantity,
    run(values) {
      if (values.length !== pixels * 3) {
        throw new RangeError(`"input" expected ${pixels}×3 values, got ${values.length}`);
      }
      return inTurn(async () => {
        session ??= await loadSession(loadAsset, 'depth.onnx');
        return runSession(session, card, card.isPlanar ? planar(values) : values);
      });
    },
  };
}

async function runSession(session: InferenceSession, card: DepthCard, values: Float32Array) {
  const { input, inputName, outputName, dims } = card;
  try {
    const outputs = await session.run({ [inputName]: new Tensor('float32', values, dims) });
    const data = outputs[outputName]?.data;
    if (!(data instanceof Float32Array) || data.length !== input.widthPx * input.heightPx) {
      throw new BlurError('inference', `${outputName} is not one float32 per pixel of the input`);
    }
    return data;
  } catch (thrown) {
    throw ortError(thrown, 'inference');
  }
}

/** A plane per channel from channels side by side. */
function planar(values: Float32Array): Float32Array {
  const pixels = values.length / 3;
  const planes = new Float32Array(values.length);
  for (let i = 0; i < pixels; i++) for (let c = 0; c < 3; c++) planes[c * pixels + i] = values[i * 3 + c]!;
  return planes;
}
