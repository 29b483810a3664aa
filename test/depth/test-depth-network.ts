import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AssetLoader } from '../../src/contract/asset-name.js';
import { openDepthNetwork } from '../../src/runtime/open-depth-network.js';

const model = '../shared/test-material/models/tcmonodepth_tcsmallnet_192x320.onnx';

/** As a card in `models/` would describe it. The range is no mistake: it was trained on undivided bytes. */
const card = {
  role: 'depth',
  input: { name: 'input', dims: [1, 3, 192, 320], range: '0..255' },
  outputs: [{ name: 'output', dims: [1, 1, 192, 320], quantity: 'disparity' }],
};

/** A depth network that is no part of the project, opened by a card; null where its file is not. */
export async function openTestDepthNetwork(loadAsset: AssetLoader) {
  if (!existsSync(model)) return null;
  return openDepthNetwork(async (name) => {
    if (name === 'depth.json') return new TextEncoder().encode(JSON.stringify(card));
    return name === 'depth.onnx' ? new Uint8Array(await readFile(model)) : loadAsset(name);
  })();
}
