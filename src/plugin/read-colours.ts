import type { FileColour } from '../contract/file-context.js';
import { readStyleColours } from './style-colours.js';
import { readVariableColours } from './variable-colours.js';

/** More than this nobody looks through, and each costs the editor a moment. */
const mostColours = 300;

/**
 * The colours that the file itself names, variables before styles. An editor that has no variables or no styles, or
 * refuses to tell them, has none of that kind.
 */
export async function readColours(): Promise<readonly FileColour[]> {
  const none = (): readonly FileColour[] => [];
  const variables = await readVariableColours(mostColours).catch(none);
  const styles = await readStyleColours(mostColours - variables.length).catch(none);
  return [...variables, ...styles];
}
