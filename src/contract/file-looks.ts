import { jsonIn } from './json-in.js';
import { isLook, type Look } from './look.js';

/** Where a file's own looks are kept: shared plugin data of the document. */
export const fileLooksPlace = { namespace: 'wideopen', key: 'looks' } as const;

/** A look as it was before it was changed. */
export interface EarlierLook {
  /** when it was replaced, ISO 8601, UTC; '' when that is not known */
  readonly until: string;
  readonly look: Look;
}

/** The fields of a backdrop that hold a colour. */
export const toneFields = ['rgb', 'fromRgb', 'toRgb', 'centreRgb', 'edgeRgb'] as const;

/** A colour of a look's backdrop that is to be what a colour of the file is. */
export interface ColourBinding {
  readonly lookId: string;
  readonly field: (typeof toneFields)[number];
  /** as in `FileColour` */
  readonly colourId: string;
}

/** Everything the panel keeps about looks in a file. Each look is there once, in its newest version; its versions before are `earlier`. */
export interface FileLooksContent {
  /** in the order in which people put them; one of a shipped look's id stands in for it */
  readonly looks: readonly Look[];
  /** newest first */
  readonly earlier: readonly EarlierLook[];
  /** of the looks here or those that ship; null: nobody has set one */
  readonly defaultLookId: string | null;
  /** only this look may be given to photos of this file */
  readonly lockedLookId: string | null;
  readonly bindings: readonly ColourBinding[];
}

/** The looks that belong to a file. */
export interface FileLooks extends FileLooksContent {
  /** why there may be more than can be shown: written by a newer version of the plugin, or not readable; then nothing is written over it */
  readonly problem: 'newer' | 'unreadable' | null;
}

export const noFileLooks: FileLooks = {
  ...{ looks: [], earlier: [], defaultLookId: null, lockedLookId: null, bindings: [] },
  problem: null,
};

const schema = 2;

/** The text under which looks are kept; '' for a file without any. */
export function packFileLooks(content: FileLooksContent): string {
  const { looks, earlier, defaultLookId, lockedLookId, bindings } = content;
  const isEmpty = looks.length + earlier.length + bindings.length === 0;
  if (isEmpty && defaultLookId === null && lockedLookId === null) return '';
  return JSON.stringify({ schema, looks, earlier, defaultLookId, lockedLookId, bindings });
}

/**
 * What `packFileLooks` wrote, in this version or an earlier one; '' is a file without looks of its own. Of what a newer version wrote, and of
 * what is damaged, everything that can be read. Never throws.
 */
export function parseFileLooks(text: string): FileLooks {
  if (text === '') return noFileLooks;
  const unreadable: FileLooks = { ...noFileLooks, problem: 'unreadable' };
  const value = jsonIn(text);
  if (typeof value !== 'object' || value === null) return unreadable;
  const said = value as Readonly<Record<string, unknown>>;
  const version = Number.isInteger(said['schema']) ? Number(said['schema']) : 0;
  if (version < 1 || (version <= schema && !Array.isArray(said['looks']))) return unreadable;
  // the first version had looks and nothing else
  const whole = { ...noFileLooks, ...said };
  const content = readableOf(whole);
  if (version > schema) return { ...content, problem: 'newer' };
  return { ...content, problem: isFileLooksContent(whole) ? null : 'unreadable' };
}

/** True when `value` is a well-formed FileLooksContent. */
export function isFileLooksContent(value: unknown): value is FileLooksContent {
  if (typeof value !== 'object' || value === null) return false;
  const { looks, earlier, defaultLookId, lockedLookId, bindings } = value as Record<string, unknown>;
  return (
    isListOf(looks, isLook) &&
    new Set(looks.map(({ id }) => id)).size === looks.length &&
    isListOf(earlier, isEarlierLook) &&
    isListOf(bindings, isColourBinding) &&
    [defaultLookId, lockedLookId].every(isIdOrNull)
  );
}

function readableOf(said: Readonly<Record<string, unknown>>): FileLooksContent {
  const list = <T>(name: string, is: (each: unknown) => each is T): T[] => {
    const value = said[name];
    return Array.isArray(value) ? value.filter(is) : [];
  };
  const id = (name: string) => (isIdOrNull(said[name]) ? said[name] : null);
  const looks = list('looks', isLook);
  return {
    looks: looks.filter((look, index) => looks.findIndex((other) => other.id === look.id) === index),
    earlier: list('earlier', isEarlierLook),
    defaultLookId: id('defaultLookId'),
    lockedLookId: id('lockedLookId'),
    bindings: list('bindings', isColourBinding),
  };
}

const isListOf = <T>(value: unknown, is: (each: unknown) => each is T): value is T[] =>
  Array.isArray(value) && value.every(is);

const isIdOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && value !== '');

function isEarlierLook(value: unknown): value is EarlierLook {
  if (typeof value !== 'object' || value === null) return false;
  const { until, look } = value as Partial<EarlierLook>;
  return typeof until === 'string' && until.length <= 40 && isLook(look);
}

function isColourBinding(value: unknown): value is ColourBinding {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId, field, colourId } = value as Partial<Record<keyof ColourBinding, unknown>>;
  const isText = (text: unknown) => typeof text === 'string' && text !== '' && text.length <= 500;
  return isText(lookId) && isText(colourId) && toneFields.some((known) => known === field);
}
