import type { Look } from '../contract/look.js';
import { sameData } from './same-data.js';

/**
 * The look as its library has it, as a version that no file has had under other settings: the library's number where that is newer or the settings
 * are the same, else the next of the file's.
 */
export function asInLibrary(look: Look, library: Look): Look {
  const isSame = sameData(look.settings, library.settings);
  const version = Math.max(look.version, library.version);
  return { ...library, version: isSame || library.version > look.version ? version : version + 1 };
}
