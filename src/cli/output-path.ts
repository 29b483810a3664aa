import { statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { PhotoKind } from '../contract/analysis-summary.js';
import { BlurError } from '../contract/blur-error.js';

const kinds: Readonly<Record<string, PhotoKind>> = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.png': 'png' };

/** Where one result goes. */
export interface OutputPath {
  readonly path: string;
  /** what the extension asks for; null keeps the source's own kind */
  readonly kind: PhotoKind | null;
}

/**
 * A folder takes results under the photos' own names; a file name takes one result; with neither, the result lies beside the
 * photo as `name-look.ext`.
 * @throws BlurError `bad-argument` when the photo itself would be overwritten or the extension is none of ours
 */
export function outputPath(
  photo: string,
  out: string | null,
  lookId: string,
  photoCount: number,
): OutputPath {
  const name = basename(photo);
  if (out === null) {
    const extension = extname(name);
    const stem = photo.slice(0, photo.length - extension.length);
    return { path: `${stem}-${nameOf(lookId)}${extension}`, kind: null };
  }
  if (isFolder(out) || /[\\/]$/.test(out)) return unlessSame(photo, { path: join(out, name), kind: null });
  if (photoCount > 1)
    throw new BlurError('bad-argument', `For several photos --out must be a folder: ${out}`);
  const kind = kinds[extname(out).toLowerCase()];
  if (kind === undefined)
    throw new BlurError('bad-argument', `--out must end in .jpg, .jpeg or .png: ${out}`);
  return unlessSame(photo, { path: out, kind });
}

/** A look's id may come from anybody's file, and must not lead elsewhere. */
const nameOf = (lookId: string) => lookId.replace(/[^\p{L}\p{N}_-]+/gu, '-');

function unlessSame(photo: string, output: OutputPath): OutputPath {
  if (resolve(photo) !== resolve(output.path)) return output;
  throw new BlurError('bad-argument', `The result would overwrite the photo itself: ${output.path}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
