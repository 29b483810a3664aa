import type { FileColour } from '../contract/file-context.js';
import { findColoursInUse } from './colours-in-use.js';
import { readStyleColours } from './style-colours.js';
import { readVariableColours } from './variable-colours.js';

/** More than this nobody looks through, and each costs the editor a moment. */
const mostColours = 300;

/**
 * The colours that the file itself names, and those of libraries that the page uses; variables before styles. An editor that has
 * no variables or no styles, or refuses to tell them, has none of that kind.
 */
export async function readColours(): Promise<readonly FileColour[]> {
  const none = (): readonly FileColour[] => [];
  const used = await findColoursInUse().catch(() => ({ variableIds: [], styleIds: [] }));
  const variables = await readVariableColours(used.variableIds, mostColours).catch(none);
  const styles = await readStyleColours(used.styleIds, mostColours - variables.length).catch(none);
  return [...variables, ...styles];
}
