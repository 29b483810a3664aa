import type { FileColour } from '../contract/file-context.js';
import { createVariableResolver } from './resolve-variable.js';
import { toneOf } from './tone-of.js';

/**
 * The colour variables, each as it is in the default mode of its collection, aliases followed, also into libraries: the local ones, then
 * those among `usedIds` that come from elsewhere; the first `most` that are opaque. Rejects where the editor has no variables.
 */
export async function readVariableColours(
  usedIds: readonly string[],
  most: number,
): Promise<readonly FileColour[]> {
  const resolve = createVariableResolver();
  const local = await figma.variables.getLocalVariablesAsync('COLOR');
  const localIds = local.map(({ id }) => id);
  const foreignIds = usedIds.filter((id) => !localIds.includes(id)).slice(0, most);
  const find = (id: string) => figma.variables.getVariableByIdAsync(id).catch(() => null);
  const foreign = await Promise.all(foreignIds.map(find));
  const colours: FileColour[] = [];
  for (const variable of [...local, ...foreign]) {
    if (colours.length >= most) break;
    if (!variable) continue;
    const value = await resolve(variable).catch(() => undefined);
    if (typeof value !== 'object' || ('a' in value && value.a < 1)) continue;
    colours.push({ id: variable.id, name: variable.name, source: 'variable', rgb: toneOf(value) });
  }
  return colours;
}
