/** True when two plain values hold the same, whatever the order of their keys; an absent key is one that is undefined. */
export function sameSettings(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return Object.is(one, other);
  }
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...keys].every((key) => sameSettings(left[key], right[key]));
}
