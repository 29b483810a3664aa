import type { Look } from './look.js';

/** Every look once, in its newest version, in the order in which they first appear. */
export function newestLooks(looks: readonly Look[]): Look[] {
  const newest = new Map<string, Look>();
  for (const look of looks) {
    if (look.version >= (newest.get(look.id)?.version ?? -Infinity)) newest.set(look.id, look);
  }
  return [...newest.values()];
}
