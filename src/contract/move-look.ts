import type { Look } from './look.js';

/** The looks in another order: this one so many places on, or back for a number below 0, as far as there are places. */
export function moveLook(looks: readonly Look[], lookId: string, by: number): readonly Look[] {
  const from = looks.findIndex(({ id }) => id === lookId);
  if (from === -1) return looks;
  const to = Math.max(0, Math.min(looks.length - 1, from + by));
  const others = looks.filter((_, index) => index !== from);
  return [...others.slice(0, to), looks[from]!, ...others.slice(to)];
}
