import { isPixelBox, type PixelBox } from './face.js';
import { jsonIn } from './json-in.js';
import { isRenderSettings, type RenderSettings } from './render-settings.js';
import { readSubjectChoice, type SubjectChoice } from './subject-choice.js';
import { unpackStrokes } from './unpack-strokes.js';

/** Plugin-data key under which a node's recipe is kept. */
export const recipeKey = 'recipe';

/** What was done to one node; JSON, < 4 kB. Trusted only while `resultHash` equals the current fill's hash. */
export interface Recipe {
  readonly schema: 1;
  readonly lookId: string;
  readonly lookVersion: number;
  readonly settings: RenderSettings;
  readonly sourceHash: string;
  readonly resultHash: string;
  readonly engineVersion: string;
  readonly faceBox: PixelBox | null;
  readonly subject: SubjectChoice;
  /** as `packStrokes` writes them; 'none' when there are none */
  readonly strokes: string;
}

/** What the panel knows of a recipe before the result has a hash. */
export type RecipeDraft = Omit<Recipe, 'resultHash' | 'sourceHash' | 'schema'>;

/** Ours are half as long; what is longer is none, and would only make every message about the photo heavy. */
const longestTextChars = 8192;

/** The recipe in `text`, or undefined for garbage, older nonsense and newer schemas. Never throws. */
export function parseRecipe(text: string): Recipe | undefined {
  if (text.length > longestTextChars) return undefined;
  const value = jsonIn(text);
  const recipe = value as Partial<Recipe> | null;
  if (typeof recipe !== 'object' || recipe === null || recipe.schema !== 1) return undefined;
  const texts = [recipe.lookId, recipe.sourceHash, recipe.resultHash, recipe.engineVersion];
  if (!texts.every((t) => typeof t === 'string' && t.length > 0)) return undefined;
  if (!Number.isFinite(recipe.lookVersion) || !isRenderSettings(recipe.settings)) return undefined;
  if (typeof recipe.strokes !== 'string' || unpackStrokes(recipe.strokes) === undefined) return undefined;
  const subject = readSubjectChoice(recipe.subject);
  const faceBox = isPixelBox(recipe.faceBox) ? recipe.faceBox : null;
  return subject === undefined ? undefined : ({ ...recipe, subject, faceBox } as Recipe);
}
