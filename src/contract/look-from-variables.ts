import { isLook, type Look } from './look.js';
import { type LookPart, type LookVariable, leftOut, lookParts, lookVariables } from './look-variables.js';

/** The host keeps numbers with 24 bits; more digits than these are its own, not the designer's. */
const digits = 6;

/** True for the variables of a collection that holds looks, whatever the collection is called and whatever else it holds. */
export const areLookVariables = (names: readonly string[]): boolean =>
  lookVariables.every(({ name, neutral }) => neutral !== undefined || names.includes(name));

/**
 * The look that a mode's variables say, by name: what `lookToVariables` wrote, and what designers have made of it since. A variable
 * that is missing has its usual value. Numbers are taken with six digits. Null when that makes no well-formed look. Never throws.
 */
export function lookFromVariables(values: ReadonlyMap<string, unknown>): Look | null {
  const mode = values.get('Backdrop/Mode');
  const said = values.get(leftOut.name);
  const labels = typeof said === 'string' ? said.split(', ') : [];
  const absent = lookParts.filter((part) => isAbsent(part, values, labels));
  const look: Record<string, unknown> = {};
  for (const part of lookParts) {
    // a check that says nothing is not the same as none
    if (part.label === 'Check' && !absent.includes(part)) put(look, part.path, {});
  }
  for (const { name, path, neutral, mode: ofMode } of lookVariables) {
    if (ofMode !== undefined && ofMode !== mode) continue;
    if (absent.some((part) => isInside(path, part))) continue;
    put(look, path, rounded(values.get(name) ?? neutral));
  }
  return isLook(look) ? look : null;
}

function isAbsent(part: LookPart, values: ReadonlyMap<string, unknown>, labels: readonly string[]): boolean {
  const inside = lookVariables.filter(({ path }) => isInside(path, part));
  if (inside.every(({ name }) => !values.has(name))) return true;
  return labels.includes(part.label) && inside.every((variable) => isUsual(variable, values));
}

const isInside = (path: LookVariable['path'], part: LookPart): boolean =>
  part.path.every((key, depth) => path[depth] === key);

const isUsual = ({ name, neutral }: LookVariable, values: ReadonlyMap<string, unknown>): boolean =>
  JSON.stringify(rounded(values.get(name) ?? neutral)) === JSON.stringify(neutral);

function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value !== 'number' || Number.isInteger(value) ? value : Number(value.toPrecision(digits));
}

function put(look: Record<string, unknown>, path: LookVariable['path'], value: unknown): void {
  let at: Record<string | number, unknown> = look;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    at[key] ??= typeof path[depth + 1] === 'number' ? [] : {};
    at = at[key] as Record<string | number, unknown>;
  }
  at[path[path.length - 1] as string | number] = value;
}
