import type { Look } from './look.js';
import { type LookVariableValue, leftOut, lookParts, lookVariables } from './look-variables.js';

/**
 * A look as the values of its variables, by name: always all of them. A setting that the look is without has its usual value, and is named
 * in `Left out`. A picture behind the person is kept by its hash, which only files that hold the picture can follow.
 */
export function lookToVariables(look: Look): Map<string, LookVariableValue> {
  const absent = lookParts.filter(({ path }) => valueAt(look, path) === undefined);
  const values = new Map<string, LookVariableValue>();
  for (const { name, path, neutral } of lookVariables) {
    values.set(name, (valueAt(look, path) ?? neutral) as LookVariableValue);
  }
  return values.set(leftOut.name, absent.map(({ label }) => label).join(', '));
}

function valueAt(look: Look, path: readonly (string | number)[]): unknown {
  let at: unknown = look;
  for (const key of path) at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[key];
  return at;
}
