import type { Networks } from '../engine/network/networks.js';
import { openDepthNetwork } from '../runtime/open-depth-network.js';
import { openNetworks } from '../runtime/open-networks.js';
import { loadAsset } from './load-asset.js';

/** The networks of a process or a thread, each started when it is first asked. */
export const openAllNetworks = (): Networks => ({
  ...openNetworks(loadAsset),
  depth: openDepthNetwork(loadAsset),
});
