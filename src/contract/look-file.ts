import { safeParse } from 'valibot';
import { BlurError } from './blur-error.js';
import { isLook, type Look } from './look.js';
import { lookFileError } from './look-file-issue.js';
import { lookFileSchema, lookFileVersion } from './look-file-schema.js';

/** Looks as they travel: out of a design file, into a repository, to the command line, into another file. */
export interface LookFile {
  /** as written in the file; absent: this version's own */
  readonly $schema?: string;
  /** in order; one look may be there in several versions, each once */
  readonly looks: readonly Look[];
  /** one of the looks */
  readonly defaultLookId?: string;
}

/** A look file that was read. */
export interface ReadLookFile extends LookFile {
  /** written by a newer version of the product: good for use, but it must not be written again, for it may hold more than is known here */
  readonly isNewer: boolean;
  /** of a newer file: how many of its looks could not be read */
  readonly unreadCount: number;
}

const schemaId = `urn:wide-open:look-file:${lookFileVersion}`;

/** The file's text, to be read by people too. Throws what {@link readLookFile} would, so that nothing is written that cannot be read. */
export function packLookFile({ $schema = schemaId, looks, defaultLookId }: LookFile): string {
  const file = {
    $schema,
    schema: lookFileVersion,
    looks,
    ...(defaultLookId !== undefined && { defaultLookId }),
  };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  readLookFile(text);
  return text;
}

/**
 * Reads what {@link packLookFile} wrote, what people paste (one look, or a list of them), and of a newer file what is understood.
 * @throws BlurError `bad-argument`: the message names the place in plain words, `details.place` as a path
 */
export function readLookFile(text: string): ReadLookFile {
  const value = migrate(parseJson(text));
  const { schema } = value;
  if (Number.isInteger(schema) && Number(schema) > lookFileVersion) return readNewer(value);
  const { success, output, issues } = safeParse(lookFileSchema, value, { abortEarly: true });
  if (!success) throw lookFileError(issues[0], value);
  refuseEmptyLists(value['looks'] as readonly unknown[]);
  const { schema: _, ...file } = output;
  refuseTwins(file.looks);
  refuseUnknownDefault(file);
  return { ...file, isNewer: false, unreadCount: 0 };
}

function parseJson(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BlurError('bad-argument', 'This is not JSON.');
  }
}

/** Before there were files there was the bare look, and the list of them. */
function migrate(value: unknown): Readonly<Record<string, unknown>> {
  if (Array.isArray(value)) return { schema: 1, looks: value };
  if (typeof value !== 'object' || value === null) {
    throw new BlurError('bad-argument', 'A look file holds an object with a list of looks.');
  }
  return 'settings' in value ? { schema: 1, looks: [value] } : (value as Record<string, unknown>);
}

function readNewer({ looks, defaultLookId }: Readonly<Record<string, unknown>>): ReadLookFile {
  if (!Array.isArray(looks)) {
    throw new BlurError('bad-argument', 'The file was written by a newer version and cannot be read here.');
  }
  const readable = looks.filter(isLook);
  const isThere = readable.some(({ id }) => id === defaultLookId);
  return {
    looks: readable,
    ...(isThere && { defaultLookId: defaultLookId as string }),
    isNewer: true,
    unreadCount: looks.length - readable.length,
  };
}

/** To valibot an empty list is an object without names; the guard knows better. */
function refuseEmptyLists(looks: readonly unknown[]): void {
  const index = looks.findIndex((look) => !isLook(look));
  if (index === -1) return;
  throw new BlurError('bad-argument', `Look ${index + 1} has a list where names and values belong.`, {
    place: `looks[${index}]`,
  });
}

function refuseTwins(looks: readonly Look[]): void {
  const seen = new Set<string>();
  for (const [index, { id, version }] of looks.entries()) {
    const key = JSON.stringify([id, version]);
    if (seen.has(key)) {
      throw new BlurError('bad-argument', `Look ${index + 1} is “${id}” in version ${version} once more.`, {
        place: `looks[${index}]`,
      });
    }
    seen.add(key);
  }
}

function refuseUnknownDefault({ looks, defaultLookId }: LookFile): void {
  if (defaultLookId === undefined || looks.some(({ id }) => id === defaultLookId)) return;
  throw new BlurError('bad-argument', `defaultLookId names “${defaultLookId}”, which is none of the looks.`, {
    place: 'defaultLookId',
  });
}
