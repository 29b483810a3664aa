import { dirname, relative, resolve, sep } from 'node:path';

/**
 * Paths as they read from the folder that holds them all, with `/` between: the same on every machine, and nothing of it told.
 * @returns by the paths as given
 */
export function shortNames(paths: readonly string[]): Map<string, string> {
  const folders = paths.map((path) => dirname(resolve(path)).split(sep));
  const [first = [], ...others] = folders;
  const depth = first.findIndex((part, i) => others.some((folder) => folder[i] !== part));
  const common = first.slice(0, depth < 0 ? first.length : depth).join(sep) || sep;
  return new Map(paths.map((path) => [path, relative(common, resolve(path)).split(sep).join('/')]));
}
