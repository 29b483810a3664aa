import type { GpuSession } from './gpu-session.js';
import { soundLogits } from './sound-logits.js';
import { within } from './within.js';

/**
 * One pass of the matte network on the card: in time, while the device is there, with numbers that can be meant.
 * @throws Error with the reason
 */
export async function runOnGpu(
  session: GpuSession,
  input: Float32Array,
  limitMs: number,
): Promise<{ readonly logits: Float32Array }> {
  const gone = session.lost.then((reason) => {
    throw new Error(`device lost: ${reason}`);
  });
  const { logits } = await within(limitMs, Promise.race([gone, session.run(input)]));
  return { logits: soundLogits(logits) };
}
