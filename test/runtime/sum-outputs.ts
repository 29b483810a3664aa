import type { OpenNetworks } from '../../src/runtime/open-networks.js';

/** Runs every network once on a grey picture and closes it; gives the sum of each output, by the output's name. */
export async function sumOutputs(networks: OpenNetworks): Promise<Record<string, number>> {
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
  return sums;
}
