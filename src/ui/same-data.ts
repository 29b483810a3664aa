/**
 * True when both hold the same values. For plain data: numbers, texts, lists and records of them. A field that is absent equals one that is
 * undefined.
 */
export function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [a, b] = [one, other] as Record<string, unknown>[];
  return [...keys].every((key) => sameData(a![key], b![key]));
}
