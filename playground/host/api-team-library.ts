import { frozenCopy } from './frozen-copy.js';
import { assertOpen, type PluginSession } from './plugin-session.js';

/** `figma.teamLibrary`: what the libraries enabled for the file have; their values are had by importing. Buzz has none of it. */
export class ApiTeamLibrary {
  readonly #session: PluginSession;

  constructor(session: PluginSession) {
    this.#session = session;
  }

  async getAvailableLibraryVariableCollectionsAsync(): Promise<readonly object[]> {
    const libraries = await this.#libraries('getAvailableLibraryVariableCollectionsAsync');
    return libraries.flatMap((library) =>
      library.collections.map(({ name, key }) => frozenCopy({ name, key, libraryName: library.name })),
    );
  }

  async getVariablesInLibraryCollectionAsync(collectionKey: string): Promise<readonly object[]> {
    const member = 'getVariablesInLibraryCollectionAsync';
    for (const library of await this.#libraries(member)) {
      const collection = library.collections.find(({ key }) => key === collectionKey);
      if (!collection) continue;
      return library.variables
        .filter(({ variableCollectionId }) => variableCollectionId === collection.id)
        .map(({ name, key, resolvedType }) => frozenCopy({ name, key, resolvedType }));
    }
    throw new Error(`in ${member}: Could not find the collection with key "${collectionKey}"`);
  }

  async #libraries(member: string) {
    assertOpen(this.#session, member);
    const { editorType, permissions, libraries } = this.#session;
    if (editorType === 'buzz') throw new Error(`in ${member}: Not available in Figma Buzz`);
    if (!permissions.includes('teamlibrary')) {
      throw new Error(`in ${member}: The "teamlibrary" permission is not in the manifest`);
    }
    await null;
    return libraries();
  }
}
