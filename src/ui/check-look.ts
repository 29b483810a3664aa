import type { FileLooks } from '../contract/file-looks.js';
import type { Look } from '../contract/look.js';
import type { PhotoTarget } from '../contract/photo-target.js';
import type { Check } from './check.js';

/** The look that a file wants for all its photos: the only one it allows, else its default; null where it says nothing. */
export function fileLookId(file: FileLooks | undefined, looks: readonly Look[]): string | null {
  const wanted = [file?.lockedLookId, file?.defaultLookId];
  return wanted.find((id) => looks.some((look) => look.id === id)) ?? null;
}

/** The look that more of the photos have than any other; null where none has one that is known. */
export function commonLookId(photos: readonly PhotoTarget[], looks: readonly Look[]): string | null {
  const counts = new Map(looks.map(({ id }) => [id, 0]));
  for (const { recipe } of photos) {
    const count = counts.get(recipe?.lookId ?? '');
    if (count !== undefined) counts.set(recipe!.lookId, count + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[1] > 0 ? most[0] : null;
}

/** Which look photos should have of which their slots say nothing; null: only be alike. */
export function setLookId(
  { chosenLookId, rows }: Pick<Check, 'chosenLookId' | 'rows'>,
  file: FileLooks | undefined,
  looks: readonly Look[],
): string | null {
  const ofFile = fileLookId(file, looks);
  if (ofFile !== null || chosenLookId === null) return ofFile;
  const chosen = looks.find(({ id }) => id === chosenLookId)?.id;
  const photos = rows.map(({ scanned }) => scanned.target);
  return chosen ?? commonLookId(photos, looks);
}

/**
 * The look a photo should have: the only one that the file allows, else its slot's, else that of the set.
 * @param setLook - as `setLookId` says
 */
export function wantedLook(
  { slot }: PhotoTarget,
  setLook: string | null,
  file: FileLooks | undefined,
  looks: readonly Look[],
): Look | null {
  const find = (id: string | null | undefined) => looks.find((look) => look.id === id);
  return find(file?.lockedLookId) ?? find(slot?.lookId) ?? find(setLook) ?? null;
}
