import { jsonIn } from './json-in.js';
/** Plugin-data key under which a layer says that it is a headshot slot. */
export const slotKey = 'slot';

/** A layer of a component or template that is there to be filled with headshots of one look. */
export interface HeadshotSlot {
  /** null: the file's own, whichever that is by then */
  readonly lookId: string | null;
}

const schema = 1;

/** The text under which a slot is kept; '' for none. */
export const packSlot = (slot: HeadshotSlot | null): string =>
  slot === null ? '' : JSON.stringify({ schema, lookId: slot.lookId });

/** What `packSlot` wrote, of newer versions too as far as it is understood; null for anything else. Never throws. */
export function parseSlot(text: string): HeadshotSlot | null {
  const value = jsonIn(text);
  return isHeadshotSlot(value) ? { lookId: value.lookId } : null;
}

/** True when `value` is a well-formed HeadshotSlot. */
export function isHeadshotSlot(value: unknown): value is HeadshotSlot {
  if (typeof value !== 'object' || value === null) return false;
  const { lookId } = value as Partial<HeadshotSlot>;
  return lookId === null || (typeof lookId === 'string' && lookId !== '' && lookId.length <= 200);
}
