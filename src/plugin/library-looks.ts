import type { LibraryLook, LibraryLooks } from '../contract/library-look.js';
import { areLookVariables } from '../contract/look-from-variables.js';
import { mapInTurns } from './in-turns.js';
import { isLookVariable, readLookModes } from './look-modes.js';
import { createVariableResolver, type VariableResolver } from './resolve-variable.js';

/** What one collection has to say. */
interface Reading {
  readonly looks: readonly LibraryLook[];
  /** its name, when something in it could not be read */
  readonly unread: readonly string[];
}

const nothing: Reading = { looks: [], unread: [] };

/**
 * The looks in the variable collections of this file, then in those of the libraries enabled for it. A collection is known by the names of
 * its variables. What a library holds back is named; an editor without variables, or without access to libraries, has `isAvailable: false`.
 */
export async function readLibraryLooks(): Promise<LibraryLooks> {
  const resolve = createVariableResolver();
  const local = await readLocal(resolve).catch(() => null);
  if (local === null) return { ...nothing, isAvailable: false };
  const libraries = await readLibraries(resolve).catch(() => null);
  const readings = [...local, ...(libraries ?? [])];
  return {
    looks: readings.flatMap(({ looks }) => looks),
    unread: readings.flatMap(({ unread }) => unread),
    isAvailable: libraries !== null,
  };
}

async function readLocal(resolve: VariableResolver): Promise<Reading[]> {
  const collections = await figma.variables.getLocalVariableCollectionsAsync();
  const variables = await figma.variables.getLocalVariablesAsync();
  const readings: Reading[] = [];
  for (const collection of collections) {
    const own = variables.filter(({ variableCollectionId }) => variableCollectionId === collection.id);
    if (areLookVariables(own.map(({ name }) => name))) {
      readings.push(await readCollection(collection, own, null, resolve));
    }
  }
  return readings;
}

async function readLibraries(resolve: VariableResolver): Promise<Reading[]> {
  const described = await figma.teamLibrary.getAvailableLibraryVariableCollectionsAsync();
  const read = (collection: LibraryVariableCollection) => readLibrary(collection, resolve);
  return (await mapInTurns(described, read, () => false)) ?? [];
}

/** Importing a library's variables brings them into the file, unseen; so only those are that say something of a look. */
async function readLibrary(
  described: LibraryVariableCollection,
  resolve: VariableResolver,
): Promise<Reading> {
  const { key, name, libraryName } = described;
  const listed = await figma.teamLibrary.getVariablesInLibraryCollectionAsync(key).catch(() => []);
  if (!areLookVariables(listed.map((variable) => variable.name))) return nothing;
  try {
    const wanted = listed.filter(isLookVariable);
    const variables = await Promise.all(
      wanted.map((variable) => figma.variables.importVariableByKeyAsync(variable.key)),
    );
    const id = variables[0]?.variableCollectionId ?? '';
    const collection = await figma.variables.getVariableCollectionByIdAsync(id);
    return collection
      ? await readCollection(collection, variables, libraryName, resolve)
      : { looks: [], unread: [name] };
  } catch {
    return { looks: [], unread: [name] };
  }
}

async function readCollection(
  collection: VariableCollection,
  variables: readonly Variable[],
  libraryName: string | null,
  resolve: VariableResolver,
): Promise<Reading> {
  const collectionName = collection.name;
  const modes = await readLookModes(collection, variables, resolve);
  return {
    looks: modes.flatMap(({ modeName, look }) =>
      look ? { libraryName, collectionName, modeName, look } : [],
    ),
    unread: modes.every(({ look }) => look !== null) ? [] : [collectionName],
  };
}
