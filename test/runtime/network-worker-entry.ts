/// <reference lib="webworker" />
import { assetNames } from '../../src/contract/asset-name.js';
import { BlurError } from '../../src/contract/blur-error.js';
import { openNetworks } from '../../src/runtime/open-networks.js';

/** Runs every network once on a grey picture with the assets it is sent; answers with the sum of each output. */
self.onmessage = async ({ data }: MessageEvent<Record<string, Uint8Array>>) => {
  const networks = openNetworks(async (name) => {
    const bytes = data[name];
    if (bytes === undefined) throw new BlurError('model-load', `${name} of ${assetNames.length} is missing`);
    return bytes;
  });
  try {
    const sums: Record<string, number> = {};
    for (const [role, sidePx] of [
      ['locate', 256],
      ['matte', 256],
      ['face', 128],
    ] as const) {
      const outputs = await networks[role](new Float32Array(sidePx * sidePx * 3).fill(0.5));
      for (const [name, values] of Object.entries(outputs)) sums[name] = values.reduce((a, b) => a + b, 0);
    }
    await networks.dispose();
    self.postMessage({ sums, origin: self.origin });
  } catch (thrown) {
    self.postMessage({ error: BlurError.from(thrown).toWire(), origin: self.origin });
  }
};
