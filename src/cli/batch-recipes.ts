import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { CheckedPhoto } from '../contract/checked-photo.js';
import type { Recipe } from '../contract/recipe.js';
import { type BatchManifest, manifestName, readManifest } from './batch-manifest.js';

/** How a photo came about. At most one of the two recipes is there; neither when no batch knows the photo. */
export interface PhotoRecipes extends Pick<CheckedPhoto, 'recipe' | 'staleRecipe'> {
  /** a batch has written in the photo's folder, so that no recipe means that it has not drawn this photo */
  readonly isBatchFolder: boolean;
}

/**
 * Reads in the manifests that batches left, in a photo's folder or one above it, how photos came about.
 * @returns a function of a photo's path and of the file's SHA-256 as it is now; it rejects with BlurError `bad-argument` where a manifest is none
 */
export function openBatchRecipes(): (photo: string, sha256: string) => Promise<PhotoRecipes> {
  const manifests = new Map<string, Promise<BatchManifest | null>>();
  const manifestIn = (folder: string) => {
    const known = manifests.get(folder) ?? loadManifest(folder);
    manifests.set(folder, known);
    return known;
  };
  return async (photo, sha256) => {
    let isBatchFolder = false;
    for (const folder of foldersAbove(photo)) {
      const manifest = await manifestIn(folder);
      isBatchFolder ||= manifest !== null;
      const entry = manifest?.photos[relative(folder, photo).split(sep).join('/')];
      if (entry === undefined || !('render' in entry)) continue;
      const recipe = recipeOf(manifest!, entry);
      return entry.resultSha256 === sha256
        ? { isBatchFolder, recipe, staleRecipe: null }
        : { isBatchFolder, recipe: null, staleRecipe: recipe };
    }
    return { isBatchFolder, recipe: null, staleRecipe: null };
  };
}

async function loadManifest(folder: string): Promise<BatchManifest | null> {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch(() => null);
  return text === null ? null : readManifest(text, path);
}

/** The nearest first; of a path without a root, none above the folder it starts from. */
function foldersAbove(photo: string): string[] {
  const folders = [dirname(photo)];
  for (let at = folders[0]!; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

function recipeOf(
  { renders }: BatchManifest,
  entry: { render: string; sourceSha256: string; resultSha256: string },
): Recipe | null {
  const render = renders[entry.render];
  if (render === undefined) return null;
  const { lookId, lookVersion, engineVersion, settings } = render;
  return {
    ...{ schema: 1, lookId, lookVersion, engineVersion, settings },
    ...{ sourceHash: entry.sourceSha256, resultHash: entry.resultSha256 },
    // A batch leaves all of this to the engine.
    ...{ faceBox: null, subject: 'auto', strokes: 'none' },
  };
}
