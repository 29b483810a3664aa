import { canonicalJson } from './canonical-json.js';
import { type Look, longestLookText } from './look.js';

/**
 * Both lists in one, without loss. A look that both hold in different versions stays in each, the newest first. Where the same
 * version was changed on both sides, one of the two keeps the id and the other goes on under an id and a name of its own, which always
 * come out the same: merging again, or the other way round, changes nothing but the order.
 */
export function mergeLooks(first: readonly Look[], second: readonly Look[]): Look[] {
  const byKey = new Map<string, Look>();
  for (const look of [...first, ...second]) insert(byKey, look);
  const merged = [...byKey.values()];
  const ids = [...new Set(merged.map(({ id }) => id))];
  return ids.flatMap((id) => merged.filter((look) => look.id === id).sort((a, b) => b.version - a.version));
}

function insert(byKey: Map<string, Look>, look: Look): void {
  const key = JSON.stringify([look.id, look.version]);
  const there = byKey.get(key);
  if (there === undefined) {
    byKey.set(key, look);
    return;
  }
  const [a, b] = [canonicalJson(there), canonicalJson(look)];
  if (a === b) return;
  const [keeps, goes] = a < b ? [there, look] : [look, there];
  byKey.set(key, keeps);
  insert(byKey, renamed(goes));
}

function renamed(look: Look): Look {
  const mark = checksum(canonicalJson(look));
  return {
    ...look,
    id: `${look.id.slice(0, longestLookText - mark.length - 1)}-${mark}`,
    name: `${look.name.slice(0, longestLookText - mark.length - 3)} (${mark})`,
  };
}

/** Short and the same everywhere. Source: Fowler, Noll and Vo, FNV-1a of 32 bits, over UTF-16 units. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
