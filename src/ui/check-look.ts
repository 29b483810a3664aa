import type { FileLooks } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import { lookOfSlot } from '../contract/look-of-slot.js';
import { looksOfFile } from '../contract/looks-of-file.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import { usualLook } from '../contract/usual-look.js';
import type { Check } from './check.js';

/** The look that more of the photos have than any other; null where none has one that is known. */
function commonLook(photos: readonly PhotoTarget[], looks: readonly Look[]): Look | null {
  const count = ({ id }: Look) => photos.filter(({ recipe }) => recipe?.lookId === id).length;
  const counted = looks.map((look) => ({ look, count: count(look) })).filter((each) => each.count > 0);
  const [most] = counted.sort((one, other) => other.count - one.count);
  return most?.look ?? null;
}

/** Which look photos should have of which their slots say nothing: the file's, else the one chosen; null: only be alike. */
export function setLook(
  { chosenLookId, rows }: Pick<Check, 'chosenLookId' | 'rows'>,
  fileLooks: FileLooks,
): Look | null {
  const ofFile = usualLook(fileLooks);
  if (ofFile !== null || chosenLookId === null) return ofFile;
  const looks = looksOfFile(fileLooks);
  const photos = rows.map(({ scanned }) => scanned.target);
  return looks.find(({ id }) => id === chosenLookId) ?? commonLook(photos, looks);
}

/** The look a photo should have. @param ofSet - as `setLook` says */
export const wantedLook = ({ slot }: PhotoTarget, ofSet: Look | null, fileLooks: FileLooks): Look | null =>
  (slot && lookOfSlot(fileLooks, slot)) ?? ofSet;
