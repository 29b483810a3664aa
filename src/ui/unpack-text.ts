import { BlurError } from '../contract/blur-error.js';

/**
 * Text as it stands packed in the panel's file.
 * @param packed - UTF-8, then gzip, then base64
 * @throws BlurError `model-load` when it is damaged
 */
export async function unpackText(packed: string): Promise<string> {
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).text();
  } catch (thrown) {
    throw BlurError.from(thrown, 'model-load');
  }
}
