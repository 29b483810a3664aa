/// <reference lib="webworker" />
import { assetNames } from '../../src/contract/asset-name.js';
import { BlurError } from '../../src/contract/blur-error.js';
import { openNetworks } from '../../src/runtime/open-networks.js';
import { sumOutputs } from './sum-outputs.js';

/** Runs every network once on a grey picture with the assets it is sent; answers with the sum of each output. */
self.onmessage = async ({ data }: MessageEvent<Record<string, Uint8Array>>) => {
  const networks = openNetworks(async (name) => {
    const bytes = data[name];
    if (bytes === undefined) throw new BlurError('model-load', `${name} of ${assetNames.length} is missing`);
    return bytes;
  });
  try {
    const sums = await sumOutputs(networks);
    self.postMessage({ sums, origin: self.origin });
  } catch (thrown) {
    self.postMessage({ error: BlurError.from(thrown).toWire(), origin: self.origin });
  }
};
