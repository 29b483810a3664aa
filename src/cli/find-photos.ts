import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { BlurError } from '../contract/blur-error.js';

/**
 * All JPEG and PNG files in a folder and the folders in it, as paths from there with `/` between, in one order on every machine. Names that
 * begin with a dot are passed over.
 * @param except - a folder that is passed over too
 * @throws BlurError `bad-argument` when there is no such folder, or no photo in it
 */
export function findPhotos(folder: string, except: string | null): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new BlurError('bad-argument', `There is no folder ${folder}.`);
  }
  const found = walk(folder, '', except === null ? null : resolve(except)).sort((a, b) => (a < b ? -1 : 1));
  if (found.length > 0) return found;
  throw new BlurError('bad-argument', `There is no photo (.jpg, .jpeg or .png) in ${folder}.`);
}

function walk(root: string, inner: string, except: string | null): string[] {
  return readdirSync(join(root, inner), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) return resolve(root, path) === except ? [] : walk(root, path, except);
    return /\.(jpe?g|png)$/i.test(entry.name) && isFile(join(root, path)) ? [path] : [];
  });
}

/** A link to a file counts as one. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
