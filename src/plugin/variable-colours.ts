import type { FileColour } from '../contract/file-context.js';
import { toneOf } from './tone-of.js';

/** A variable may stand for another, and that for a third; who goes round in a circle gives up here. */
const longestAliasChain = 10;

type ModeFinder = (variable: Variable) => Promise<string | undefined>;

/**
 * The colour variables, each as it is in the default mode of its collection, aliases followed, also into libraries: the local ones, then
 * those among `usedIds` that come from elsewhere; the first `most` that are opaque. Rejects where the editor has no variables.
 */
export async function readVariableColours(
  usedIds: readonly string[],
  most: number,
): Promise<readonly FileColour[]> {
  const defaultModeOf = createModeFinder();
  const local = await figma.variables.getLocalVariablesAsync('COLOR');
  const localIds = local.map(({ id }) => id);
  const foreignIds = usedIds.filter((id) => !localIds.includes(id)).slice(0, most);
  const find = (id: string) => figma.variables.getVariableByIdAsync(id).catch(() => null);
  const foreign = await Promise.all(foreignIds.map(find));
  const colours: FileColour[] = [];
  for (const variable of [...local, ...foreign]) {
    if (colours.length >= most) break;
    const value = variable && (await resolve(variable, defaultModeOf).catch(() => undefined));
    if (!value || ('a' in value && value.a < 1)) continue;
    colours.push({ id: variable.id, name: variable.name, source: 'variable', rgb: toneOf(value) });
  }
  return colours;
}

async function resolve(first: Variable, defaultModeOf: ModeFinder): Promise<RGB | RGBA | undefined> {
  let variable: Variable | null = first;
  for (let links = 0; variable !== null && links < longestAliasChain; links++) {
    const mode = await defaultModeOf(variable);
    const value: VariableValue | undefined = mode === undefined ? undefined : variable.valuesByMode[mode];
    if (typeof value !== 'object') return undefined;
    if ('r' in value) return value;
    if (!('id' in value)) return undefined;
    variable = await figma.variables.getVariableByIdAsync(value.id);
  }
  return undefined;
}

/** Hundreds of variables share a few collections, so each is asked for once. */
function createModeFinder(): ModeFinder {
  const known = new Map<string, Promise<VariableCollection | null>>();
  return async ({ variableCollectionId: id }) => {
    const asked = known.get(id) ?? figma.variables.getVariableCollectionByIdAsync(id);
    known.set(id, asked);
    return (await asked)?.defaultModeId;
  };
}
