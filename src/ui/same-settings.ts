import type { RenderSettings } from '../contract/render-settings.js';

/** True when both hold the same values, which is to say: make the same picture of the same photo. */
export const sameSettings = (one: RenderSettings, other: RenderSettings): boolean => sameData(one, other);

/** Settings are plain data: numbers, texts, lists and records of them. A field that is absent equals one that is undefined. */
function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const [a, b] = [one, other] as Record<string, unknown>[];
  return [...keys].every((key) => sameData(a![key], b![key]));
}
