import type { BackdropSettings } from '../contract/backdrop-settings.js';
import { BlurError } from '../contract/blur-error.js';
import type { Photo } from '../engine/photo/photo.js';
import { sizeLimits } from '../engine/photo/size-limits.js';
import { decodePhoto } from '../runtime/codec/decode-photo.js';
import { describeError } from './describe-error.js';
import { loadAsset } from './load-asset.js';
import { readInput } from './read-input.js';

/**
 * The picture that the settings name by its path; null when they name none.
 * @throws BlurError whose message says which file and why
 */
export async function readBackdropImage(backdrop: BackdropSettings): Promise<Photo | null> {
  if (backdrop.mode !== 'image') return null;
  const path = backdrop.imageHash;
  const bytes = await readInput(path);
  try {
    return await decodePhoto(bytes, sizeLimits.commandLine, loadAsset);
  } catch (thrown) {
    const error = BlurError.from(thrown);
    throw new BlurError(error.code, `${path}: ${describeError(error)}`, error.details);
  }
}
