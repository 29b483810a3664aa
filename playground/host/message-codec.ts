/**
 * A copy of a message as it crosses between a plugin's two halves: JSON-like values, `Date` and `Uint8Array` only.
 * Functions are dropped, prototypes lost.
 * @throws Error in the host's words for symbols, other binary kinds, collections and cycles
 */
export function copyMessage(value: unknown, ancestors: readonly object[] = []): unknown {
  if (typeof value === 'symbol') throw new Error('in postMessage: Cannot unwrap symbol');
  if (typeof value === 'bigint') throw new Error('in postMessage: Cannot unwrap bigint');
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array && value.constructor.name === 'Uint8Array') return new Uint8Array(value);
  if (value instanceof Date) return new Date(value.getTime());
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object' && tag !== 'Array' && tag !== 'Error')
    throw new Error(`in postMessage: Cannot unwrap ${tag}`);
  if (ancestors.includes(value)) throw new Error('in postMessage: Cannot unwrap a cyclic object');
  const path = [...ancestors, value];
  if (Array.isArray(value)) return value.map((entry) => copyMessage(entry, path));
  const copy: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'function') copy[key] = copyMessage(entry, path);
  }
  return copy;
}
