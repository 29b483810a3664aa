import type { Look } from '../contract/look.js';
import { lookFromVariables } from '../contract/look-from-variables.js';
import { leftOut, lookVariables } from '../contract/look-variables.js';
import type { VariableResolver } from './resolve-variable.js';
import { toneOf } from './tone-of.js';

/** One mode of a collection of looks. */
export interface LookMode {
  readonly modeId: string;
  readonly modeName: string;
  /** by variable name, aliases followed, colours as tones; what cannot be told is not there */
  readonly values: ReadonlyMap<string, unknown>;
  /** null where the values make none */
  readonly look: Look | null;
}

const ownNames: readonly string[] = [leftOut.name, ...lookVariables.map(({ name }) => name)];

/** True for the variables that say something of a look; a collection may hold others besides. */
export const isLookVariable = ({ name }: { readonly name: string }): boolean => ownNames.includes(name);

/** Reads every mode of a collection whose variables are `variables`. */
export const readLookModes = (
  { modes }: VariableCollection,
  variables: readonly Variable[],
  resolve: VariableResolver,
): Promise<LookMode[]> =>
  Promise.all(
    modes.map(async ({ modeId, name: modeName }) => {
      const values = new Map<string, unknown>();
      let isWhole = true;
      for (const variable of variables.filter(isLookVariable)) {
        const value = await resolve(variable, modeId).catch(() => undefined);
        if (value === undefined) isWhole = false;
        else values.set(variable.name, typeof value === 'object' ? toneOf(value) : value);
      }
      return { modeId, modeName, values, look: isWhole ? lookFromVariables(values) : null };
    }),
  );
