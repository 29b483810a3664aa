import { noFileLooks } from '../contract/file-looks.js';
import { lockedLook } from '../contract/locked-look.js';
import { lookOfSlot } from '../contract/look-of-slot.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { usualLook } from '../contract/usual-look.js';
import { type Choice, choiceOf } from './choice.js';
import { choiceIn } from './choice-in.js';
import type { Flow } from './flow.js';

/**
 * What a photo begins with: the only look of the file where there is one; what was made of the photo before; what its slot asks for;
 * the file's default; what this person used last.
 */
export function firstChoice({ state, usual }: Flow, photo: PhotoTarget | null): Choice {
  const content = state.file.value?.looks ?? noFileLooks;
  const locked = lockedLook(content);
  if (locked !== null) return choiceOf(locked);
  if (photo?.recipe) return choiceIn(photo.recipe, state.looks.value);
  const look = (photo?.slot ? lookOfSlot(content, photo.slot) : null) ?? usualLook(content);
  return look === null ? usual : choiceOf(look);
}
