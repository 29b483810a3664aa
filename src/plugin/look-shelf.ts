import {
  type LookVariable,
  type LookVariableValue,
  leftOut,
  lookVariables,
} from '../contract/look-variables.js';
import { type LookMode, readLookModes } from './look-modes.js';
import { createVariableResolver } from './resolve-variable.js';
import { colourOf } from './tone-of.js';

/** Plugin-data key that marks collections and variables as made by us. */
const markKey = 'looks';

const allVariables = [...lookVariables, leftOut];

/** A collection of looks that we have made in this file. */
export interface LookShelf {
  readonly collection: VariableCollection;
  readonly variables: Map<string, Variable>;
  readonly modes: readonly LookMode[];
}

/** Takes back what has been written, the last first. */
export type Journal = (() => void)[];

/** The collections of this file that carry our mark. Rejects where the editor has no variables. */
export async function findShelves(): Promise<LookShelf[]> {
  const resolve = createVariableResolver();
  const all = await figma.variables.getLocalVariablesAsync();
  const shelves: LookShelf[] = [];
  for (const collection of await figma.variables.getLocalVariableCollectionsAsync()) {
    if (collection.getPluginData(markKey) === '') continue;
    const own = all.filter(({ variableCollectionId }) => variableCollectionId === collection.id);
    const modes = await readLookModes(collection, own, resolve);
    shelves.push({ collection, variables: new Map(own.map((each) => [each.name, each])), modes });
  }
  return shelves;
}

/** A new collection, whose one mode is still to be named. */
export function createShelf(name: string, journal: Journal): LookShelf {
  const collection = figma.variables.createVariableCollection(name);
  journal.push(() => collection.remove());
  collection.setPluginData(markKey, '1');
  return { collection, variables: new Map(), modes: [] };
}

/** Writes a look's values into a mode, but leaves alone what says the same already, be it by standing for another variable. */
export function writeValues(
  shelf: LookShelf,
  modeId: string,
  values: ReadonlyMap<string, LookVariableValue>,
  journal: Journal,
): void {
  const there = shelf.modes.find((mode) => mode.modeId === modeId)?.values;
  for (const described of allVariables) {
    const { name } = described;
    const variable = shelf.variables.get(name) ?? addVariable(shelf, described, journal);
    const value = values.get(name) as LookVariableValue;
    if (there?.has(name) && isSame(there.get(name), value)) continue;
    const before = variable.valuesByMode[modeId];
    journal.push(() => before !== undefined && variable.setValueForMode(modeId, before));
    variable.setValueForMode(modeId, plainOf(value));
  }
}

/** In the modes that nobody writes to now, a new variable has its usual value and changes nothing. */
function addVariable(
  { collection, variables }: LookShelf,
  { name, type, neutral, hint = '' }: LookVariable,
  journal: Journal,
): Variable {
  const variable = figma.variables.createVariable(name, collection, type);
  journal.push(() => variable.remove());
  variables.set(name, variable);
  variable.setPluginData(markKey, '1');
  variable.description = hint;
  // none of them is meant for a layer, so the editor offers none
  variable.scopes = [];
  if (neutral !== undefined) {
    for (const { modeId } of collection.modes) variable.setValueForMode(modeId, plainOf(neutral));
  }
  return variable;
}

const plainOf = (value: LookVariableValue): VariableValue =>
  typeof value === 'object' ? colourOf(value) : value;

/** The host keeps numbers with 24 bits and whole codes of colours. */
function isSame(there: unknown, value: LookVariableValue): boolean {
  if (typeof value === 'number')
    return typeof there === 'number' && Math.fround(there) === Math.fround(value);
  if (typeof value !== 'object') return there === value;
  return JSON.stringify(there) === JSON.stringify(value.map(Math.round));
}
