import { BlurError } from '../contract/blur-error.js';
import { unpackText } from './unpack-text.js';

/**
 * The worker's script, from the block `worker-code` that stands before the panel's own script: the worker starts while the assets
 * behind that are still being read.
 * @throws BlurError `model-load` when the block is missing or damaged
 */
export async function readWorkerCode(page: Document): Promise<string> {
  const text = page.getElementById('worker-code')?.textContent?.trim();
  if (!text) throw new BlurError('model-load', 'block worker-code is missing from the panel');
  return unpackText(text);
}
