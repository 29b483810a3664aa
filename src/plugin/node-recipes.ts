import { parseRecipe, type Recipe, recipeKey } from '../contract/recipe.js';
import type { FilledNode } from './filled-node.js';

export interface NodeRecipes {
  /** of the picture that is there now, its original being still in the file */
  readonly recipe: Recipe | null;
  /** of an earlier picture: not to be believed, but what it says may be wanted again */
  readonly staleRecipe: Recipe | null;
}

/** What a node's plugin data says. Copies and hand-made changes carry old recipes along, and those must not be believed. */
export function readRecipes(node: FilledNode, currentHash: string): NodeRecipes {
  const recipe = parseRecipe(node.getPluginData(recipeKey)) ?? null;
  if (recipe === null) return { recipe: null, staleRecipe: null };
  if (recipe.resultHash !== currentHash) return { recipe: null, staleRecipe: recipe };
  return { recipe: figma.getImageByHash(recipe.sourceHash) ? recipe : null, staleRecipe: null };
}
