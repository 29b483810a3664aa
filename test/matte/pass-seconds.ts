import type { Networks } from '../../src/engine/network/networks.js';
import { medianOf } from '../optics/metrics/median-of.js';

const runs = 3;
const inputLength = 256 * 256 * 3;

/** How long one pass of the matte network takes here and now: what times are measured in, so that machines, busy or not, compare. */
export async function passSeconds({ matte }: Pick<Networks, 'matte'>): Promise<number> {
  const input = new Float32Array(inputLength);
  await matte(input);
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await matte(input);
    seconds.push((performance.now() - start) / 1000);
  }
  return medianOf(seconds);
}
