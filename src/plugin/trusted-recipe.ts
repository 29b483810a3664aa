import { parseRecipe, type Recipe, recipeKey } from '../contract/recipe.js';
import type { FilledNode } from './filled-node.js';

/**
 * The recipe of a node whose photo is the one it speaks of and whose original is still in the file; null otherwise.
 * Copies and hand-made changes carry old recipes along, and those must not be believed.
 */
export function readTrustedRecipe(node: FilledNode, currentHash: string): Recipe | null {
  const recipe = parseRecipe(node.getPluginData(recipeKey));
  if (recipe?.resultHash !== currentHash) return null;
  return figma.getImageByHash(recipe.sourceHash) ? recipe : null;
}
