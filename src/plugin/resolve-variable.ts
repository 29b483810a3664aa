/** A variable may stand for another, and that for a third; who goes round in a circle gives up here. */
const longestAliasChain = 10;

/** A value that stands for no other variable. */
type PlainValue = string | number | boolean | RGB | RGBA;

/** What a variable says in a mode, undefined when that cannot be told. Without a mode: in the default one of its collection. */
export type VariableResolver = (variable: Variable, modeId?: string) => Promise<PlainValue | undefined>;

/**
 * Follows aliases, also into libraries: within one collection in the same mode, in another in its default mode. Hundreds of variables
 * share a few collections, so each is asked for once.
 */
export function createVariableResolver(): VariableResolver {
  const known = new Map<string, Promise<VariableCollection | null>>();
  const collectionOf = ({ variableCollectionId: id }: Variable) => {
    const asked = known.get(id) ?? figma.variables.getVariableCollectionByIdAsync(id);
    known.set(id, asked);
    return asked;
  };
  const modeOf = async (variable: Variable, from: Variable, modeId: string | undefined) =>
    modeId !== undefined && variable.variableCollectionId === from.variableCollectionId
      ? modeId
      : (await collectionOf(variable))?.defaultModeId;

  return async (first, modeId) => {
    let variable: Variable | null = first;
    for (let links = 0; variable !== null && links < longestAliasChain; links++) {
      const mode = await modeOf(variable, first, modeId);
      const value: VariableValue | undefined = mode === undefined ? undefined : variable.valuesByMode[mode];
      if (isPlain(value)) return value;
      if (!isAlias(value)) return undefined;
      variable = await figma.variables.getVariableByIdAsync(value.id);
    }
    return undefined;
  };
}

const isPlain = (value: VariableValue | undefined): value is PlainValue =>
  typeof value === 'object' ? 'r' in value : value !== undefined;

const isAlias = (value: VariableValue | undefined): value is VariableAlias =>
  typeof value === 'object' && 'id' in value;
