import type { RenderSettings } from '../contract/render-settings.js';
import { readInput } from './read-input.js';
import { sha256Of } from './sha256-of.js';

/**
 * The settings with a backdrop picture named by what it holds instead of by its path, so that they mean the same wherever it lies.
 * @throws BlurError `file-unreadable`
 */
export async function settingsByContent(settings: RenderSettings): Promise<RenderSettings> {
  const { backdrop } = settings;
  if (backdrop.mode !== 'image') return settings;
  const imageHash = sha256Of(await readInput(backdrop.imageHash));
  return { ...settings, backdrop: { ...backdrop, imageHash } };
}
