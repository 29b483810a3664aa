import { BlurError } from '../contract/blur-error.js';
import type { Recipe } from '../contract/recipe.js';
import { alignmentKey, readFramingBefore } from './alignment-note.js';
import type { FilledNode } from './filled-node.js';
import type { ImageFraming } from './image-framing.js';
import { readRecipes } from './node-recipes.js';
import { findTopImage, type TopImage } from './top-image.js';

/** A node's photo, and what of its notes may be believed. */
export interface PhotoState {
  readonly photo: TopImage;
  readonly recipe: Recipe | null;
  readonly staleRecipe: Recipe | null;
  /** of the photo as it was before any result */
  readonly sourceHash: string;
  /** how it was framed before it was aligned; null when it was not */
  readonly framingBefore: ImageFraming | null;
}

/** Reads a node's photo now. @throws BlurError with the reason why there is none */
export function readPhotoState(node: FilledNode): PhotoState {
  const photo = findTopImage(node.fills);
  if (typeof photo === 'string') throw new BlurError(photo, `node ${node.id}: ${photo}`);
  const { recipe, staleRecipe } = readRecipes(node, photo.hash);
  const sourceHash = recipe?.sourceHash ?? photo.hash;
  const framingBefore = readFramingBefore(node.getPluginData(alignmentKey), {
    paint: photo.paint,
    sourceHash,
  });
  return { photo, recipe, staleRecipe, sourceHash, framingBefore };
}

/** The same of a photo that somebody has seen before. @throws BlurError `node-changed` when it is another one now */
export function requireSamePhoto(node: FilledNode, currentHash: string): PhotoState {
  const state = readPhotoState(node);
  if (state.photo.hash === currentHash) return state;
  throw new BlurError('node-changed', `the fill of node ${node.id} is another one now`);
}
