import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { BlurError } from '../contract/blur-error.js';
import type { Look } from '../contract/look.js';
import { readLookFile } from '../contract/look-file.js';
import { defaultLookId, findLook, looks } from '../contract/looks.js';
import { newestLooks } from '../contract/newest-looks.js';

/**
 * The look that `--look` names: a shipped one by its id, the only or the default look of a file, or `FILE.json#ID`. In a file, a backdrop
 * picture is found by its path from there.
 * @param option - null: the default look
 * @throws BlurError `bad-argument` | `file-unreadable`
 */
export function lookFromOption(option: string | null): Look {
  const id = option ?? defaultLookId;
  const [, path, wanted] = /^(.*\.json)(?:#(.+))?$/is.exec(id) ?? [];
  if (path !== undefined) return fromHere(path, pickLook(path, wanted));
  const look = findLook(id);
  if (look !== undefined) return look;
  throw new BlurError(
    'bad-argument',
    `There is no look “${id}”. The looks are: ${idsOf(looks)}. A file of looks ends in .json.`,
  );
}

function pickLook(path: string, wanted: string | undefined): Look {
  const file = readLooksAt(path);
  const choice = newestLooks(file.looks);
  const id = wanted ?? file.defaultLookId ?? (choice.length === 1 ? choice[0]!.id : undefined);
  const look = choice.find((one) => one.id === id);
  if (look !== undefined) return look;
  const held = choice.length === 0 ? 'It holds no look.' : `It holds: ${idsOf(choice)}.`;
  throw new BlurError(
    'bad-argument',
    wanted === undefined
      ? `Say which look of ${path} is meant, as ${path}#ID. ${held}`
      : `There is no look “${wanted}” in ${path}. ${held}`,
  );
}

/**
 * The look file at a path.
 * @throws BlurError `bad-argument` | `file-unreadable`, whose message begins with the path
 */
export function readLooksAt(path: string): ReturnType<typeof readLookFile> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    throw new BlurError('file-unreadable', `cannot read ${path}: ${(thrown as Error).message}`);
  }
  try {
    return readLookFile(text);
  } catch (thrown) {
    const { code, message, details } = BlurError.from(thrown);
    throw new BlurError(code, `${path}: ${message}`, details);
  }
}

function fromHere(path: string, look: Look): Look {
  const { backdrop } = look.settings;
  if (backdrop.mode !== 'image') return look;
  const imageHash = resolve(dirname(path), backdrop.imageHash);
  return { ...look, settings: { ...look.settings, backdrop: { ...backdrop, imageHash } } };
}

const idsOf = (some: readonly Look[]): string => some.map(({ id }) => id).join(', ');
